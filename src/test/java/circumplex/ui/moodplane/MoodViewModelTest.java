package circumplex.ui.moodplane;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.config.Settings;
import circumplex.config.SettingsStore;
import circumplex.model.Mood;
import circumplex.model.Track;
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
}
