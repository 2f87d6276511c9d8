package circumplex.ui.common;

import circumplex.library.LibraryException;
import circumplex.library.MusicLibrary;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders that were imported, and the way to take one out again. Used on the JavaFX thread. */
public final class ImportedFolders {
    private static final Logger LOG = LoggerFactory.getLogger(ImportedFolders.class);

    private final LibraryModel library;
    private final Importer importer;
    private final Notices notices;
    private final UiExecutors executors;
    private final ObservableList<Path> folders = FXCollections.observableArrayList();
    private final ObservableList<Path> view = FXCollections.unmodifiableObservableList(folders);

    /** Lists them once the library is open, and after each scan. */
    public ImportedFolders(LibraryModel library, Importer importer, Notices notices, UiExecutors executors) {
        this.library = library;
        this.importer = importer;
        this.notices = notices;
        this.executors = executors;
        library.statusProperty().subscribe((was, is) -> refresh());
        importer.runningProperty().subscribe((was, is) -> refresh());
    }

    /** The folders by name; read-only. */
    public ObservableList<Path> list() {
        return view;
    }

    /** How many tracks of the library lie in a folder. */
    public int tracksIn(Path folder) {
        return (int) library.tracks().stream()
                .filter(track -> track.path().startsWith(folder))
                .count();
    }

    /** Reads the list anew. */
    public void refresh() {
        if (library.statusProperty().get() != LibraryModel.Status.READY) {
            return;
        }
        library.ask(MusicLibrary::folders)
                .whenCompleteAsync(
                        (found, e) -> {
                            if (e != null) {
                                LOG.warn("The imported folders could not be listed", e);
                            } else if (!found.equals(folders)) {
                                folders.setAll(found);
                            }
                        },
                        executors.fx());
    }

    /**
     * Takes a folder out of the library with all that is known of its tracks; the files stay.
     *
     * @return completes on the JavaFX thread; exceptionally where it failed, which the person was told
     */
    public CompletableFuture<Void> forget(Path folder) {
        importer.dismiss(folder);
        return library.ask(asked -> {
                    asked.forgetFolder(folder);
                    return true;
                })
                .handleAsync(
                        (done, e) -> {
                            refresh();
                            if (e != null) {
                                LOG.error("The folder {} could not be taken out of the library", folder, e);
                                notices.error(
                                        e.getCause() instanceof LibraryException reason
                                                ? reason.getMessage()
                                                : Messages.text("common.folder.forget-failed", folder.toString()));
                                throw new IllegalStateException(e);
                            }
                            return null;
                        },
                        executors.fx());
    }
}
