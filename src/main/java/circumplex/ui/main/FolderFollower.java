package circumplex.ui.main;

import circumplex.library.FolderWatch;
import circumplex.library.MusicLibrary;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Notices;
import circumplex.ui.common.Preferences;
import circumplex.ui.common.UiExecutors;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the library up to date with its folders: goes on with what was not finished, catches up with what happened
 * while the window was closed, and follows what happens from then on. Used on the JavaFX thread.
 */
final class FolderFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderFollower.class);

    private final LibraryModel library;
    private final ScanViewModel scan;
    private final Preferences preferences;
    private final UiExecutors executors;
    private final FolderWatch watch;
    private List<Path> followed = List.of();

    /** Does nothing before {@link #begin}. */
    FolderFollower(
            LibraryModel library,
            ScanViewModel scan,
            Preferences preferences,
            Notices notices,
            UiExecutors executors,
            FolderWatch.Factory watches) {
        this.library = library;
        this.scan = scan;
        this.preferences = preferences;
        this.executors = executors;
        this.watch = watches.watch(new FolderWatch.Listener() {
            @Override
            public void changed(List<Path> folders) {
                executors.fx().execute(() -> update(folders));
            }

            @Override
            public void limited(String sentence) {
                executors.fx().execute(() -> notices.info(sentence));
            }
        });
        preferences.watchFoldersProperty().addListener((property, before, now) -> follow(now));
        // A scan may have brought a folder that was not imported before.
        scan.runningProperty().addListener((property, before, now) -> {
            if (!now) {
                follow(false);
            }
        });
    }

    /**
     * Looks through the folders whenever the library is open or opened anew, and follows them. Called when the window has
     * shown its tracks: walking through folders would take a core from the first picture.
     */
    void begin() {
        library.statusProperty().subscribe(status -> {
            if (status == LibraryModel.Status.READY) {
                library.lookAfter();
                follow(scan.takeUp());
            }
        });
    }

    /** A folder was taken out of the library. */
    void foldersChanged() {
        follow(false);
    }

    /** What is told of a folder that was forgotten meanwhile would bring it back. */
    private void update(List<Path> changed) {
        List<Path> imported = changed.stream()
                .filter(folder -> followed.stream().anyMatch(folder::startsWith))
                .toList();
        if (!imported.isEmpty()) {
            scan.update(imported);
        }
    }

    @Override
    public void close() {
        watch.close();
    }

    /**
     * @param catchUp whether to look through the folders now
     */
    private void follow(boolean catchUp) {
        if (!preferences.watchFoldersProperty().get()) {
            watch.follow(List.of());
        } else if (library.statusProperty().get() == LibraryModel.Status.READY) {
            library.ask(MusicLibrary::folders)
                    .whenCompleteAsync((folders, error) -> follow(folders, error, catchUp), executors.fx());
        }
    }

    private void follow(List<Path> folders, Throwable error, boolean catchUp) {
        if (error != null) {
            LOG.warn("The folders to watch could not be listed", error);
            return;
        }
        followed = folders;
        watch.follow(folders);
        if (catchUp && !folders.isEmpty()) {
            scan.update(folders);
        }
    }
}
