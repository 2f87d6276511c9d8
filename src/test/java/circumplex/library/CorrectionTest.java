package circumplex.library;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import circumplex.persistence.SqliteLibraryRepair;
import circumplex.playlist.NearestTracks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.tag.FieldKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's word on a mood holds, whatever happens to the file, until it is taken back. */
class CorrectionTest {
    private static final Logger SILENCED = Logger.getLogger("org.jaudiotagger");
    private static final Mood WORD = new Mood(0.125, 0.875);

    @TempDir
    Path folder;

    private TestLibrary test;

    @BeforeEach
    void open() throws IOException {
        SILENCED.setLevel(Level.OFF);
        test = new TestLibrary(folder);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private Mood correct(Path file) {
        Track track = test.track(file);
        test.library.correct(track.id(), Optional.of(WORD));
        return mood(file).heard();
    }

    private TrackMood mood(Path file) {
        return test.track(file).mood().orElseThrow();
    }

    private void assertCorrected(Path file, Mood heard) {
        assertThat(mood(file).mood()).isEqualTo(WORD);
        assertThat(mood(file).heard()).isEqualTo(heard);
        assertThat(mood(file).uncertainty()).isEmpty();
    }

    @Test
    void itHoldsBesideWhatTheNetworkHeardAndIsTold() throws IOException {
        Path file = test.make("a.mp3", "a");
        test.scan();
        List<Track> told = new ArrayList<>();
        test.library.addListener(new LibraryListener() {
            @Override
            public void changed(Collection<Track> changed) {
                told.addAll(changed);
            }

            @Override
            public void removed(Collection<Long> ids) {}
        });
        Mood heard = correct(file);

        assertCorrected(file, heard);
        assertThat(mood(file).heardUncertainty()).isPresent();
        assertThat(told).containsExactly(test.track(file));
        test.reopen();
        assertCorrected(file, heard);
    }

    @Test
    void itIsTakenBack() {
        Path file = test.make("a.mp3", "a");
        test.scan();
        TrackMood before = mood(file);
        correct(file);
        Optional<Track> undone = test.library.correct(test.track(file).id(), Optional.empty());

        assertThat(undone).contains(test.track(file));
        assertThat(mood(file)).isEqualTo(before);
        assertThat(test.library.correct(4711, Optional.of(WORD))).isEmpty();
    }

    @Test
    void aPlaylistGoesByIt() {
        Path file = test.make("a.mp3", "a");
        test.make("b.mp3", "b");
        test.make("c.mp3", "c");
        test.scan();
        correct(file);

        assertThat(NearestTracks.of(test.tracks()).closest(WORD, 1))
                .singleElement()
                .satisfies(closest -> {
                    assertThat(closest.id()).isEqualTo(test.track(file).id());
                    assertThat(closest.distance()).isZero();
                });
    }

    @Test
    void itOutlivesAnotherNetworkAndRescans() {
        Path file = test.make("a.mp3", "a");
        test.scan();
        Mood heard = correct(file);
        test.scan();
        assertCorrected(file, heard);
        test.analyser.setNetwork("fake 2");
        test.scan();

        assertThat(mood(file).network()).isEqualTo("fake 2");
        assertCorrected(file, heard);
    }

    @Test
    void itGoesAlongWithAMovedAndARetaggedFile() throws Exception {
        Path file = TaggedFiles.copy("tagged.flac", test.music.resolve("a.flac"));
        test.scan();
        Mood heard = correct(file);
        Path moved = Files.move(file, test.music.resolve("b.flac"));
        AudioFile tagged = AudioFileIO.read(moved.toFile());
        tagged.getTagOrCreateAndSetDefault().setField(FieldKey.TITLE, "Another title");
        tagged.commit();
        test.scan();

        assertThat(test.track(moved).tags().title()).isEqualTo("Another title");
        assertCorrected(moved, heard);
    }

    @Test
    void aCopyBringsItAlong() throws IOException {
        Path file = test.make("a.mp3", "a");
        test.scan();
        Mood heard = correct(file);
        Path copy = Files.copy(file, test.music.resolve("copy.mp3"));
        test.scan();

        assertCorrected(copy, heard);
        test.library.correct(test.track(copy).id(), Optional.empty());
        assertCorrected(file, heard);
    }

    @Test
    void aBetterCopyOfTheSongKeepsItAndAnotherSongInItsPlaceDoesNot() throws Exception {
        Path file = TaggedFiles.copy("tagged.flac", test.music.resolve("a.flac"));
        test.scan();
        Mood heard = correct(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 40] ^= 1;
        Files.write(file, bytes);
        test.scan();

        assertThat(mood(file).heard()).isNotEqualTo(heard);
        assertThat(mood(file).mood()).isEqualTo(WORD);

        Files.copy(
                TaggedFiles.copy("tagged.ogg", folder.resolve("other.ogg")), file, StandardCopyOption.REPLACE_EXISTING);
        AudioFile other = AudioFileIO.readAs(file.toFile(), "ogg");
        other.getTagOrCreateAndSetDefault().setField(FieldKey.TITLE, "Quite another song");
        other.commit();
        test.scan();
        assertThat(mood(file).correction()).isEmpty();
    }

    @Test
    void aTrackThatCannotBeHeardNowKeepsItForLater() throws IOException {
        Path file = test.make("a.mp3", "a");
        test.scan();
        correct(file);
        long id = test.track(file).id();
        Path list = test.music.resolve(".nomood");
        Files.createFile(list);
        test.scan();
        assertThat(test.track(file).mood()).isEmpty();
        Files.delete(list);
        test.scan();

        assertThat(test.track(file).id()).isEqualTo(id);
        assertThat(mood(file).mood()).isEqualTo(WORD);
    }

    @Test
    void rebuildingTheLibraryKeepsIt() throws IOException {
        Path file = test.make("a.mp3", "a");
        test.scan();
        Mood heard = correct(file);
        test.library.close();
        new SqliteLibraryRepair(test.databaseFile(), folder.resolve("natives"), Clock.systemUTC()).rebuild();
        test.reopen();

        assertCorrected(file, heard);
    }
}
