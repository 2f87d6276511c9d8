package circumplex.library;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.model.AnalysisState;
import circumplex.model.FailureCode;
import circumplex.model.Playlist;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import circumplex.task.Cancellation;
import circumplex.task.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.tag.FieldKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is moved, renamed, retagged or copied is known by its audio. */
class IdentityTest {
    private static final Logger SILENCED = Logger.getLogger("org.jaudiotagger");

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

    private static ScanReport recognised(int found, int recognised) {
        return new ScanReport(found, 0, recognised, found - recognised, 0, 0, 0, 0, false, List.of());
    }

    /** Everything that is kept with a track. */
    private record Kept(long id, TrackMood mood, List<Long> playlist) {}

    private Kept kept(Path path) {
        Track track = test.track(path);
        Playlist playlist = test.library.playlists().get(0);
        assertThat(test.library.curve(track.id())).isPresent();
        return new Kept(track.id(), track.mood().orElseThrow(), playlist.trackIds());
    }

    private void list(Path... paths) {
        List<Long> ids = new ArrayList<>();
        for (Path path : paths) {
            ids.add(test.track(path).id());
        }
        test.library.savePlaylist("kept", ids);
        test.analyser.takeHeard();
    }

    @Test
    void aMovedFileIsTheSameTrack() throws IOException {
        Path file = test.make("a.mp3", "a");
        test.make("b.mp3", "b");
        test.scan();
        list(file);
        Kept before = kept(file);
        Path moved = Files.createDirectories(test.music.resolve("new folder")).resolve("a.mp3");
        Files.move(file, moved);

        assertThat(test.scan()).isEqualTo(recognised(2, 1));
        assertThat(kept(moved)).isEqualTo(before);
        assertThat(test.analyser.takeHeard()).isEmpty();
        assertThat(test.tracks()).hasSize(2);
        assertThat(test.scan()).isEqualTo(recognised(2, 0));
    }

    @Test
    void aRenamedFileWithoutATitleIsCalledByItsNewName() throws IOException {
        Path file = test.make("old name.mp3", "a");
        test.scan();
        long id = test.track(file).id();
        Path renamed = Files.move(file, test.music.resolve("new name.mp3"));
        test.scan();

        assertThat(test.track(renamed).id()).isEqualTo(id);
        assertThat(test.track(renamed).tags().title()).isEqualTo("new name");
    }

    @Test
    void aFileMovedToAnotherImportedFolderIsTheSameTrackWhicheverIsScanned() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Path file = test.make("a.mp3", "a");
        Path stays = test.make("b.mp3", "b");
        TestLibrary.write(other.resolve("c.mp3"), "c");
        test.scan(test.music, other);
        list(file, stays);
        Kept before = kept(file);
        Path moved = Files.move(file, other.resolve("a.mp3"));

        assertThat(test.scan(other)).as("the new place alone").isEqualTo(recognised(2, 1));
        assertThat(kept(moved)).isEqualTo(before);

