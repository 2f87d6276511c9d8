package circumplex.library;

import circumplex.task.WholeFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The short pieces that travel with the program, {@code assets/demo} of the repository packed into the jar, so that a
 * person without music at hand can try it. Tracks are files: they are copied into a folder and scanned like any other.
 */
public final class DemoLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(DemoLibrary.class);
    private static final String ROOT = "/circumplex/assets/demo/";

    /** Names the other files, a line each. */
    static final String INDEX = "files.txt";

    private final Source source;

    /** Opens one of the files by name. */
    @FunctionalInterface
    interface Source {
        /**
         * @throws IOException if it is not there or cannot be read
         */
        InputStream open(String name) throws IOException;
    }

    DemoLibrary(Source source) {
        this.source = source;
    }

    /** The one that is packed into the program. */
    public static DemoLibrary bundled() {
        return new DemoLibrary(name -> {
            InputStream in = DemoLibrary.class.getResourceAsStream(ROOT + name);
            if (in == null) {
                throw new FileNotFoundException("The program was packed without demo/" + name + "; build it anew");
            }
            return in;
        });
    }

    /**
     * The names of its files: the pieces in the order of the album, and their licence.
     *
     * @throws IOException if the program was built without them
     */
    public List<String> names() throws IOException {
        List<String> names = new String(content(INDEX), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        for (String name : names) {
            if (!name.matches("[A-Za-z0-9][A-Za-z0-9 ._-]*")) {
                throw new IOException("The demo library's " + INDEX + " names \"" + name + "\", which is no file name");
            }
        }
        return names;
    }

    /**
     * Copies what is missing or differs; each file is written whole or not at all, and what else the folder holds is left
     * alone. Takes moments; not for the JavaFX thread.
     *
     * @param folder is made where it is missing
     * @return the files that were written; none if all were there
     * @throws IOException with a message for a person, if a file cannot be written
     */
    public List<Path> copyTo(Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        for (String name : names()) {
            byte[] content = content(name);
            Path file = folder.resolve(name);
            if (!holds(file, content)) {
                write(file, content);
                written.add(file);
            }
        }
        return written;
    }

    /**
     * Deletes its files; what else the folder holds is left alone. Takes moments; not for the JavaFX thread.
     *
     * @throws IOException if a file is there and cannot be deleted
     */
    public void deleteFrom(Path folder) throws IOException {
        for (String name : names()) {
            Files.deleteIfExists(folder.resolve(name));
        }
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            LOG.debug("{} holds other files and stays", folder, e);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try {
            Files.createDirectories(file.getParent());
            WholeFile.write(file, out -> out.write(content));
        } catch (IOException e) {
            throw new IOException(
                    "The demo library cannot be copied to " + file.getParent()
                            + ". Check that the folder may be written to and that its disk has 5 MB of room.",
                    e);
        }
    }

    private static boolean holds(Path file, byte[] content) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) == content.length
                    && Arrays.equals(Files.readAllBytes(file), content);
        } catch (IOException e) {
            // A file that cannot be read is replaced.
            return false;
        }
    }

    private byte[] content(String name) throws IOException {
        try (InputStream in = source.open(name)) {
            return in.readAllBytes();
        }
    }
}
