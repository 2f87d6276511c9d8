package circumplex.ui.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import circumplex.config.Settings;
import circumplex.config.SettingsStore;
import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.ui.FakeLibrary;
import circumplex.ui.TestTracks;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Notices;
import circumplex.ui.common.Preferences;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.fixture.RecordedPlayback;
import java.io.IOException;
import java.nio.file.Files;
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
    private final Notices notices = new Notices();
    private SettingsStore settings;
    private PlaylistViewModel model;

    @TempDir
    Path folder;

    @BeforeEach
    void build() {
        settings = SettingsStore.open(folder.resolve("settings.json"), Settings.defaults(2));
        model = new PlaylistViewModel(tracks, playback, notices, new Preferences(settings), UiExecutors.immediate());
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
    void playsNothingBeforeAChoice() {
        tracks.open(() -> library);
        model.play();
        model.play(-1);
        assertThat(playback.currentProperty().get()).isNull();
    }

    @Test
    void savesTheListInTheFormatOfTheNamesEnding() throws IOException {
        tracks.open(() -> library);
        follow(new Mood(0.7, 0.2));
        Path m3u8 = folder.resolve("calm.m3u8");
        Path xspf = folder.resolve("calm.xspf");

        model.save(m3u8);
        model.save(xspf);

        assertThat(Files.readString(m3u8)).startsWith("#EXTM3U").contains("Calm.flac");
        assertThat(Files.readString(xspf)).contains("<playlist").contains("<title>Calmer</title>");
        assertThat(notices.notices())
                .extracting(Notices.Notice::text)
                .containsExactly("Saved 3 tracks to " + m3u8 + ".", "Saved 3 tracks to " + xspf + ".");
    }

    @Test
    void saysWhyTheListCouldNotBeSaved() {
        tracks.open(() -> library);
        follow(new Mood(0.7, 0.2));
        model.save(folder.resolve("no such folder").resolve("calm.m3u8"));

        assertThat(notices.notices().get(0).kind()).isEqualTo(Notices.Kind.ERROR);
        assertThat(notices.notices().get(0).text()).contains("no such folder");
    }

    private void follow(Mood mood) {
        model.follow(new PlaylistSource.Closest(mood));
    }

    private List<String> titles() {
        return model.rows().stream().map(row -> row.track().tags().title()).toList();
    }
}
