package circumplex.persistence;

import circumplex.library.LibraryException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the database driver where to unpack its native code, which it does once a process. */
final class DriverNatives {
    private static final Logger LOG = LoggerFactory.getLogger(DriverNatives.class);

    private DriverNatives() {}

    /**
     * Into the folder, or into the system's own folder for such files where that cannot be written.
     *
     * @param library that is to be opened, for the message
     * @throws LibraryException if neither can be written
     */
    static void unpackInto(Path folder, Path library) {
        Path system = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            Files.createDirectories(folder);
            use(Files.isWritable(folder) ? folder : system);
        } catch (IOException e) {
            LOG.warn("The folder {} cannot be made; native code is unpacked into {}", folder, system, e);
            try {
                use(system);
            } catch (IOException both) {
                both.addSuppressed(e);
                throw new LibraryException(
                        "The library file " + library + " cannot be opened, because the database's native code cannot"
                                + " be unpacked into the folder " + folder + ". Check that it may be written to, or"
                                + " name another folder with --data-dir.",
                        both);
            }
        }
    }

    private static void use(Path folder) throws IOException {
        if (!Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
        System.setProperty("org.sqlite.tmpdir", folder.toAbsolutePath().toString());
    }
}
