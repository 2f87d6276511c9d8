package circumplex.ui.main;

import circumplex.library.LibraryException;
import circumplex.library.MusicLibrary;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Navigator;
import circumplex.ui.common.Notices;
import circumplex.ui.common.Screen;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which page is in front, and the start of the library. Used on the JavaFX thread. */
public final class MainViewModel implements Navigator {
    private static final Logger LOG = LoggerFactory.getLogger(MainViewModel.class);

    private final LibraryModel library;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Screen> screen = new ReadOnlyObjectWrapper<>(this, "screen", Screen.MOOD);
    private LongConsumer trackPage = id -> {};
    private Consumer<String> libraryPage = query -> {};
    private Runnable failuresPage = () -> {};

    /** Tells of what goes wrong in the notices. */
    public MainViewModel(LibraryModel library, Notices notices) {
        this.library = library;
        this.notices = notices;
    }

    /**
     * Names the pages that can be told what to show; they are built with this navigator and so come after it.
     *
     * @param track shows a track by its number
     * @param query shows the library's tracks that match
     * @param failures shows the tracks that failed
     */
    public void connect(LongConsumer track, Consumer<String> query, Runnable failures) {
        this.trackPage = track;
        this.libraryPage = query;
        this.failuresPage = failures;
    }

    /**
     * Opens the library in the background; if that fails, says why and what to do.
     *
     * @return completes on the JavaFX thread when the tracks are there, or with why they are not
     */
    public CompletableFuture<Void> openLibrary(Supplier<MusicLibrary> opener) {
        return library.open(opener).whenComplete((done, error) -> {
            if (error != null) {
                LOG.error("The library could not be opened", error);
                notices.error(
                        error instanceof LibraryException
                                ? error.getMessage()
                                : Messages.text("main.library-failed", String.valueOf(error.getMessage())));
            }
        });
    }

    @Override
    public void show(Screen wanted) {
        screen.set(wanted);
    }

    @Override
    public void showTrack(long id) {
        trackPage.accept(id);
        screen.set(Screen.TRACK);
    }

    @Override
    public void showLibrary(String query) {
        libraryPage.accept(query);
        screen.set(Screen.LIBRARY);
    }

    @Override
    public void showFailures() {
        failuresPage.run();
        screen.set(Screen.LIBRARY);
    }

    /** The page in front. */
    public ReadOnlyObjectProperty<Screen> screenProperty() {
        return screen.getReadOnlyProperty();
    }
}
