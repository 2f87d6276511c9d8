package circumplex.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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
    @EnabledOnOs(value = OS.LINUX, disabledReason = "names that other systems do not allow")
    void findsFilesWithLongNamesAndLineBreaks() throws IOException {
        Path longest = make("x".repeat(251) + ".mp3");
        Path broken = make("line\nbreak\r\n\t.mp3");
        Path wide = make("音".repeat(83) + ".mp3");

        assertThat(files(folder)).containsExactlyInAnyOrder(longest, broken, wide);
    }

    @Test
    void goesDownTwoHundredFolders() throws IOException {
        Path file = make("level/".repeat(200) + "deep.mp3");

        assertThat(files(folder)).containsExactly(file);
    }

    @Test
    void listsFiftyThousandFilesOfOneFolder() throws IOException {
        for (int i = 0; i < 50_000; i++) {
            Files.createFile(folder.resolve(i + ".mp3"));
        }
        FolderListing listing = find(folder);

        assertThat(listing.files()).hasSize(50_000);
        assertThat(listing.problems()).isEmpty();
        assertThat(new MissingFiles(List.of(folder), listing).judge(List.of()).gone())
                .isEmpty();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void aFolderWithTwoNamesIsReadOnceUnderTheFirst() throws IOException {
        make("music/b/real/1.mp3");
        Files.createSymbolicLink(folder.resolve("music/a"), folder.resolve("music/b/real"));
        Path other = Files.createSymbolicLink(folder.resolve("other"), folder.resolve("music"));
        Path real = folder.resolve("music");

        assertThat(files(real)).containsExactly(real.resolve("a/1.mp3"));
        FolderListing both = find(real, other);
        assertThat(both.files()).extracting(FoundFile::path).containsExactly(real.resolve("a/1.mp3"));
        assertThat(both.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains(other.toString(), "the same as " + real));
        assertThat(files(other)).containsExactly(other.resolve("a/1.mp3"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void aChainOfLinksAndOneToItselfEnd() throws IOException {
        Path file = make("music/1.mp3");
        Path music = file.getParent();
        Files.createSymbolicLink(music.resolve("x"), music.resolve("y"));
        Files.createSymbolicLink(music.resolve("y"), music.resolve("x"));
        Files.createSymbolicLink(music.resolve("self"), music.resolve("self"));
        Files.createDirectories(music.resolve("a"));
        Files.createDirectories(music.resolve("b"));
        Files.createSymbolicLink(music.resolve("a/to b"), music.resolve("b"));
        Files.createSymbolicLink(music.resolve("b/to a"), music.resolve("a"));

        assertThat(files(music)).containsExactly(file);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "mounting is done by its own command")
    void aFolderMountedAtTwoPlacesIsReadOnce() throws Exception {
        Path file = make("music/real/1.mp3");
        Path second = Files.createDirectories(folder.resolve("music/second"));
        assumeThat(run("mount", "--bind", file.getParent().toString(), second.toString()))
                .as("this user may mount")
                .isZero();
        try {
            assertThat(files(folder.resolve("music"))).containsExactly(file);
        } finally {
            assertThat(run("umount", second.toString())).isZero();
        }
    }

    private static int run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    @Test
    void tellsWhatLiesBelowANoMoodFile() throws IOException {
        Path heard = make("music/a/1.mp3");
        Path here = make("music/b/2.mp3");
        Path below = make("music/b/c/3.mp3");
        make("music/b/.nomood");

        assertThat(find(folder.resolve("music")).files())
                .extracting(FoundFile::path, FoundFile::noMood)
                .containsExactlyInAnyOrder(tuple(heard, false), tuple(here, true), tuple(below, true));
        assertThat(find(below.getParent(), heard).files())
                .extracting(FoundFile::noMood)
                .containsExactly(false, true);
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
