package circumplex.ui.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import circumplex.config.PlaylistSettings;
import circumplex.config.Settings;
import circumplex.config.SettingsStore;
import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.playlist.MoodPath;
import circumplex.ui.FakeLibrary;
import circumplex.ui.TestTracks;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Preferences;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.fixture.InventedTracks;
import circumplex.ui.fixture.QueuedExecutor;
import circumplex.ui.fixture.RecordedPlayback;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaylistViewModelTest {
    private final Track calm = TestTracks.analysed(1, "Calm", 0.7, 0.2);
    private final Track calmer = TestTracks.analysed(2, "Calmer", 0.8, 0.1);
    private final Track angry = TestTracks.analysed(3, "Angry", 0.1, 0.9);
    private final FakeLibrary library = new FakeLibrary(List.of(calm, calmer, angry, TestTracks.failed(4, "Broken")));
    private final LibraryModel tracks = new LibraryModel(UiExecutors.immediate());
    private final RecordedPlayback playback = new RecordedPlayback();
    private SettingsStore settings;
    private PlaylistViewModel model;

    @TempDir
    Path folder;

    @BeforeEach
    void build() {
        settings = SettingsStore.open(folder.resolve("settings.json"), Settings.defaults(2));
        model = new PlaylistViewModel(tracks, playback, new Preferences(settings), UiExecutors.immediate());
    }

    @AfterEach
    void close() {
        settings.close();
    }

    @Test
    void listsTheClosestFirst() {
        tracks.open(() -> library);
        follow(new Mood(0.7, 0.25));

        assertThat(titles()).containsExactly("Calm", "Calmer", "Angry");
        assertThat(model.rows()).extracting(PlaylistRow::number).containsExactly(1, 2, 3);
        assertThat(model.rows().get(0).distance().getAsDouble()).isEqualTo(0.05, within(1e-9));
        assertThat(model.reachProperty().get()).isEqualTo(Math.hypot(0.6, 0.65), within(1e-9));
        assertThat(model.totalSecondsProperty().get()).isEqualTo(101 + 102 + 103);
    }

    @Test
    void listsAsManyAsAreAskedFor() {
        tracks.open(() -> library);
        follow(new Mood(0.1, 0.8));
        model.playlistLengthProperty().set(1);

        assertThat(titles()).containsExactly("Angry");
        assertThat(settings.get().playlistLength()).isEqualTo(1);
    }

    @Test
    void aNewlyHeardTrackJoinsTheList() {
        tracks.open(() -> library);
        follow(new Mood(0.4, 0.4));
        library.put(TestTracks.analysed(4, "Mended", 0.4, 0.4));

        assertThat(titles().get(0)).isEqualTo("Mended");
    }

    @Test
    void whatPlaysGoesOnUntilTheListShownIsPlayed() {
        tracks.open(() -> library);
        follow(new Mood(0.7, 0.2));
        model.play(1);
        assertThat(playback.currentProperty().get()).isEqualTo(calmer);

        follow(new Mood(0.1, 0.9));
        assertThat(playback.list().get(0)).isEqualTo(calm);
        assertThat(playback.currentProperty().get()).isEqualTo(calmer);

        model.play();
        assertThat(playback.currentProperty().get()).isEqualTo(angry);
    }

    @Test
    void whatWasPlayedLastIsListedUntilAMoodIsChosenAndChangesReachThePlayer() {
        tracks.open(() -> library);
        model.showLastPlayed(List.of(angry, calm));
        assertThat(titles()).containsExactly("Angry", "Calm");
        assertThat(model.undoableProperty().get()).isFalse();
        model.remove(List.of(1));
        assertThat(playback.list()).containsExactly(angry);
        model.undo();
        assertThat(titles()).containsExactly("Angry", "Calm");

        follow(new Mood(0.7, 0.2));
        assertThat(titles().get(0)).isEqualTo("Calm");
        model.showLastPlayed(List.of(angry));
        assertThat(titles()).as("what was chosen meanwhile counts more").hasSize(3);
        model.undo();
        assertThat(titles()).containsExactly("Angry", "Calm");
    }

    @Test
    void playsNothingBeforeAChoice() {
        tracks.open(() -> library);
        model.play();
        model.play(-1);
        assertThat(playback.currentProperty().get()).isNull();
    }

    @Test
    void aListMadeFromAMoodIsNotEditedAndADragOverThePlaneIsNoStep() {
        tracks.open(() -> library);
        follow(new Mood(0.7, 0.2));
        follow(new Mood(0.1, 0.9));

        assertThat(model.undoableProperty().get()).isFalse();
        assertThat(model.remarkProperty().get()).isEmpty();
    }

    @Test
    void whatWasDoneByHandComesBackByUndo() {
        tracks.open(() -> library);
        follow(new Mood(0.7, 0.2));
        model.move(List.of(2), 0);
        model.remove(List.of(1));
        assertThat(titles()).containsExactly("Angry", "Calmer");

        follow(new Mood(0.1, 0.9));
        follow(new Mood(0.1, 0.8));
        assertThat(titles()).containsExactly("Angry", "Calm", "Calmer");
        assertThat(model.remarkProperty().get()).isPresent();
        assertThat(model.remarkProperty().get().get().text()).startsWith("Your edited list was replaced.");

        model.remarkProperty().get().get().action().get().run().run();
        assertThat(titles()).containsExactly("Angry", "Calmer");
        assertThat(model.sourceProperty().get()).isEqualTo(new PlaylistSource.Closest(new Mood(0.7, 0.2)));
        assertThat(model.remarkProperty().get()).isEmpty();

        model.undo();
        assertThat(titles()).containsExactly("Angry", "Calm", "Calmer");
        model.undo();
        assertThat(titles()).containsExactly("Calm", "Calmer", "Angry");
        model.redo();
        model.redo();
        assertThat(titles()).containsExactly("Angry", "Calmer");
    }

    @Test
    void pinnedTracksStayWhereTheyAre() {
        tracks.open(() -> library);
        model.playlistLengthProperty().set(2);
        follow(new Mood(0.1, 0.9));
        assertThat(titles()).containsExactly("Angry", "Calm");
        model.pin(List.of(0), true);

        follow(new Mood(0.8, 0.1));
        assertThat(titles()).containsExactly("Angry", "Calmer");
        assertThat(model.rows()).extracting(PlaylistRow::pinned).containsExactly(true, false);
        assertThat(model.reachProperty().get()).isEqualTo(0, within(1e-9));

        model.pin(List.of(0), false);
        follow(new Mood(0.8, 0.15));
        assertThat(titles()).containsExactly("Calmer", "Calm");
    }

    @Test
    void whatWasRemovedDoesNotComeAgainForTheSameMood() {
        tracks.open(() -> library);
        model.playlistLengthProperty().set(2);
        follow(new Mood(0.7, 0.2));
        model.remove(List.of(0));
        model.playlistLengthProperty().set(3);

        assertThat(titles()).containsExactly("Calmer", "Angry");
        follow(new Mood(0.7, 0.21));
        assertThat(titles()).containsExactly("Calm", "Calmer", "Angry");
    }

    @Test
    void anEditedListBecomesLongerOrShorterAndStaysAsItWasArranged() {
        FakeLibrary large = new FakeLibrary(InventedTracks.many(100));
        tracks.open(() -> large);
        model.playlistLengthProperty().set(5);
        follow(new Mood(0.5, 0.5));
        model.move(List.of(4), 0);
        List<String> arranged = titles();

        model.playlistLengthProperty().set(8);
        assertThat(titles()).hasSize(8).startsWith(arranged.toArray(String[]::new));
        assertThat(model.rows()).allMatch(row -> row.distance().isPresent());
        model.pin(List.of(7), true);
        String pinned = titles().get(7);
        model.playlistLengthProperty().set(3);
        assertThat(titles()).containsExactly(arranged.get(0), arranged.get(1), pinned);
    }

    @Test
    void aJourneyIsNotLostToAChangeOfTheLibraryWhileItIsPlanned() {
        QueuedExecutor background = new QueuedExecutor();
        LibraryModel loaded = new LibraryModel(new UiExecutors(background, Runnable::run));
        PlaylistViewModel journeys = new PlaylistViewModel(
                loaded, playback, new Preferences(settings), new UiExecutors(background, Runnable::run));
        loaded.open(() -> library);
        background.runAll();
        journeys.follow(new PlaylistSource.Closest(new Mood(0.1, 0.9)));
        library.put(TestTracks.analysed(4, "Mended", 0.7, 0.2));
        journeys.follow(new PlaylistSource.Journey(MoodPath.between(new Mood(0.2, 0.8), new Mood(0.2, 0.2))));
        background.runAll();

        assertThat(journeys.sourceProperty().get()).isInstanceOf(PlaylistSource.Journey.class);
        assertThat(journeys.rows()).isNotEmpty().allMatch(row -> row.step().isPresent());
    }

    @Test
    void anEditedListIsNotChangedByTheLibrary() {
        tracks.open(() -> library);
        follow(new Mood(0.7, 0.2));
        model.move(List.of(2), 0);
        library.put(TestTracks.analysed(4, "Mended", 0.7, 0.2));
        assertThat(titles()).containsExactly("Angry", "Calm", "Calmer");

        library.put(TestTracks.away(calm));
        assertThat(model.rows()).extracting(PlaylistRow::missing).containsExactly(false, true, false);
        library.forget(List.of(1L));
        assertThat(titles()).containsExactly("Angry", "Calmer");
        model.undo();
        assertThat(titles()).doesNotContain("Calm");
    }

    @Test
    void appendedTracksArePinnedAndComeOnce() {
        tracks.open(() -> library);
        model.playlistLengthProperty().set(1);
        follow(new Mood(0.7, 0.2));
        Track broken = library.track(4).orElseThrow();
        model.append(List.of(calm, broken));

        assertThat(titles()).containsExactly("Calm", "Broken");
        assertThat(model.rows().get(1).pinned()).isTrue();
        assertThat(model.rows().get(1).mood()).isEmpty();
        assertThat(model.rows().get(1).distance()).isEmpty();
        model.playlistLengthProperty().set(2);
        follow(new Mood(0.1, 0.9));
        assertThat(titles()).containsExactly("Angry", "Broken");
    }

    @Test
    void byMinutesAndWithLimits() {
        tracks.open(() -> library);
        model.settingsProperty()
                .set(PlaylistSettings.DEFAULTS.withByMinutes(true).withMinutes(3));
        follow(new Mood(0.7, 0.2));
        assertThat(titles()).containsExactly("Calm", "Calmer");
        assertThat(settings.get().playlist().byMinutes()).isTrue();

        model.settingsProperty().set(PlaylistSettings.DEFAULTS.withPerArtist(1));
        assertThat(titles()).containsExactly("Calm");
        assertThat(model.stateProperty().get().full()).isFalse();
    }

    @Test
    void theSameDrawGivesTheSameList() {
        FakeLibrary large = new FakeLibrary(InventedTracks.many(400));
        tracks.open(() -> large);
        model.settingsProperty().set(PlaylistSettings.DEFAULTS.withVariety(1));
        follow(new Mood(0.5, 0.5));
        List<String> first = titles();
        model.drawAgain();
        assertThat(titles()).isNotEqualTo(first);
        model.settingsProperty().set(model.settingsProperty().get().withDraw(1));
        assertThat(titles()).isEqualTo(first);
        assertThat(settings.get().playlist().variety()).isEqualTo(1);
    }

    @Test
    void aJourneyHasStepsAndIsPlannedInTheBackground() {
        QueuedExecutor background = new QueuedExecutor();
        FakeLibrary large = new FakeLibrary(InventedTracks.many(400));
        LibraryModel loaded = new LibraryModel(new UiExecutors(background, Runnable::run));
        PlaylistViewModel journeys = new PlaylistViewModel(
                loaded, playback, new Preferences(settings), new UiExecutors(background, Runnable::run));
        loaded.open(() -> large);
        background.runAll();
        journeys.playlistLengthProperty().set(8);
        MoodPath path = MoodPath.between(new Mood(0.2, 0.2), new Mood(0.8, 0.8));
        journeys.follow(new PlaylistSource.Journey(MoodPath.between(new Mood(0.2, 0.8), new Mood(0.2, 0.2))));
        journeys.follow(new PlaylistSource.Journey(path));
        assertThat(journeys.rows()).isEmpty();
        background.runAll();

        assertThat(journeys.sourceProperty().get()).isEqualTo(new PlaylistSource.Journey(path));
        assertThat(journeys.rows()).hasSize(8);
        List<Mood> steps = path.evenly(8);
        for (int i = 0; i < 8; i++) {
            PlaylistRow row = journeys.rows().get(i);
            assertThat(row.step()).hasValue(i + 1);
            assertThat(row.distance().getAsDouble())
                    .isEqualTo(row.mood().orElseThrow().distanceTo(steps.get(i)), within(1e-9));
        }
        assertThat(journeys.reachProperty().get())
                .isEqualTo(
                        journeys.rows().stream()
                                .mapToDouble(row -> row.distance().getAsDouble())
                                .max()
                                .orElseThrow(),
                        within(1e-9));

        journeys.move(List.of(7), 0);
        assertThat(journeys.rows().get(0).step()).hasValue(8);
    }

    @Test
    void aClickWhileAJourneyIsPlannedIsNotOverwrittenByIt() {
        QueuedExecutor background = new QueuedExecutor();
        LibraryModel loaded = new LibraryModel(new UiExecutors(background, Runnable::run));
        PlaylistViewModel journeys = new PlaylistViewModel(
                loaded, playback, new Preferences(settings), new UiExecutors(background, Runnable::run));
        loaded.open(() -> library);
        background.runAll();
        journeys.follow(new PlaylistSource.Journey(MoodPath.between(new Mood(0.2, 0.8), new Mood(0.2, 0.2))));
        journeys.follow(new PlaylistSource.Closest(new Mood(0.1, 0.9)));
        background.runAll();

        assertThat(journeys.sourceProperty().get()).isInstanceOf(PlaylistSource.Closest.class);
        assertThat(journeys.rows().get(0).step()).isEmpty();
    }

    @Test
    void aRegionIsListedAsItIs() {
        tracks.open(() -> library);
        follow(new Mood(0.7, 0.2));
        model.follow(new PlaylistSource.Region(List.of(angry, calmer)));
        assertThat(titles()).containsExactly("Angry", "Calmer");
        assertThat(model.reachProperty().get()).isZero();

        model.undo();
        assertThat(titles()).containsExactly("Calm", "Calmer", "Angry");
    }

    @Test
    void whatIsDoneToThePlayingListHoldsForWhatComes() {
        tracks.open(() -> library);
        follow(new Mood(0.7, 0.2));
        model.play();
        model.remove(List.of(1));
        assertThat(playback.list()).containsExactly(calm, angry);
        assertThat(playback.currentProperty().get()).isEqualTo(calm);

        follow(new Mood(0.1, 0.9));
        assertThat(playback.list()).containsExactly(calm, angry);
        model.remove(List.of(0));
        assertThat(playback.list()).containsExactly(calm, angry);
    }

    @Test
    void whatCannotBeReachedIsPassedOverWithAWord() {
        tracks.open(() -> library);
        follow(new Mood(0.7, 0.2));
        model.move(List.of(2), 3);
        model.pin(List.of(0, 1, 2), true);
        model.move(List.of(2), 1);
        library.put(TestTracks.away(calm));
        assertThat(titles()).containsExactly("Calm", "Angry", "Calmer");

        model.play(0);
        assertThat(playback.currentProperty().get()).isNull();
        assertThat(model.remarkProperty().get().get().text()).contains("“Calm” cannot be played");
        model.play(2);
        assertThat(playback.list()).containsExactly(angry, calmer);
        assertThat(playback.currentProperty().get()).isEqualTo(calmer);
        model.play();
        assertThat(playback.currentProperty().get()).isEqualTo(angry);
    }

    @Test
    void aNewListIsEmptyAndCanBeTakenBack() {
        tracks.open(() -> library);
        follow(new Mood(0.7, 0.2));
        model.clear();
        assertThat(model.rows()).isEmpty();
        assertThat(model.sourceProperty().get()).isEqualTo(new PlaylistSource.None());
        model.undo();
        assertThat(titles()).hasSize(3);
    }

    @Test
    void shufflingTheOrderLeavesPinnedTracksInPlace() {
        FakeLibrary large = new FakeLibrary(InventedTracks.many(100));
        tracks.open(() -> large);
        follow(new Mood(0.5, 0.5));
        List<String> before = titles();
        model.pin(List.of(3), true);
        model.shuffleOrder(7);

        assertThat(titles()).isNotEqualTo(before).containsExactlyInAnyOrderElementsOf(before);
        assertThat(titles().get(3)).isEqualTo(before.get(3));
    }

    private void follow(Mood mood) {
        model.follow(new PlaylistSource.Closest(mood));
    }

    private List<String> titles() {
        return model.rows().stream().map(row -> row.track().tags().title()).toList();
    }
}
