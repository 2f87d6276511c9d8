package circumplex.ui.common;

import circumplex.library.DemoLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The demo library for a person without music at hand: it is unpacked and imported like any folder, and can be taken out
 * again, which is offered when the person's own music has joined it. Used on the JavaFX thread.
 */
public final class DemoPieces {
    private static final Logger LOG = LoggerFactory.getLogger(DemoPieces.class);

    private final DemoLibrary demo;
    private final Path folder;
    private final LibraryModel library;
    private final Importer importer;
    private final ImportedFolders folders;
    private final Notices notices;
    private final UiExecutors executors;
    private final ReadOnlyBooleanWrapper unpacking = new ReadOnlyBooleanWrapper(this, "unpacking");
    private boolean alone;

    /**
     * @param demo what is unpacked
     * @param folder where to
     */
    public DemoPieces(
            DemoLibrary demo,
            Path folder,
            LibraryModel library,
            Importer importer,
            ImportedFolders folders,
            Notices notices,
            UiExecutors executors) {
        this.demo = demo;
        this.folder = folder.toAbsolutePath().normalize();
        this.library = library;
        this.importer = importer;
        this.folders = folders;
        this.notices = notices;
        this.executors = executors;
        importer.runningProperty().subscribe((was, is) -> {
            if (is) {
                alone = isIn() && !isOwnMusicIn();
            } else {
                offerRemoval();
            }
        });
    }

    /** Unpacks the pieces and imports them. */
    public void start() {
        if (unpacking.get()) {
            return;
        }
        unpacking.set(true);
        executors.run(
                this::unpack,
                unpacked -> {
                    unpacking.set(false);
                    importer.importFolders(List.of(unpacked));
                },
                e -> {
                    unpacking.set(false);
                    LOG.error("The demo library could not be unpacked", e);
                    notices.error(
                            e instanceof UncheckedIOException
                                    ? e.getCause().getMessage()
                                    : Messages.text("common.demo.failed"));
                });
    }

    /** Whether it is being unpacked. */
    public ReadOnlyBooleanProperty unpackingProperty() {
        return unpacking.getReadOnlyProperty();
    }

    /** Whether this is the folder of the pieces. */
    public boolean isFolder(Path imported) {
        return imported.equals(folder);
    }

    /** Takes the pieces out of the library and deletes the unpacked files. */
    public void remove() {
        folders.forget(folder)
                .thenRun(() -> executors.run(
                        this::delete,
                        deleted -> {},
                        // They are a few megabytes, and the next demo takes them up again.
                        e -> LOG.warn("The unpacked demo library in {} is left over", folder, e)));
    }

    private Path unpack() {
        try {
            demo.copyTo(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path delete() {
        try {
            demo.deleteFrom(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once: when own music has come to a library that held nothing but the demo. */
    private void offerRemoval() {
        if (alone && isIn() && isOwnMusicIn()) {
            alone = false;
            notices.info(
                    Messages.text("common.demo.offer"),
                    new Notices.Action(Messages.text("common.demo.remove"), this::remove));
        }
    }

    private boolean isIn() {
        return library.tracks().stream().anyMatch(track -> track.path().startsWith(folder));
    }

    private boolean isOwnMusicIn() {
        return library.tracks().stream()
                .anyMatch(track -> track.mood().isPresent() && !track.path().startsWith(folder));
    }
}
