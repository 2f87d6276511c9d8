package circumplex.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.config.Settings;
import circumplex.config.SettingsStore;
import circumplex.config.UnfinishedScan;
import circumplex.library.ScanReport;
import circumplex.ui.FakeFolderWatch;
import circumplex.ui.FakeLibrary;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Notices;
import circumplex.ui.common.Preferences;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.fixture.RecordedNavigator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFollowerTest {
    private static final Path MUSIC = Path.of("music").toAbsolutePath();
    private static final Path ALBUM = MUSIC.resolve("album");
    private static final Path MORE = Path.of("more").toAbsolutePath();

    @TempDir
    Path folder;

    private final UiExecutors executors = UiExecutors.immediate();
    private final FakeLibrary library = new FakeLibrary(List.of());
    private final LibraryModel tracks = new LibraryModel(executors);
    private final Notices notices = new Notices();
    private final List<List<Path>> scanned = new ArrayList<>();
    private SettingsStore settings;
    private Preferences preferences;
    private ScanViewModel scan;
    private FakeFolderWatch watch;
    private FolderFollower follower;

    @BeforeEach
    void build() {
        settings = SettingsStore.open(folder.resolve("settings.json"), Settings.defaults(2));
        library.onScan((folders, progress, cancellation) -> {
            scanned.add(folders);
            return new ScanReport(1, 1, 0, 0, 0, false, List.of());
        });
        preferences = new Preferences(settings);
        scan = new ScanViewModel(
                tracks, preferences, notices, new RecordedNavigator(), executors, Optional::empty, damage -> {});
        follower = new FolderFollower(tracks, scan, preferences, notices, executors, listener -> {
            watch = new FakeFolderWatch(listener);
            return watch;
        });
        follower.begin();
    }

    @AfterEach
    void close() {
        settings.close();
    }

    @Test
    void catchesUpWhenTheLibraryIsOpenAndFollows() {
        library.addFolders(MUSIC);
        assertThat(watch.followed()).isEmpty();

        tracks.open(() -> library);

        assertThat(watch.followed()).containsExactly(MUSIC);
        assertThat(scanned).containsExactly(List.of(MUSIC));
        watch.listener().changed(List.of(ALBUM));
        assertThat(scanned).containsExactly(List.of(MUSIC), List.of(ALBUM));
        assertThat(notices.notices()).isEmpty();
    }

    @Test
    void followsAFolderThatIsImportedLater() {
        tracks.open(() -> library);
        assertThat(scanned).isEmpty();

        scan.importFolders(List.of(MORE));

        assertThat(watch.followed()).containsExactly(MORE);
        assertThat(scanned).containsExactly(List.of(MORE));
    }

    @Test
    void neitherFollowsNorCatchesUpWhereThePersonDoesNotWantIt() {
        preferences.watchFoldersProperty().set(false);
        library.addFolders(MUSIC);
        tracks.open(() -> library);
        assertThat(watch.followed()).isEmpty();
        assertThat(scanned).isEmpty();

        preferences.watchFoldersProperty().set(true);
        assertThat(watch.followed()).containsExactly(MUSIC);
        assertThat(scanned).containsExactly(List.of(MUSIC));

        preferences.watchFoldersProperty().set(false);
        assertThat(watch.followed()).isEmpty();
    }

    @Test
    void goesOnWithWhatWasNotFinishedAlsoWithoutWatching() {
        preferences.watchFoldersProperty().set(false);
        preferences.keepUnfinishedScan(Optional.of(new UnfinishedScan(List.of(MORE), false)));
        tracks.open(() -> library);
        assertThat(scanned).containsExactly(List.of(MORE));
    }

    @Test
    void whatWasStoppedIsNotTakenUpByCatchingUp() {
        library.addFolders(MUSIC);
        preferences.keepUnfinishedScan(Optional.of(new UnfinishedScan(List.of(MUSIC), true)));

        tracks.open(() -> library);

        assertThat(scanned).isEmpty();
        assertThat(watch.followed()).containsExactly(MUSIC);
        assertThat(notices.notices().get(0).text()).startsWith("The analysis was stopped");
    }

    @Test
    void saysWhatTheSystemDoesNotLetItDo() {
        watch.listener().limited("Only now and then.");
        assertThat(notices.notices()).extracting(Notices.Notice::text).containsExactly("Only now and then.");
    }

    @Test
    void closesTheWatch() {
        follower.close();
        assertThat(watch.isClosed()).isTrue();
    }
}
