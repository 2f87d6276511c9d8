package circumplex.ui.player;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.audio.playback.PlayItem;
import circumplex.config.LastPlayed;
import circumplex.config.LastPlayedStore;
import circumplex.config.PlaybackSettings;
import circumplex.config.Settings;
import circumplex.config.SettingsStore;
import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import circumplex.model.RepeatMode;
import circumplex.model.ReplayGainMode;
import circumplex.model.Track;
import circumplex.ui.FakeLibrary;
import circumplex.ui.FakePlayer;
import circumplex.ui.TestTracks;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Notices;
import circumplex.ui.common.Preferences;
import circumplex.ui.common.UiExecutors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerViewModelTest {
    private final Track one = TestTracks.analysed(1, "One", 0.2, 0.3);
    private final Track two = TestTracks.analysed(2, "Two", 0.8, 0.7);
    private final FakePlayer player = new FakePlayer();
    private final FakeLibrary library = new FakeLibrary(List.of(one, two));
    private final LibraryModel tracks = new LibraryModel(UiExecutors.immediate());
    private final Notices notices = new Notices();
    private SettingsStore settings;
    private Path place;
    private PlayerViewModel model;

    @BeforeEach
    void build(@TempDir Path folder) {
        tracks.open(() -> library);
        settings = SettingsStore.open(folder.resolve("settings.json"), Settings.defaults(2));
        settings.update(held -> held.withVolume(0.6));
        place = folder;
        model = model(new LastPlayedStore(folder));
    }

    /** A track of the library whose file is there. */
    private Track onDisk(long id) throws IOException {
        Track made = TestTracks.analysed(id, "On disk " + id, 0.5, 0.5);
        Path file = Files.createFile(place.resolve(id + ".flac"));
        Track track = new Track(id, file, made.tags(), made.file(), made.state());
        library.put(track);
        return track;
    }

    private PlayerViewModel model(LastPlayedStore store) {
        return new PlayerViewModel(player, tracks, notices, new Preferences(settings), store, UiExecutors.immediate());
    }

    @AfterEach
    void close() {
        settings.close();
    }

    @Test
    void showsWhatPlays() {
        assertThat(model.currentProperty().get()).isNull();
        assertThat(model.playingProperty().get()).isFalse();

        model.play(List.of(one, two), 1);

        assertThat(player.items()).extracting(PlayItem::id).containsExactly(1L, 2L);
        assertThat(model.currentProperty().get()).isEqualTo(two);
        assertThat(model.playingProperty().get()).isTrue();
        assertThat(model.lengthProperty().get()).isEqualTo(240);
        assertThat(model.curveProperty().get()).isPresent();
    }

    @Test
    void pausesSkipsAndGoesBack() {
        model.play(List.of(one, two), 0);
        model.togglePause();
        assertThat(model.playingProperty().get()).isFalse();
        model.next();
        assertThat(model.currentProperty().get()).isEqualTo(two);
        model.previous();
        assertThat(model.currentProperty().get()).isEqualTo(one);
        model.next();
        model.next();
        assertThat(model.currentProperty().get()).isNull();
        assertThat(model.curveProperty().get()).isEmpty();
    }

    @Test
    void aSeekRightAfterPlayIsMeantForTheTrackAskedFor() {
        Deque<Runnable> later = new ArrayDeque<>();
        PlayerViewModel slow = new PlayerViewModel(
                player,
                tracks,
                notices,
                new Preferences(settings),
                new LastPlayedStore(place),
                new UiExecutors(Runnable::run, later::add));

        slow.play(List.of(one, two), 1);
        slow.seek(100);
        while (!later.isEmpty()) {
            later.remove().run();
        }

        assertThat(slow.currentProperty().get()).isEqualTo(two);
        assertThat(player.state().positionSeconds()).isEqualTo(100);
    }

    @Test
    void seeksWithinTheTrack() {
        model.seek(10);
        assertThat(player.state().positionSeconds()).isZero();
        model.play(List.of(one), 0);
        model.seek(100);
        assertThat(model.positionProperty().get()).isEqualTo(100);
        model.skip(-200);
        assertThat(model.positionProperty().get()).isZero();
        model.seek(9_999);
        assertThat(model.positionProperty().get()).isEqualTo(240);
    }

    @Test
    void keepsTheVolumeAndMutesWithoutForgettingIt() {
        assertThat(player.state().volume()).isEqualTo(0.6);
        model.volumeProperty().set(0.3);
        assertThat(player.state().volume()).isEqualTo(0.3);
        model.mutedProperty().set(true);
        assertThat(player.state().volume()).isZero();
        model.mutedProperty().set(false);
        assertThat(player.state().volume()).isEqualTo(0.3);
        assertThat(settings.get().volume()).isEqualTo(0.3);
    }

    @Test
    void saysWhatWasSkippedAndWhy() {
        player.skip(new PlayItem(2, two.path()), new AudioFailure(FailureCode.DAMAGED, "It ends early."));
        assertThat(notices.notices())
                .extracting(Notices.Notice::text)
                .containsExactly("“Two” was skipped. The audio is damaged and cannot be decoded. It ends early.");

        player.skip(new PlayItem(77, Path.of("gone", "lost.mp3")), new AudioFailure(FailureCode.UNREADABLE, ""));

        assertThat(notices.notices())
                .extracting(Notices.Notice::text)
                .containsExactly("2 tracks in a row were skipped. The last was “lost.mp3”. The file cannot be read.");
        assertThat(model.unplayable()).containsExactlyInAnyOrder(2L, 77L);
    }

    @Test
    void aTrackThatLeavesTheLibraryKeepsItsNameWhileItPlays() {
        model.play(List.of(one, two), 0);
        library.forget(List.of(1L));
        player.seek(5);
        assertThat(model.currentProperty().get()).isEqualTo(one);
    }

    @Test
    void saysThatThereIsNoDevice() {
        player.loseDevice();
        assertThat(model.noDeviceProperty().get()).isTrue();
        assertThat(model.playingProperty().get()).isFalse();
    }

    @Test
    void aTrackThatPlaysIsNoLongerMarkedAsUnplayable() {
        player.skip(new PlayItem(2, two.path()), new AudioFailure(FailureCode.UNREADABLE, ""));

        model.play(List.of(two), 0);
        player.seek(1);

        assertThat(model.unplayable()).isEmpty();
    }

    @Test
    void aListOfWhichNothingCanBePlayedEndsWithOneSentence() {
        for (int i = 0; i < 50; i++) {
            player.skip(new PlayItem(i, Path.of(i + ".mp3")), new AudioFailure(FailureCode.UNREADABLE, ""));
        }
        player.findNothing(50);

        assertThat(notices.notices())
                .extracting(Notices.Notice::text)
                .containsExactly("None of these 50 tracks can be played, because their files are missing or damaged."
                        + " Nothing was removed.");
        assertThat(model.currentProperty().get()).isNull();
    }

    @Test
    void theWaysOfPlayingReachThePlayerAndAreKept() {
        assertThat(player.replayGain()).isEqualTo(ReplayGainMode.TRACK);

        model.cycleRepeat();
        assertThat(player.repeat()).isEqualTo(RepeatMode.ALL);
        model.cycleRepeat();
        assertThat(player.repeat()).isEqualTo(RepeatMode.ONE);
        model.cycleRepeat();
        assertThat(player.repeat()).isEqualTo(RepeatMode.OFF);
        model.toggleShuffle();
        assertThat(player.isShuffled()).isTrue();

        assertThat(settings.get().playback()).isEqualTo(PlaybackSettings.DEFAULTS.withShuffle(true));
    }

    @Test
    void theNextStartGoesOnWherePlayingWas() throws IOException {
        Track first = onDisk(1);
        Track second = onDisk(2);
        try (LastPlayedStore store = new LastPlayedStore(place)) {
            PlayerViewModel before = model(store);
            before.play(List.of(first, second), 1);
            player.seek(77);
        }
        player.stop();

        List<Track> waiting = new ArrayList<>();
        model(new LastPlayedStore(place)).resumeLastPlayed(waiting::addAll);

        assertThat(player.items()).extracting(PlayItem::id).containsExactly(1L, 2L);
        assertThat(player.state().index()).isEqualTo(1);
        assertThat(player.state().positionSeconds()).isEqualTo(77);
        assertThat(model.playingProperty().get()).isFalse();
        assertThat(model.currentProperty().get().id()).isEqualTo(2);
        assertThat(waiting).extracting(Track::id).containsExactly(1L, 2L);
    }

    @Test
    void whatIsGoneByTheNextStartIsPassedOver() throws IOException {
        Track first = onDisk(1);
        onDisk(3);
        try (LastPlayedStore store = new LastPlayedStore(place)) {
            store.keep(Optional.of(new LastPlayed(List.of(9L, 1L, 2L, 3L), 2, 30)));
        }
        model.resumeLastPlayed(waiting -> {});

        assertThat(player.items()).extracting(PlayItem::id).containsExactly(first.id(), 2L, 3L);
        assertThat(player.state().index()).isEqualTo(2);
        assertThat(player.state().positionSeconds()).isZero();
    }

    @Test
    void anEarlierSessionNeverInterruptsWhatPlays() throws IOException {
        Track first = onDisk(1);
        try (LastPlayedStore store = new LastPlayedStore(place)) {
            store.keep(Optional.of(new LastPlayed(List.of(1L), 0, 30)));
        }
        model.play(List.of(first), 0);

        model.resumeLastPlayed(waiting -> {});

        assertThat(model.playingProperty().get()).isTrue();
        assertThat(player.state().positionSeconds()).isZero();
    }
}
