package circumplex.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The classes of a start as the Java machine keeps them once it has read and checked them (class data sharing), in a file
 * of the cache folder, so that the next start need not do it again. The machine writes the file when the first process
 * ends that showed a window, and refuses it by itself where a jar or the machine changed; its name changes with them too,
 * so that a new one is made. There is one file at a time, of about 35 megabytes, or 70 where that process heard tracks.
 */
final class ClassArchive {
    private static final String NAME = "classes-";
    private static final String ENDING = ".jsa";
    private static final String NEW_ENDING = ".new";
    private static final String SHOWN_ENDING = ".shown";
    private static final int HEXADECIMAL = 16;
    /** A path to be made where the window was shown: only then the new archive has the classes of a start. */
    private static final String SHOWN = "circumplex.window.shown";

    private final Path file;
    private final Path made;
    private final Path shown;

    private ClassArchive(Path file) {
        this.file = file;
        this.made = beside(file, NEW_ENDING);
        this.shown = beside(file, SHOWN_ENDING);
    }

    /**
     * The archive of a program on a machine, whether it is there or not.
     *
     * @param folder where it is kept
     * @param jar the program; the jars that it names lie in the folder lib beside it
     * @param machine name and version of the Java machine
     * @throws IOException if the jar or the folder cannot be read or made
     */
    static ClassArchive of(Path folder, Path jar, String machine) throws IOException {
        Files.createDirectories(folder);
        long key = 31L * machine.hashCode() + jar.toAbsolutePath().normalize().hashCode();
        key = 31 * key + Files.size(jar);
        key = 31 * key + Files.getLastModifiedTime(jar).toMillis();
        key = 31 * key + libraries(jar);
        return new ClassArchive(folder.resolve(
                NAME.concat(Long.toUnsignedString(key, HEXADECIMAL)).concat(ENDING)));
    }

    /** What a Java machine is told to use the archive, or to make it at its end where there is none. */
    List<String> options() {
        if (Files.exists(file)) {
            return List.of("-XX:SharedArchiveFile=".concat(file.toString()), "-Xshare:auto", "-Xlog:cds*=off");
        }
        return List.of(
                "-XX:ArchiveClassesAtExit=".concat(made.toString()),
                "-D".concat(SHOWN).concat("=").concat(shown.toString()),
                "-Xlog:cds*=off",
                "-Xlog:class+path=off");
    }

    /**
     * The machine that was told so has ended: keeps what it made, or takes away what it could not work with.
     *
     * @param well whether the program ended as a person wanted
     * @throws IOException if a file cannot be moved or removed
     */
    void ended(boolean well) throws IOException {
        if (!well) {
            Files.deleteIfExists(file);
        } else if (Files.exists(shown) && Files.exists(made)) {
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
            removeOthers();
        }
        Files.deleteIfExists(shown);
        Files.deleteIfExists(made);
    }

    /** Called in the machine that may make an archive, once the window has all that a start shows. */
    static void windowShown() {
        String path = System.getProperty(SHOWN);
        if (path != null) {
            try {
                Files.write(Path.of(path), new byte[0]);
            } catch (IOException e) {
                // Without the mark the archive is not kept, and the next start makes it.
                System.getLogger(ClassArchive.class.getName()).log(System.Logger.Level.DEBUG, "No mark", e);
            }
        }
    }

    /** Those of former versions. */
    private void removeOthers() throws IOException {
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(file.getParent(), NAME.concat("*").concat(ENDING))) {
            for (Path other : all) {
                if (!other.equals(file)) {
                    Files.deleteIfExists(other);
                }
            }
        }
    }

    private static long libraries(Path jar) throws IOException {
        try {
            return Files.getLastModifiedTime(jar.resolveSibling("lib")).toMillis();
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName().toString().concat(ending));
    }
}