        Path back = Files.move(moved, file);
        assertThat(test.scan(test.music, other)).as("both").isEqualTo(recognised(3, 1));
        assertThat(kept(back)).isEqualTo(before);
        assertThat(test.analyser.takeHeard()).isEmpty();
        assertThat(test.tracks()).hasSize(3);
    }

    @Test
    void aCollectionOnAnotherMountPointIsTheSame() throws IOException {
        Path file = test.make("drive/album/a.mp3", "a");
        test.scan(test.music.resolve("drive"));
        list(file);
        Kept before = kept(file);
        Files.move(test.music.resolve("drive"), test.music.resolve("drive2"));

        assertThat(test.scan(test.music.resolve("drive"), test.music.resolve("drive2"))
                        .recognised())
                .isEqualTo(1);
        assertThat(kept(test.music.resolve("drive2/album/a.mp3"))).isEqualTo(before);
        assertThat(test.tracks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id3v24.mp3", "tagged.flac", "tagged.ogg", "tagged.m4a", "tagged.aiff"})
    void aRetaggedFileHasNewTagsAndIsNotHeardAgain(String name) throws Exception {
        Path file = TaggedFiles.copy(name, test.music.resolve(name));
        test.scan();
        list(file);
        Kept before = kept(file);
        retag(file, "Another title");

        assertThat(test.scan()).isEqualTo(recognised(1, 1));
        assertThat(kept(file)).isEqualTo(before);
        assertThat(test.track(file).tags().title()).isEqualTo("Another title");
        assertThat(test.track(file).file().size()).isEqualTo(Files.size(file));
        assertThat(test.scan()).as("and is unchanged from then on").isEqualTo(recognised(1, 0));
    }

    @Test
    void aFileRetaggedAndMovedAtOnceIsTheSameTrack() throws Exception {
        Path file = TaggedFiles.copy("tagged.flac", test.music.resolve("a.flac"));
        test.scan();
        list(file);
        Kept before = kept(file);
        Path moved = Files.move(file, test.music.resolve("b.flac"));
        retag(moved, "Another title");

        assertThat(test.scan()).isEqualTo(recognised(1, 1));
        assertThat(kept(moved)).isEqualTo(before);
        assertThat(test.track(moved).tags().title()).isEqualTo("Another title");
    }

    private static void retag(Path file, String title) throws Exception {
        AudioFile tagged = AudioFileIO.read(file.toFile());
        tagged.getTagOrCreateAndSetDefault().setField(FieldKey.TITLE, title);
        tagged.getTag().setField(FieldKey.COMMENT, "A long comment. ".repeat(2000));
        tagged.commit();
    }

    @Test
    void filesThatExchangedTheirNamesExchangeTheirPaths() throws IOException {
        Path a = test.make("a.mp3", "first content");
        Path b = test.make("b.mp3", "second one");
        test.scan();
        list(a, b);
        Kept first = kept(a);
        Kept second = kept(b);
        Path aside = folder.resolve("aside");
        Files.move(a, aside);
        Files.move(b, a);
        Files.move(aside, b);

        assertThat(test.scan()).isEqualTo(recognised(2, 2));
        assertThat(kept(b)).isEqualTo(first);
        assertThat(kept(a)).isEqualTo(second);
        assertThat(test.analyser.takeHeard()).isEmpty();
        assertThat(test.tracks()).hasSize(2);
    }

    @Test
    void filesThatMovedUpByOneNumberKeepTheirTracks() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            files.add(test.make("track" + i + ".mp3", "content " + "x".repeat(i)));
        }
        test.scan();
        list(files.toArray(Path[]::new));
        List<Kept> before = files.stream().map(this::kept).toList();
        for (int i = 4; i >= 0; i--) {
            Files.move(files.get(i), test.music.resolve("track" + (i + 1) + ".mp3"));
        }

        assertThat(test.scan()).isEqualTo(recognised(5, 5));
        for (int i = 0; i < 5; i++) {
            assertThat(kept(test.music.resolve("track" + (i + 1) + ".mp3"))).isEqualTo(before.get(i));
        }
        assertThat(test.tracks()).hasSize(5);
    }

    @Test
    void aFileThatTookAnotherOnesPlaceIsTheTrackThatItWas() throws IOException {
        Path a = test.make("a.mp3", "first content");
        Path b = test.make("b.mp3", "second one");
        test.scan();
        list(a);
        Kept first = kept(a);
        Files.delete(b);
        Files.move(a, b);

        ScanReport report = test.scan();
        assertThat(report.recognised()).isEqualTo(1);
        assertThat(report.removed()).isEqualTo(1);
        assertThat(kept(b)).isEqualTo(first);
        assertThat(test.tracks()).hasSize(1);
    }

    @Test
    void whatIsPutInPlaceOfAMovedFileIsAnotherTrack() throws IOException {
        Path a = test.make("a.mp3", "first content");
        test.scan();
        list(a);
        Kept first = kept(a);
        Path moved = Files.move(a, test.music.resolve("moved.mp3"));
        test.make("a.mp3", "something else");

        ScanReport report = test.scan();
        assertThat(report).isEqualTo(new ScanReport(2, 1, 1, 0, 0, 0, 0, 0, false, List.of()));
        assertThat(kept(moved)).isEqualTo(first);
        assertThat(test.track(a).id()).isNotEqualTo(first.id());
        assertThat(test.analyser.takeHeard()).containsExactly(a);
    }

    @Test
    void otherAudioInTheSamePlaceIsHeardAndKeepsItsTrack() throws IOException {
        Path a = test.make("a.mp3", "first content");
        test.scan();
        list(a);
        Kept first = kept(a);
        test.make("a.mp3", "something else");

        assertThat(test.scan().analysed()).isEqualTo(1);
        assertThat(kept(a).id()).isEqualTo(first.id());
        assertThat(kept(a).mood()).isNotEqualTo(first.mood());
        assertThat(test.track(a).file().fingerprint()).isEqualTo(Fingerprints.of(a));
    }

    @Test
    void aBrokenOffScanOfOtherAudioIsTakenUp() throws IOException {
        Path a = test.make("a.mp3", "first content");
        test.scan();
        TrackMood first = test.track(a).mood().orElseThrow();
        test.make("a.mp3", "something else");
        Cancellation cancellation = new Cancellation();
        test.analyser.setBefore(file -> {
            cancellation.cancel();
            throw new CancellationException();
        });
        test.library.scan(List.of(test.music), 1, ProgressListener.NONE, cancellation);
        assertThat(test.track(a).mood()).contains(first);
        test.analyser.setBefore(file -> {});
        test.analyser.takeHeard();

        assertThat(test.scan().analysed()).isEqualTo(1);
        assertThat(test.analyser.takeHeard()).containsExactly(a);
    }

    @Test
    void aCopyTakesOverTheMoodAndIsHeardOnce() {
        Path first = test.make("album/a.mp3", "same");
        Path second = test.make("best of/a.mp3", "same");
        ScanReport report = test.scan();

        assertThat(report).isEqualTo(new ScanReport(2, 1, 1, 0, 0, 0, 0, 0, false, List.of()));
        assertThat(test.analyser.takeHeard()).hasSize(1);
        assertThat(test.track(first).mood())
                .isEqualTo(test.track(second).mood())
                .isPresent();
        assertThat(test.library.curve(test.track(first).id()))
                .isEqualTo(test.library.curve(test.track(second).id()))
                .isPresent();
        assertThat(test.track(first).file().fingerprint())
                .isEqualTo(test.track(second).file().fingerprint())
                .isPresent();

        Path third = test.make("third.mp3", "same");
        assertThat(test.scan()).isEqualTo(recognised(3, 1));
        assertThat(test.analyser.takeHeard()).isEmpty();
        assertThat(test.track(third).mood()).isEqualTo(test.track(first).mood());
        assertThat(test.scan()).isEqualTo(recognised(3, 0));
    }

    @Test
    void anotherNetworkHearsOneOfTheCopies() {
        test.make("a.mp3", "same");
        test.make("b.mp3", "same");
        test.scan();
        test.analyser.takeHeard();
        test.analyser.setNetwork("fake 2");

        assertThat(test.scan()).isEqualTo(new ScanReport(2, 1, 1, 0, 0, 0, 0, 0, false, List.of()));
        assertThat(test.analyser.takeHeard()).hasSize(1);
        assertThat(test.tracks())
                .allMatch(track -> track.mood().orElseThrow().network().equals("fake 2"));
    }

    @Test
    void copiesOfAFileThatFailsAreTriedThemselves() {
        test.make("a.mp3", "DAMAGED");
        test.make("b.mp3", "DAMAGED");

        assertThat(test.scan()).isEqualTo(new ScanReport(2, 0, 0, 2, 0, false, List.of()));
        assertThat(test.analyser.takeHeard()).hasSize(2);
        assertThat(test.tracks())
                .extracting(Track::state)
                .containsOnly(new AnalysisState.Failed(FailureCode.DAMAGED, "As the file says."));
        assertThat(test.scan().unchanged()).isEqualTo(2);
    }

    @Test
    void aRemovedCopyLeavesTheOther() throws IOException {
        Path first = test.make("a.mp3", "same");
        Path second = test.make("b.mp3", "same");
        test.scan();
        Files.delete(first);

        assertThat(test.scan().removed()).isEqualTo(1);
        assertThat(test.track(second).mood()).isPresent();
    }

    @Test
    void aFailedFileThatChangedIsTriedAgainEvenWithTheSameAudio() throws Exception {
        Path file = TaggedFiles.copy("tagged.m4a", test.music.resolve("a.m4a"));
        test.analyser.setBefore(heard -> {
            throw new IllegalStateException("its index is broken");
        });
        assertThat(test.scan().failed()).isEqualTo(1);
        test.analyser.setBefore(heard -> {});
        retag(file, "Mended");

        assertThat(test.scan().analysed()).isEqualTo(1);
    }

    @Test
    void anOldLibraryGetsItsFingerprintsWithoutHearingAnything() throws Exception {
        Path a = test.make("a.mp3", "a");
        Path b = test.make("b.mp3", "SILENT");
        test.scan();
        test.analyser.takeHeard();
        List<Track> before = test.tracks();
        test.library.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + test.databaseFile());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE track SET fingerprint = NULL");
        }
        test.reopen();

        assertThat(test.scan()).isEqualTo(recognised(2, 0));
        assertThat(test.analyser.takeHeard()).isEmpty();
        assertThat(test.tracks()).isEqualTo(before);
        assertThat(test.track(a).file().fingerprint())
                .isEqualTo(Fingerprints.of(a))
                .isPresent();
        assertThat(test.track(b).file().fingerprint()).isPresent();
    }

    @Test
    void aRenamedFolderOfManyFilesIsKnown() throws IOException {
        for (int i = 0; i < 1000; i++) {
            test.make("before/album " + i / 10 + "/" + i + ".mp3", "content " + i);
        }
        test.scan();
        List<Long> ids = test.tracks().stream().map(Track::id).toList();
        test.analyser.takeHeard();
        Files.move(test.music.resolve("before"), test.music.resolve("after"));

        assertThat(test.scan()).isEqualTo(recognised(1000, 1000));
        assertThat(test.tracks()).extracting(Track::id).containsExactlyElementsOf(ids);
        assertThat(test.tracks()).allMatch(track -> track.path().startsWith(test.music.resolve("after")));
        assertThat(test.analyser.takeHeard()).isEmpty();
    }

    @Test
    void copiesInARenamedFolderKeepTheirTracksEach() throws IOException {
        List<Path> copies = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            copies.add(test.make("before/" + i + ".mp3", "same"));
        }
        test.scan();
        List<Long> ids = copies.stream().map(path -> test.track(path).id()).toList();
        Files.move(test.music.resolve("before"), test.music.resolve("after"));

        assertThat(test.scan()).isEqualTo(recognised(20, 20));
        for (int i = 0; i < 20; i++) {
            assertThat(test.track(test.music.resolve("after/" + i + ".mp3")).id())
                    .isEqualTo(ids.get(i));
        }
    }

    @Test
    void aScanThatWasStoppedWhileItListedTakesNothingOut() throws IOException {
        for (int i = 0; i < 10; i++) {
            test.make("before/" + i + ".mp3", "content " + i);
        }
        test.scan();
        Files.move(test.music.resolve("before"), test.music.resolve("after"));
        Cancellation cancellation = new Cancellation();
        test.library.scan(
                List.of(test.music),
                1,
                progress -> {
                    if (progress.item().endsWith("5.mp3")) {
                        cancellation.cancel();
                    }
                },
                cancellation);

        assertThat(test.tracks()).hasSize(10);
        assertThat(test.scan().recognised()).isBetween(4, 10);
        assertThat(test.tracks())
                .hasSize(10)
                .allMatch(track -> track.mood().isPresent() && track.path().startsWith(test.music.resolve("after")));
    }
}
