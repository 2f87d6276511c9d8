package circumplex.library;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.model.AnalysisState;
import circumplex.model.Exclusion;
import circumplex.model.Tags;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExclusionTest {
    @TempDir
    Path folder;

    private TestLibrary test;

    @BeforeEach
    void open() throws IOException {
        test = new TestLibrary(folder);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private static ScanReport report(int found, int analysed, int unchanged, int excluded) {
        return new ScanReport(found, analysed, 0, unchanged, 0, excluded, 0, 0, false, List.of());
    }

    private Optional<Exclusion> reason(Path path) {
        return test.track(path).state() instanceof AnalysisState.Excluded excluded
                ? Optional.of(excluded.reason())
                : Optional.empty();
    }

    /** An Opus file without audio, whose tag has this genre. */
    private Path genre(String name, String genre) throws IOException {
        return Files.write(
                test.music.resolve(name), OggBytes.opus(("GENRE=" + genre).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFolderWithANoMoodFileIsListedAndNotHeardWithAllThatLiesBelow() throws IOException {
        Path heard = test.make("a.mp3", "a");
        Path excluded = test.make("readings/b.mp3", "b");
        Path below = test.make("readings/deep/er/c.mp3", "c");
        Path mark = test.make("readings/.nomood", "");

        assertThat(test.scan()).isEqualTo(report(3, 1, 0, 2));
        assertThat(test.analyser.takeHeard()).containsExactly(heard);
        assertThat(reason(excluded)).contains(Exclusion.NO_MOOD_FILE);
        assertThat(reason(below)).contains(Exclusion.NO_MOOD_FILE);
        assertThat(test.scan()).isEqualTo(report(3, 0, 1, 2));
        assertThat(test.scan(test.music.resolve("readings/deep")))
                .as("a folder below, alone")
                .isEqualTo(report(1, 0, 0, 1));
        test.library.applyExclusions();
        assertThat(reason(excluded)).as("kept without looking").contains(Exclusion.NO_MOOD_FILE);

        Files.delete(mark);
        assertThat(test.scan()).isEqualTo(report(3, 2, 1, 0));
        assertThat(test.analyser.takeHeard()).containsExactlyInAnyOrder(excluded, below);
    }

    @Test
    void leavingAFolderOutKeepsWhatWasHeardAndLettingItInBringsItBack() throws IOException {
        Path file = test.make("talks/a.mp3", "a");
        Path other = test.make("talks of music/b.mp3", "b");
        test.scan();
        TrackMood mood = test.track(file).mood().orElseThrow();
        List<Track> told = new ArrayList<>();
        test.library.addListener(new LibraryListener() {
            @Override
            public void changed(Collection<Track> tracks) {
                told.addAll(tracks);
            }

            @Override
            public void removed(Collection<Long> trackIds) {}
        });
        test.rules = new ExclusionRules(List.of(test.music.resolve("talks")), false, Double.POSITIVE_INFINITY);
        test.library.applyExclusions();

        assertThat(told).extracting(Track::path).containsExactly(file);
        assertThat(reason(file)).contains(Exclusion.FOLDER);
        assertThat(test.track(file).mood()).isEmpty();
        assertThat(test.track(other).mood()).isPresent();
        assertThat(test.scan()).isEqualTo(report(2, 0, 1, 1));
        test.analyser.takeHeard();

        test.rules = ExclusionRules.NONE;
        test.library.applyExclusions();
        assertThat(test.track(file).mood()).contains(mood);
        assertThat(test.scan()).isEqualTo(report(2, 0, 2, 0));
        assertThat(test.analyser.takeHeard()).isEmpty();
    }

    @Test
    void spokenWordIsToldByItsGenre() throws IOException {
        Path book = genre("book.opus", "Hörbuch");
        Path music = genre("music.opus", "Jazz");
        test.rules = new ExclusionRules(List.of(), true, Double.POSITIVE_INFINITY);

        assertThat(test.scan()).isEqualTo(report(2, 1, 0, 1));
        assertThat(reason(book)).contains(Exclusion.SPOKEN_WORD);
        assertThat(test.track(music).mood()).isPresent();

        test.rules = ExclusionRules.NONE;
        test.library.applyExclusions();
        assertThat(test.track(book).state()).isEqualTo(new AnalysisState.Pending());
        assertThat(test.scan()).isEqualTo(report(2, 1, 1, 0));
    }

    @Test
    void aCorrectedGenreLetsAFileIn() throws IOException {
        Path file = genre("a.opus", "Podcast");
        test.rules = new ExclusionRules(List.of(), true, Double.POSITIVE_INFINITY);
        assertThat(test.scan()).isEqualTo(report(1, 0, 0, 1));
        genre("a.opus", "Electronic music");

        assertThat(test.scan()).isEqualTo(report(1, 1, 0, 0));
        assertThat(test.track(file).mood()).isPresent();
    }

    @Test
    void longFilesAreToldByTheirLength() throws IOException {
        Path file = TaggedFiles.copy("tagged.flac", test.music.resolve("a.flac"));
        test.rules = new ExclusionRules(List.of(), false, 1.4);
        assertThat(test.scan()).isEqualTo(report(1, 0, 0, 1));
        assertThat(reason(file)).contains(Exclusion.LONG);

        test.rules = new ExclusionRules(List.of(), false, 1.6);
        assertThat(test.scan()).as("without being told before").isEqualTo(report(1, 1, 0, 0));
        assertThat(test.track(file).mood()).isPresent();
    }

    @Test
    void otherAudioInAnExcludedFileIsNotMistakenForWhatWasHeardBefore() {
        Path file = test.make("talks/a.mp3", "a");
        test.scan();
        test.rules = new ExclusionRules(List.of(test.music.resolve("talks")), false, Double.POSITIVE_INFINITY);
        test.scan();
        test.make("talks/a.mp3", "other audio");
        test.scan();
        test.rules = ExclusionRules.NONE;
        test.library.applyExclusions();

        assertThat(test.track(file).state()).isEqualTo(new AnalysisState.Pending());
        assertThat(test.scan().analysed()).isEqualTo(1);
    }

    @Test
    void aFileMovedOutOfAnExcludedFolderIsHeardOrHasItsMoodBack() throws IOException {
        Path never = test.make("talks/never.mp3", "never heard");
        test.make("talks/.nomood", "");
        test.scan();
        Path moved = Files.move(never, test.music.resolve("never.mp3"));
        long id = test.tracks().get(0).id();

        assertThat(test.scan()).isEqualTo(report(1, 1, 0, 0));
        assertThat(test.track(moved).id()).isEqualTo(id);

        Files.move(moved, never);
        assertThat(test.scan().excluded()).isEqualTo(1);
        assertThat(reason(never)).contains(Exclusion.NO_MOOD_FILE);
        test.analyser.takeHeard();
        Files.move(never, moved);
        assertThat(test.scan().recognised()).isEqualTo(1);
        assertThat(test.track(moved).mood()).isPresent();
        assertThat(test.analyser.takeHeard()).isEmpty();
    }

    @Test
    void theFirstReasonCounts() {
        Path file = Path.of("/music/talks/a.mp3");
        Tags tags = new Tags("", "", "", 0, "Podcast", 10_000);
        ExclusionRules all = new ExclusionRules(List.of(Path.of("/music/talks")), true, 3600);

        assertThat(all.judge(file, tags, true)).contains(Exclusion.NO_MOOD_FILE);
        assertThat(all.judge(file, tags, false)).contains(Exclusion.FOLDER);
        assertThat(new ExclusionRules(List.of(), true, 3600).judge(file, tags, false))
                .contains(Exclusion.SPOKEN_WORD);
        assertThat(new ExclusionRules(List.of(), false, 3600).judge(file, tags, false))
                .contains(Exclusion.LONG);
        assertThat(ExclusionRules.NONE.judge(file, tags, false)).isEmpty();
    }
}
