package circumplex.ui.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.config.Settings;
import circumplex.config.SettingsStore;
import circumplex.model.Mood;
import circumplex.model.Playlist;
import circumplex.model.Tags;
import circumplex.model.Track;
import circumplex.ui.FakeLibrary;
import circumplex.ui.TestTracks;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Preferences;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.fixture.RecordedPlayback;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedPlaylistsTest {
    private final Track calm = TestTracks.analysed(1, "Calm", 0.7, 0.2);
    private final Track angry = TestTracks.analysed(2, "Angry", 0.1, 0.9);
    private final FakeLibrary library = new FakeLibrary(List.of(calm, angry));
    private final LibraryModel tracks = new LibraryModel(UiExecutors.immediate());
    private SettingsStore settings;
    private PlaylistViewModel playlist;
    private SavedPlaylists saved;

    @TempDir
    Path folder;

    @BeforeEach
    void build() {
        settings = SettingsStore.open(folder.resolve("settings.json"), Settings.defaults(2));
        playlist = new PlaylistViewModel(
                tracks, new RecordedPlayback(), new Preferences(settings), UiExecutors.immediate());
        saved = new SavedPlaylists(tracks, playlist, UiExecutors.immediate());
        library.savePlaylist("Evening", List.of(2L, 1L, 2L));
        tracks.open(() -> library);
    }

    @AfterEach
    void close() {
        settings.close();
    }

    @Test
    void listsWhatIsThereWithItsLength() {
        assertThat(saved.entries()).containsExactly(new SavedPlaylist(1, "Evening", 3, 102 + 101 + 102));
    }

    @Test
    void opensInPlaceOfTheListAndCanBeTakenBack() {
        playlist.follow(new PlaylistSource.Closest(new Mood(0.7, 0.2)));
        playlist.pin(List.of(0), true);
        saved.open(saved.entries().get(0));
        assertThat(titles()).containsExactly("Angry", "Calm", "Angry");
        assertThat(saved.current()).contains("Evening");
        assertThat(playlist.rows()).noneMatch(PlaylistRow::pinned);

        playlist.undo();
        assertThat(titles()).containsExactly("Calm", "Angry");
    }

    @Test
    void aMoodChosenAfterwardsDoesNotLoseIt() {
        saved.open(saved.entries().get(0));
        playlist.follow(new PlaylistSource.Closest(new Mood(0.7, 0.2)));
        assertThat(titles()).containsExactly("Calm", "Angry");
        playlist.undo();
        assertThat(titles()).containsExactly("Angry", "Calm", "Angry");
        assertThat(saved.current()).contains("Evening");
    }

    @Test
    void savesUnderANewNameAndInPlaceOfAnOldOne() {
        playlist.follow(new PlaylistSource.Closest(new Mood(0.7, 0.2)));
        saved.save("  夜 #1 “x” ");
        assertThat(saved.entries()).extracting(SavedPlaylist::name).containsExactly("Evening", "夜 #1 “x”");
        assertThat(saved.current()).contains("夜 #1 “x”");

        playlist.remove(List.of(0));
        saved.save("Evening");
        assertThat(library.playlists())
                .filteredOn(any -> any.name().equals("Evening"))
                .extracting(Playlist::trackIds)
                .containsExactly(List.of(2L));
        saved.save(" ");
        assertThat(saved.entries()).hasSize(2);
    }

    @Test
    void saysWhatTheLibraryCannotKeep() {
        Track outside = playlist.outside().add(folder.resolve("other.mp3"), new Tags("Other", "", "", 0, "", 0), true);
        playlist.show(new PlaylistSource.None(), "", List.of(calm, outside));
        saved.save("Both");
        assertThat(library.playlists().get(0).trackIds()).containsExactly(1L);
        assertThat(playlist.remarkProperty().get().get().text())
                .isEqualTo("Saved as “Both”, without 1 file that is not in the library.");
    }

    @Test
    void renamesUnlessTheNameIsTaken() {
        saved.open(saved.entries().get(0));
        saved.save("Other");
        saved.rename(saved.entries().get(0), "Other");
        assertThat(playlist.remarkProperty().get().get().text()).startsWith("Another playlist is called “Other”.");

        saved.rename(saved.entries().get(1), "Night");
        assertThat(saved.entries()).extracting(SavedPlaylist::name).containsExactly("Evening", "Night");
        assertThat(saved.current()).contains("Night");
    }

    @Test
    void deletesAndBringsBack() {
        saved.open(saved.entries().get(0));
        saved.delete(saved.entries().get(0));
        assertThat(saved.entries()).isEmpty();
        assertThat(titles()).hasSize(3);
        assertThat(saved.current()).isEmpty();

        playlist.remarkProperty().get().get().action().get().run().run();
        assertThat(saved.entries()).extracting(SavedPlaylist::name).containsExactly("Evening");
        assertThat(library.playlists().get(0).trackIds()).containsExactly(2L, 1L, 2L);
    }

    @Test
    void aPlaylistThatIsGoneIsTold() {
        SavedPlaylist gone = saved.entries().get(0);
        library.deletePlaylist(gone.id());
        saved.open(gone);
        assertThat(playlist.remarkProperty().get().get().text()).contains("Evening");
        assertThat(playlist.rows()).isEmpty();
    }

    private List<String> titles() {
        return playlist.rows().stream().map(row -> row.track().tags().title()).toList();
    }
}
