package circumplex.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    private static final String USE = "-XX:SharedArchiveFile=";
    private static final String MAKE = "-XX:ArchiveClassesAtExit=";
    private static final String SHOWN = "-Dcircumplex.window.shown=";

    @TempDir
    private Path folder;

    private Path cache;
    private Path jar;

    @BeforeEach
    void makeJar() throws IOException {
        cache = folder.resolve("cache/start");
        jar = Files.writeString(folder.resolve("program.jar"), "jar");
    }

    @Test
    void theFirstStartMakesTheArchiveAndTheNextUsesIt() throws IOException {
        runThatShows("machine");

        assertThat(archives()).hasSize(1);
        assertThat(value(archive("machine").options(), USE))
                .isEqualTo(archives().get(0).toString());
    }

    @Test
    void aStartThatShowedNoWindowLeavesNothing() throws IOException {
        ClassArchive archive = archive("machine");
        Files.writeString(Path.of(value(archive.options(), MAKE)), "classes of half a start");
        archive.ended(true);

        assertThat(archives()).isEmpty();
    }

    @Test
    void aCrashTakesTheArchiveAway() throws IOException {
        runThatShows("machine");
        archive("machine").ended(false);

        assertThat(archives()).isEmpty();
    }

    @Test
    void anotherMachineMakesAnotherAndOnlyTheNewestStays() throws IOException {
        runThatShows("machine 17");
        assertThat(archive("machine 21").options()).noneMatch(option -> option.startsWith(USE));
        runThatShows("machine 21");

        assertThat(archives()).hasSize(1);
        assertThat(archive("machine 17").options()).noneMatch(option -> option.startsWith(USE));
    }

    @Test
    void aNewProgramMakesAnother() throws IOException {
        runThatShows("machine");
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1));

        assertThat(archive("machine").options()).noneMatch(option -> option.startsWith(USE));
    }

    @Test
    void anotherLibraryBesideTheProgramMakesAnother() throws IOException {
        Path libraries = Files.createDirectory(folder.resolve("lib"));
        runThatShows("machine");
        Files.setLastModifiedTime(libraries, FileTime.fromMillis(1));

        assertThat(archive("machine").options()).noneMatch(option -> option.startsWith(USE));
    }

    private void runThatShows(String machine) throws IOException {
        ClassArchive archive = archive(machine);
        Files.writeString(Path.of(value(archive.options(), MAKE)), "classes");
        Files.createFile(Path.of(value(archive.options(), SHOWN)));
        archive.ended(true);
    }

    private ClassArchive archive(String machine) throws IOException {
        return ClassArchive.of(cache, jar, machine);
    }

    /** All files of the folder, so that whatever is left over would be seen. */
    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.toList();
        }
    }

    private static String value(List<String> options, String name) {
        return options.stream()
                .filter(option -> option.startsWith(name))
                .findFirst()
                .orElseThrow()
                .substring(name.length());
    }
}
