package circumplex.audio.decode;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Functions of the loaded FFmpeg that ffsampledsp has no way to call: how much memory a file may ask for in one piece,
 * that damage is not written to the standard error of a program that reports it itself, and freeing what ffsampledsp
 * forgets to free. Without them everything works all the same.
 */
final class FfmpegFunctions {
    private static final Logger LOG = LoggerFactory.getLogger(FfmpegFunctions.class);

    /** Sixteen times what the largest packet comes to. FFmpeg's own limit is 2 GiB. */
    private static final long LARGEST_ALLOCATION = 64L << 20;

    /** FFmpeg's AV_LOG_QUIET. */
    private static final int QUIET = -8;

    /** The version whose structures are known, and in which the buffer is forgotten. */
    private static final String KNOWN_VERSION = "0.9.56";

    // Offsets in bytes, where addresses have eight: in ffsampledsp's FFAudioIO, and in FFmpeg's AVFormatContext and
    // AVIOContext, whose public parts are fixed.
    private static final int FORMAT_CONTEXT = 24;
    private static final int IO_CONTEXT = 32;
    private static final int BUFFER = 8;
    private static final int BUFFER_SIZE = 16;
    private static final int BUFFER_POSITION = 24;
    private static final int OWNER = 40;
    private static final int LARGEST_BUFFER = 1 << 24;

    /** Held, since the library would be unloaded with it. */
    private final NativeLibrary library;

    private final boolean structuresKnown;

    /** Null where the structures are not known. */
    private final FrameGuard guard;

    private FfmpegFunctions(NativeLibrary library, boolean structuresKnown) {
        this.library = library;
        this.structuresKnown = structuresKnown;
        this.guard = structuresKnown ? FrameGuard.of(library) : null;
    }

    /** Finds the functions in the library that was loaded. */
    static Optional<FfmpegFunctions> find() {
        try {
            String version = version();
            Path folder = Path.of(System.getProperty("java.io.tmpdir"));
            // The name under which its loader unpacks it; to open it once more gives the same one.
            try (DirectoryStream<Path> files =
                    Files.newDirectoryStream(folder, "ffsampledsp-*-" + version + ".{so,dylib,dll}")) {
                for (Path file : files) {
                    Optional<FfmpegFunctions> found = open(file, version);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.debug("FFmpeg's functions cannot be called", e);
        }
        return Optional.empty();
    }

    private static Optional<FfmpegFunctions> open(Path file, String version) {
        try {
            NativeLibrary library = NativeLibrary.getInstance(file.toString());
            boolean longAddresses = Native.POINTER_SIZE == Long.BYTES;
            FfmpegFunctions functions = new FfmpegFunctions(library, longAddresses && version.equals(KNOWN_VERSION));
            functions.function("av_log_set_level").invokeVoid(new Object[] {QUIET});
            if (longAddresses) {
                functions.function("av_max_alloc").invokeVoid(new Object[] {LARGEST_ALLOCATION});
            }
            return Optional.of(functions);
        } catch (LinkageError e) {
            LOG.debug("{} is for another kind of computer", file, e);
            return Optional.empty();
        }
    }

    private Function function(String name) {
        return library.getFunction(name);
    }

    private static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream stream =
                FfmpegFunctions.class.getResourceAsStream("/com/tagtraum/ffsampledsp/project.properties")) {
            if (stream == null) {
                throw new IOException("The library does not tell its version");
            }
            properties.load(stream);
        }
        return properties.getProperty("version", "");
    }

    /**
     * Guards a stream of ffsampledsp against frames that it cannot hold; see {@link FrameGuard}.
     *
     * @param stream address of its FFAudioIO
     * @return false where it cannot be decoded at all
     */
    boolean guard(long stream) {
        return guard == null || stream == 0 || guard.guard(stream);
    }

    /**
     * The buffer that a stream of ffsampledsp reads through, which it does not free when it is closed.
     *
     * @param stream address of its FFAudioIO
     * @return its address, or null where that is not certain
     */
    Pointer buffer(long stream) {
        if (!structuresKnown || stream == 0) {
            return null;
        }
        Pointer format = new Pointer(stream).getPointer(FORMAT_CONTEXT);
        Pointer input = format == null ? null : format.getPointer(IO_CONTEXT);
        if (input == null || input.getLong(OWNER) != stream) {
            return null;
        }
        int size = input.getInt(BUFFER_SIZE);
        long begin = input.getLong(BUFFER);
        long position = input.getLong(BUFFER_POSITION);
        boolean makesSense = size > 0 && size <= LARGEST_BUFFER && position >= begin && position <= begin + size;
        return makesSense ? input.getPointer(BUFFER) : null;
    }

    /** Frees memory of FFmpeg's. */
    void free(Pointer memory) {
        if (memory != null) {
            function("av_free").invokeVoid(new Object[] {memory});
        }
    }
}
