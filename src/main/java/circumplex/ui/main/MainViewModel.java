package circumplex.ui.main;

import circumplex.library.LibraryException;
import circumplex.library.LibraryRepair;
import circumplex.library.MusicLibrary;
import circumplex.model.Track;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Navigator;
import circumplex.ui.common.Notices;
import circumplex.ui.common.Screen;
import circumplex.ui.common.UiExecutors;
import java.util.List;
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
    private final Supplier<MusicLibrary> opener;
    private final LibraryRepair repair;
    private final UiExecutors executors;
    private final ReadOnlyObjectWrapper<Screen> screen = new ReadOnlyObjectWrapper<>(this, "screen", Screen.MOOD);
    private LongConsumer trackPage = id -> {};
    private Consumer<String> libraryPage = query -> {};
    private Runnable failuresPage = () -> {};
    private Runnable rescan = () -> {};
    private Consumer<List<Track>> moodTags = tracks -> {};

    /**
     * Tells of what goes wrong in the notices.
     *
     * @param opener opens the library; called in the background
     * @param repair makes a damaged library anew
     */
    public MainViewModel(
            LibraryModel library,
            Notices notices,
            Supplier<MusicLibrary> opener,
            LibraryRepair repair,
            UiExecutors executors) {
        this.library = library;
        this.notices = notices;
        this.opener = opener;
        this.repair = repair;
        this.executors = executors;
    }

    /**
     * Names the pages that can be told what to show; they are built with this navigator and so come after it.
     *
     * @param track shows a track by its number
     * @param query shows the library's tracks that match
     * @param failures shows the tracks that failed
     * @param rescan brings the library up to date with its folders
     */
    public void connect(LongConsumer track, Consumer<String> query, Runnable failures, Runnable rescan) {
        this.rescan = rescan;
        this.trackPage = track;
        this.libraryPage = query;
        this.failuresPage = failures;
    }

    /**
     * Opens the library in the background; if that fails, says why and offers what can be done.
     *
     * @return completes on the JavaFX thread when the tracks are there, or with why they are not
     */
    public CompletableFuture<Void> openLibrary() {
        return library.open(opener).whenComplete((done, error) -> {
            if (error == null) {
                library.ask(MusicLibrary::restriction)
                        .thenAcceptAsync(restriction -> restriction.ifPresent(notices::error), executors.fx());
            } else {
                LOG.error("The library could not be opened", error);
                if (error instanceof LibraryException reason) {
                    tell(reason);
                } else {
                    notices.error(Messages.text("main.library-failed", String.valueOf(error.getMessage())));
                }
            }
        });
    }

    private void tell(LibraryException reason) {
        switch (reason.remedy()) {
            case TRY_AGAIN ->
                notices.error(
                        reason.getMessage(),
                        new Notices.Action(Messages.text("main.library.try-again"), this::openLibrary));
            case REBUILD -> offerRebuild(reason);
            case NONE -> notices.error(reason.getMessage());
        }
    }

    /** Says that the library is damaged, with a button that has it rebuilt. */
    public void offerRebuild(LibraryException reason) {
        notices.error(
                reason.getMessage(), new Notices.Action(Messages.text("main.library.rebuild"), this::rebuildLibrary));
    }

    /** Closes the library where it is open, saves what can be read of it into a new one, and opens that. */
    private void rebuildLibrary() {
        notices.info(Messages.text("main.library.rebuilding"));
        library.close()
                .thenApplyAsync(closed -> repair.rebuild(), executors.background())
                .whenCompleteAsync(this::rebuilt, executors.fx());
    }

    private void rebuilt(LibraryRepair.Rebuilt rebuilt, Throwable error) {
        notices.clear();
        if (error != null) {
            Throwable cause = error.getCause() == null ? error : error.getCause();
            LOG.error("The library could not be rebuilt", cause);
            notices.error(
                    cause instanceof LibraryException
                            ? cause.getMessage()
                            : Messages.text("main.library-failed", String.valueOf(cause.getMessage())),
                    new Notices.Action(Messages.text("main.library.try-again"), this::rebuildLibrary));
            return;
        }
        openLibrary()
                .thenRun(() -> notices.info(
                        Messages.text(
                                "main.library.rebuilt",
                                rebuilt.tracks(),
                                rebuilt.analysed(),
                                rebuilt.playlists(),
                                rebuilt.keptAs().toString()),
                        new Notices.Action(Messages.text("main.library.rescan"), rescan)));
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

    @Override
    public void writeMoodTags(List<Track> tracks) {
        moodTags.accept(tracks);
    }

    /** Names what shows the mood tags of tracks. */
    public void connectMoodTags(Consumer<List<Track>> panel) {
        moodTags = panel;
    }

    /** The page in front. */
    public ReadOnlyObjectProperty<Screen> screenProperty() {
        return screen.getReadOnlyProperty();
    }
}
