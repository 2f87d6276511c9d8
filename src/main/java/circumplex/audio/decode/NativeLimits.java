package circumplex.audio.decode;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settings of the loaded FFmpeg that ffsampledsp has no way to make: how much memory a file may ask for in one piece,
 * and that damage is not written to the standard error of a program that reports it itself.
 */
final class NativeLimits {
    private static final Logger LOG = LoggerFactory.getLogger(NativeLimits.class);

    /** Sixteen times what the largest packet comes to. FFmpeg's own limit is 2 GiB. */
    private static final long LARGEST_ALLOCATION = 64L << 20;

    /** FFmpeg's AV_LOG_QUIET. */
    private static final int QUIET = -8;

    private static final int BYTES_OF_A_LONG_ADDRESS = 8;

    private NativeLimits() {}

    /** Makes the settings, where the system lets one; without them everything works all the same. */
    static void apply() {
        try {
            for (NativeLibrary library : loaded()) {
                function(library, "av_log_set_level").invokeVoid(new Object[] {QUIET});
                if (Native.POINTER_SIZE == BYTES_OF_A_LONG_ADDRESS) {
                    function(library, "av_max_alloc").invokeVoid(new Object[] {LARGEST_ALLOCATION});
                }
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.debug("FFmpeg keeps its own limits", e);
        }
    }

    private static Function function(NativeLibrary library, String name) {
        return library.getFunction(name);
    }

    /** The library under the name by which its loader unpacked it; opening it again gives the same one. */
    private static List<NativeLibrary> loaded() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        List<NativeLibrary> found = new ArrayList<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder, "ffsampledsp-*-" + version() + ".{so,dylib,dll}")) {
            for (Path file : files) {
                try {
                    found.add(NativeLibrary.getInstance(file.toString()));
                } catch (LinkageError e) {
                    LOG.debug("{} is for another kind of computer", file, e);
                }
            }
        }
        return found;
    }

    private static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream stream =
                NativeLimits.class.getResourceAsStream("/com/tagtraum/ffsampledsp/project.properties")) {
            if (stream == null) {
                throw new IOException("The library does not tell its version");
            }
            properties.load(stream);
        }
        return properties.getProperty("version");
    }
}
