package circumplex.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import circumplex.library.ScanReport.FolderProblem;
import circumplex.task.Cancellation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AudioFileFinderTest {
    @TempDir
    Path folder;

    private FolderListing find(Path... roots) {
        return new AudioFileFinder().find(List.of(roots), entered -> {}, new Cancellation());
    }

    private List<Path> files(Path... roots) {
        return find(roots).files().stream().map(FoundFile::path).toList();
    }

    @Test
    void takesWhatIsNamedLikeAudioSupportedOrNot() throws IOException {
        List<Path> audio =
                List.of(make("a/1.MP3"), make("a/2.wma"), make("b/c/3.mod"), make("b/4.mid"), make("5.Opus"));
        make("a/cover.jpg");
        make("notes.txt");
        make("mp3");
        make("b/list.m3u8");

        assertThat(files(folder)).containsExactlyInAnyOrderElementsOf(audio);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a dot hides nothing there")
    void passesOverWhatIsHidden() throws IOException {
        make(".trash/1.mp3");
        make("a/._2.mp3");
        Path shown = make("a/3.mp3");

        assertThat(files(folder)).containsExactly(shown);
    }

    @Test
    void aFileThatIsNamedByAPersonIsTakenWhateverItsEnding() throws IOException {
        Path file = make("song.xyz");
        FoundFile found = find(file).files().get(0);

        assertThat(found.path()).isEqualTo(file);
        assertThat(found.size()).isEqualTo(3);
        assertThat(found.modifiedMillis())
                .isEqualTo(Files.getLastModifiedTime(file).toMillis());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void followsLinksAndEndsWhereTheyGoRound() throws IOException {
        Path outside = make("outside/1.mp3");
        Path music = Files.createDirectories(folder.resolve("music/deep"));
        Path inside = make("music/deep/2.mp3");
        Files.createSymbolicLink(music.resolve("up"), folder.resolve("music"));
        Files.createSymbolicLink(folder.resolve("music/else"), outside.getParent());
        Files.createSymbolicLink(folder.resolve("music/gone"), folder.resolve("nowhere"));
        Path dangling = Files.createSymbolicLink(folder.resolve("music/gone.mp3"), folder.resolve("nowhere.mp3"));

        FolderListing listing = find(folder.resolve("music"));

        assertThat(listing.files())
                .extracting(FoundFile::path)
                .containsExactly(inside, folder.resolve("music/else/1.mp3"));
        assertThat(listing.problems()).extracting(FolderProblem::folder).containsExactly(dangling);
    }

    @Test
    void aMissingFolderIsNamedAndTheOthersAreListed() throws IOException {
        Path there = make("there/1.mp3");
        Path missing = folder.resolve("missing");
        FolderListing listing = find(missing, there.getParent());

        assertThat(listing.files()).extracting(FoundFile::path).containsExactly(there);
        assertThat(listing.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.folder()).isEqualTo(missing);
            assertThat(problem.sentence()).contains(missing.toString(), "does not exist", "kept");
        });
    }

    @Test
    void aFolderThatMayNotBeReadIsNamed() throws IOException {
        Path locked = make("locked/1.mp3").getParent();
        Path open = make("open/1.mp3");
        assertThat(locked.toFile().setReadable(false)).isTrue();
        try {
            assumeThat(Files.isReadable(locked))
                    .as("permissions bind the user of this test")
                    .isFalse();
            FolderListing listing = find(folder);

            assertThat(listing.files()).extracting(FoundFile::path).containsExactly(open);
            assertThat(listing.readFolders()).doesNotContain(locked);
            assertThat(listing.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.sentence()).contains(locked.toString(), "permissions"));
        } finally {
            assertThat(locked.toFile().setReadable(true)).isTrue();
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "names that are no text")
    void findsFilesWhoseNamesAreNoText() throws IOException {
        Path file = Path.of(URI.create(folder.toUri() + "caf%E9%0A.mp3"));
        Files.writeString(file, "abc");

        assertThat(files(folder)).containsExactly(file);
    }

    @Test
    void stopsWhenAsked() throws IOException {
        make("a/1.mp3");
        Cancellation cancellation = new Cancellation();
        FolderListing listing =
                new AudioFileFinder().find(List.of(folder), entered -> cancellation.cancel(), cancellation);

        assertThat(listing.complete()).isFalse();
        assertThat(listing.files()).isEmpty();
    }

    private Path make(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "abc");
    }
}
