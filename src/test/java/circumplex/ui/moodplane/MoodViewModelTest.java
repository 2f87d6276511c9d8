package circumplex.ui.moodplane;

import static org.assertj.core.api.Assertions.assertThat;

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
import circumplex.ui.fixture.RecordedPlayback;
import circumplex.ui.playlist.PlaylistSource;
import circumplex.ui.playlist.PlaylistViewModel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoodViewModelTest {
    private final Track calm = TestTracks.analysed(1, "Calm", 0.7, 0.2);
    private final Track calmer = TestTracks.analysed(2, "Calmer", 0.8, 0.1);
    private final Track angry = TestTracks.analysed(3, "Angry", 0.1, 0.9);
    private final FakeLibrary library = new FakeLibrary(List.of(calm, calmer, angry, TestTracks.failed(4, "Broken")));
    private final LibraryModel tracks = new LibraryModel(UiExecutors.immediate());
    private SettingsStore settings;
    private PlaylistViewModel playlist;
    private MoodViewModel model;

    @TempDir
    Path folder;

    @BeforeEach
    void build() {
        settings = SettingsStore.open(folder.resolve("settings.json"), Settings.defaults(2));
        playlist = new PlaylistViewModel(
                tracks, new RecordedPlayback(), new Preferences(settings), UiExecutors.immediate());
        model = new MoodViewModel(tracks, playlist, UiExecutors.immediate());
    }

    @AfterEach
    void close() {
        settings.close();
    }

    @Test
    void movesInStepsWithoutRoundingErrorsAndStaysOnThePlane() {
        for (int i = 0; i < 30; i++) {
            model.move(0.01, -0.002);
        }
        assertThat(model.chosenProperty().get()).isEqualTo(new Mood(0.8, 0.44));
        for (int i = 0; i < 30; i++) {
            model.move(0.01, 0);
        }
        assertThat(model.chosenProperty().get().valence()).isEqualTo(1);
    }

    @Test
    void saysWhereThePageStands() {
        assertThat(model.stageProperty().get()).isEqualTo(MoodViewModel.Stage.OPENING);
        FakeLibrary filling = new FakeLibrary(List.of());
        tracks.open(() -> filling);
        assertThat(model.stageProperty().get()).isEqualTo(MoodViewModel.Stage.EMPTY);
        filling.put(TestTracks.pending(1, "New"));
        assertThat(model.stageProperty().get()).isEqualTo(MoodViewModel.Stage.LISTENING);
        filling.put(TestTracks.failed(1, "New"));
        assertThat(model.stageProperty().get()).isEqualTo(MoodViewModel.Stage.NOTHING_HEARD);
        filling.put(TestTracks.analysed(1, "New", 0.5, 0.5));
        assertThat(model.stageProperty().get()).isEqualTo(MoodViewModel.Stage.TO_CHOOSE);
        model.choose(NamedMood.CALM.mood());
        assertThat(model.stageProperty().get()).isEqualTo(MoodViewModel.Stage.CHOSEN);
        filling.forget(List.of(1L));
        assertThat(model.stageProperty().get()).isEqualTo(MoodViewModel.Stage.EMPTY);
        assertThat(playlist.rows()).isEmpty();
    }

    @Test
    void findsTheTrackUnderThePointer() {
        tracks.open(() -> library);
        assertThat(model.trackAt(new Mood(0.11, 0.9), 0.02)).contains(angry);
        assertThat(model.trackAt(new Mood(0.2, 0.9), 0.02)).isEmpty();
    }

    @Test
    void thePlaylistFollowsTheChosenMood() {
        tracks.open(() -> library);
        model.choose(new Mood(0.1, 0.8));
        assertThat(playlist.sourceProperty().get()).isEqualTo(new PlaylistSource.Closest(new Mood(0.1, 0.8)));
        assertThat(playlist.rows().get(0).track()).isEqualTo(angry);
    }

    @Test
    void goesAlongWhereThePlaylistIsTakenBack() {
        tracks.open(() -> library);
        model.choose(new Mood(0.1, 0.8));
        playlist.follow(new PlaylistSource.Closest(new Mood(0.7, 0.2)));
        assertThat(model.chosenProperty().get()).isEqualTo(new Mood(0.7, 0.2));
    }

    @Test
    void twoClicksMakeAJourney() {
        tracks.open(() -> library);
        model.enter(PlaneMode.JOURNEY);
        click(new Mood(0.7, 0.2));
        model.point(new Mood(0.4, 0.5));

        assertThat(model.lineProperty().get()).containsExactly(new Mood(0.7, 0.2), new Mood(0.4, 0.5));
        assertThat(playlist.sourceProperty().get()).isEqualTo(new PlaylistSource.None());

        click(new Mood(0.1, 0.9));
        assertThat(model.pathProperty().get()).isEqualTo(MoodPath.between(new Mood(0.7, 0.2), new Mood(0.1, 0.9)));
        assertThat(playlist.sourceProperty().get())
                .isEqualTo(new PlaylistSource.Journey(model.pathProperty().get()));
        assertThat(model.lineProperty().get()).isEmpty();
        assertThat(model.chosenProperty().get()).isNull();
        assertThat(model.modeProperty().get()).isEqualTo(PlaneMode.JOURNEY);
    }

    @Test
    void aHandDrawsAJourney() {
        model.enter(PlaneMode.JOURNEY);
        model.press(new Mood(0.2, 0.2));
        model.drag(new Mood(0.5, 0.2));
        model.drag(new Mood(0.5, 0.7));
        model.release(new Mood(0.5, 0.7));

        assertThat(model.pathProperty().get().points())
                .containsExactly(new Mood(0.2, 0.2), new Mood(0.5, 0.2), new Mood(0.5, 0.7));
    }

    @Test
    void theKeyboardDrawsAJourney() {
        model.enter(PlaneMode.JOURNEY);
        model.move(0.1, 0);
        model.putPen();
        model.move(0, 0.2);
        model.move(0, 0.1);
        model.putPen();

        assertThat(model.pathProperty().get()).isEqualTo(MoodPath.between(new Mood(0.6, 0.5), new Mood(0.6, 0.8)));
    }

    @Test
    void aLassoListsItsTracksThoseInItsMiddleFirst() {
        tracks.open(() -> library);
        model.enter(PlaneMode.LASSO);
        model.press(new Mood(0.6, 0.05));
        for (Mood corner : List.of(new Mood(0.95, 0.05), new Mood(0.95, 0.2), new Mood(0.6, 0.3))) {
            model.drag(corner);
        }
        assertThat(model.lineProperty().get()).hasSize(4);
        model.release(new Mood(0.6, 0.3));

        assertThat(playlist.sourceProperty().get()).isEqualTo(new PlaylistSource.Region(List.of(calmer, calm)));
        assertThat(model.lassoProperty().get().outline()).hasSize(4);
        assertThat(model.lineProperty().get()).isEmpty();
    }

    @Test
    void aClickWithTheLassoChangesNothing() {
        tracks.open(() -> library);
        model.choose(new Mood(0.7, 0.2));
        model.enter(PlaneMode.LASSO);
        click(new Mood(0.1, 0.1));
        assertThat(playlist.sourceProperty().get()).isEqualTo(new PlaylistSource.Closest(new Mood(0.7, 0.2)));
    }

    @Test
    void leavesFirstWhatIsDrawnAndThenTheMode() {
        model.enter(PlaneMode.JOURNEY);
        click(new Mood(0.7, 0.2));

        assertThat(model.leave()).isTrue();
        assertThat(model.lineProperty().get()).isEmpty();
        assertThat(model.modeProperty().get()).isEqualTo(PlaneMode.JOURNEY);
        assertThat(model.leave()).isTrue();
        assertThat(model.modeProperty().get()).isEqualTo(PlaneMode.CHOOSE);
        assertThat(model.leave()).isFalse();
    }

    @Test
    void choosingAMoodLeavesTheJourney() {
        model.enter(PlaneMode.JOURNEY);
        click(new Mood(0.7, 0.2));
        click(new Mood(0.1, 0.9));
        model.choose(NamedMood.CALM.mood());

        assertThat(model.pathProperty().get()).isNull();
        assertThat(model.modeProperty().get()).isEqualTo(PlaneMode.CHOOSE);
        assertThat(model.chosenProperty().get()).isEqualTo(NamedMood.CALM.mood());
    }

    @Test
    void keepsTheChosenMoodInSightAsItIsMoved() {
        model.choose(new Mood(0.5, 0.5));
        model.zoom(8);
        for (int i = 0; i < 20; i++) {
            model.move(0.01, 0);
        }
        assertThat(model.viewProperty().get().shows(model.chosenProperty().get()))
                .isTrue();
        model.showWhole();
        assertThat(model.viewProperty().get()).isEqualTo(PlaneView.WHOLE);
    }

    @Test
    void saysWhereTheLibraryIsThin() {
        tracks.open(() -> library);
        PlaneWords words = new PlaneWords(model, playlist);
        assertThat(words.advice()).contains("Click anywhere to find the closest tracks");

        model.choose(new Mood(0.7, 0.2));
        assertThat(words.thinness())
                .containsExactly(
                        "Your library is thin here: the farthest of these 3 tracks is 0.92 away, about the whole"
                                + " width of the plane.",
                        "Your library is thin here: 0.92 away.");
        assertThat(words.advice()).isEmpty();
        playlist.playlistLengthProperty().set(2);
        assertThat(words.thinness()).isEmpty();
    }

    @Test
    void tellsThePositionInWords() {
        tracks.open(() -> library);
        PlaneWords words = new PlaneWords(model, playlist);
        assertThat(words.spoken()).isEqualTo("Mood plane. No mood is chosen yet.");
        playlist.playlistLengthProperty().set(2);
        model.choose(new Mood(0.7, 0.2));
        assertThat(words.spoken()).isEqualTo("0.70, 0.20: calm and pleasant. 2 closest tracks within 0.14.");

        model.enter(PlaneMode.JOURNEY);
        model.putPen();
        assertThat(words.spoken()).isEqualTo("The journey leads to 0.70, 0.20: calm and pleasant. Enter sets its end.");
    }

    private void click(Mood at) {
        model.press(at);
        model.release(at);
    }
}
