package circumplex.ui.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.config.PlaylistSettings;
import circumplex.config.Settings;
import circumplex.config.SettingsStore;
import circumplex.model.AnalysisState;
import circumplex.model.FileFacts;
import circumplex.model.Tags;
import circumplex.model.Track;
import circumplex.ui.FakeLibrary;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Preferences;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.fixture.RecordedImporter;
import circumplex.ui.fixture.RecordedPlayback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaylistFilesTest {
    private static final List<String> NAMES =
            List.of("a b.mp3", "#1 hit.mp3", "夜曲.flac", "100% “sure”.ogg", " leading.mp3", "x&<y>.mp3");

    private final List<Track> stored = new ArrayList<>();
    private final LibraryModel tracks = new LibraryModel(UiExecutors.immediate());
    private final RecordedImporter importer = new RecordedImporter();
    private FakeLibrary library;
    private SettingsStore settings;
    private PlaylistViewModel playlist;
    private PlaylistFiles files;

    @TempDir
    Path folder;

    @BeforeEach
    void build() throws IOException {
        for (String name : NAMES) {
            stored.add(track(stored.size() + 1, Files.createFile(folder.resolve(name)), name, "Ida"));
        }
        library = new FakeLibrary(stored);
        settings = SettingsStore.open(folder.resolve("settings.json"), Settings.defaults(2));
        playlist = new PlaylistViewModel(
                tracks, new RecordedPlayback(), new Preferences(settings), UiExecutors.immediate());
        files = new PlaylistFiles(tracks, playlist, importer, UiExecutors.immediate());
        tracks.open(() -> library);
    }

    @AfterEach
    void close() {
        settings.close();
    }

    @ParameterizedTest
    @CsvSource({"list.m3u8, false", "list.m3u8, true", "list.xspf, false", "list.xspf, true"})
    void whatIsWrittenIsReadAgain(String name, boolean relative) {
        playlist.settingsProperty().set(PlaylistSettings.DEFAULTS.withRelativePaths(relative));
        playlist.append(stored);
        files.write(folder.resolve(name));
        assertThat(remark()).isEqualTo("Wrote 6 tracks to " + folder.resolve(name) + ".");

        playlist.clear();
        files.read(folder.resolve(name));
        assertThat(playlist.rows()).extracting(PlaylistRow::track).containsExactlyElementsOf(stored);
        assertThat(remark()).isEqualTo("6 tracks of " + name + ".");
    }

    @Test
    void relativePathsGoFromThePlaylist() throws IOException {
        playlist.settingsProperty().set(PlaylistSettings.DEFAULTS.withRelativePaths(true));
        playlist.append(stored.subList(0, 1));
        files.write(folder.resolve("list.m3u8"));
        assertThat(Files.readString(folder.resolve("list.m3u8")))
                .contains("\na b.mp3\n")
                .doesNotContain(folder.toString());
    }

    @Test
    void missingAndForeignFilesAreToldAndShownInTheirPlaces() throws IOException {
        Path other = Files.createFile(folder.resolve("not in library.mp3"));
        Path list = Files.writeString(
                folder.resolve("old.m3u8"),
                "#EXTM3U\n#EXTINF:61,Ida - Gone\ngone.mp3\na b.mp3\nC:\\Music\\far.mp3\nhttp://x.org/y.mp3\n" + other
                        + "\n");
        files.read(list);

        assertThat(titles()).containsExactly("Gone", "a b.mp3", "not in library");
        assertThat(playlist.rows()).extracting(PlaylistRow::missing).containsExactly(true, false, false);
        assertThat(remark()).isEqualTo("3 tracks of old.m3u8. 3 files are missing. 1 is not in your library.");
        Remark said = playlist.remarkProperty().get().orElseThrow();
        assertThat(said.details()).containsExactly("gone.mp3", "C:\\Music\\far.mp3", "http://x.org/y.mp3");

        said.action().orElseThrow().run().run();
        assertThat(importer.asked()).containsExactly("import " + other);
        library.put(track(9, other, "Now there", "Ida"));
        assertThat(titles()).containsExactly("Gone", "a b.mp3", "Now there");
        assertThat(playlist.rows().get(2).track().id()).isEqualTo(9);
    }

    @Test
    void whatMovedIsFoundByArtistAndTitle() throws IOException {
        Path list = Files.writeString(
                folder.resolve("old.m3u8"), "#EXTM3U\n#EXTINF:101,IDA - A B.mp3\nD:\\elsewhere\\track01.mp3\n");
        files.read(list);
        assertThat(playlist.rows()).extracting(PlaylistRow::track).containsExactly(stored.get(0));
        assertThat(remark()).isEqualTo("1 track of old.m3u8.");
    }

    @Test
    void aFileThatIsNoPlaylistLeavesTheListAsItIs() throws IOException {
        playlist.append(stored.subList(0, 1));
        files.read(Files.writeString(folder.resolve("page.xspf"), "<html><body/></html>"));
        assertThat(remark()).contains("page.xspf").contains("is no playlist");
        assertThat(titles()).containsExactly("a b.mp3");

        files.read(folder.resolve("none.m3u8"));
        assertThat(remark()).contains("There is no playlist file");
        files.write(folder.resolve("no such folder").resolve("list.m3u8"));
        assertThat(remark()).contains("could not be written");
    }

    @Test
    void filesThatAreAwayAreWrittenAndTold() {
        Track away = new Track(
                1,
                stored.get(0).path(),
                stored.get(0).tags(),
                stored.get(0).file(),
                stored.get(0).state(),
                false);
        playlist.append(stored.subList(0, 2));
        library.put(away);
        files.write(folder.resolve("list.m3u8"));
        assertThat(remark()).endsWith("; 1 of the files is not there now.");
        assertThat(playlist.remarkProperty().get().get().details())
                .containsExactly(away.path().toString());
    }

    private String remark() {
        return playlist.remarkProperty().get().map(Remark::text).orElse("");
    }

    private List<String> titles() {
        return playlist.rows().stream().map(row -> row.track().tags().title()).toList();
    }

    private static Track track(long id, Path file, String title, String artist) {
        return new Track(
                id,
                file,
                new Tags(title, artist, "", 0, "", 100 + id),
                new FileFacts(0, 0, "MP3", 44_100, 2),
                new AnalysisState.Pending());
    }
}
