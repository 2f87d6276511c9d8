package circumplex.ui.common;

import circumplex.library.LibraryListener;
import circumplex.library.MusicLibrary;
import circumplex.model.AnalysisState;
import circumplex.model.Track;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tracks of the library as the window sees them: read and changed on the JavaFX thread only, fed by the library
 * from whatever thread it works on. Changes that come faster than the window can show are put together into one.
 */
public final class LibraryModel {

    /** How far the library is. */
    public enum Status {
        OPENING,
        READY,
        FAILED
    }

    private static final Logger LOG = LoggerFactory.getLogger(LibraryModel.class);

    private final UiExecutors executors;
    private volatile CompletableFuture<MusicLibrary> library = new CompletableFuture<>();
    private final TrackList tracks = new TrackList();
    private final ObservableList<Track> view = FXCollections.unmodifiableObservableList(tracks);
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(this, "status", Status.OPENING);
    private final ReadOnlyIntegerWrapper pending = new ReadOnlyIntegerWrapper(this, "pending");
    private final ReadOnlyIntegerWrapper analysed = new ReadOnlyIntegerWrapper(this, "analysed");
    private final ReadOnlyIntegerWrapper corrected = new ReadOnlyIntegerWrapper(this, "corrected");
    private final ReadOnlyIntegerWrapper failed = new ReadOnlyIntegerWrapper(this, "failed");
    private final ReadOnlyIntegerWrapper excluded = new ReadOnlyIntegerWrapper(this, "excluded");
    private final ReadOnlyIntegerWrapper unavailable = new ReadOnlyIntegerWrapper(this, "unavailable");
    private final ReadOnlyIntegerWrapper copied = new ReadOnlyIntegerWrapper(this, "copied");
    private Copies copies = new Copies();
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper(this, "size");

    /** Changes that wait for the JavaFX thread, by number; empty means removed. Guarded by itself. */
    private final Map<Long, Optional<Track>> waiting = new LinkedHashMap<>();

    /** Whether the first list was read; until then changes wait. Guarded by {@link #waiting}. */
    private boolean listed;

    /** The first list, where it was read and is not shown yet; else null. Guarded by {@link #waiting}. */
    private Listing listing;

    /** An empty model; {@link #open} fills it. */
    public LibraryModel(UiExecutors executors) {
        this.executors = executors;
    }

    /**
     * Opens the library in the background and lists its tracks. Where it was open before, or could not be opened, what
     * is asked from now on is asked of the new one.
     *
     * @return completes on the JavaFX thread once the tracks are listed, exceptionally if it cannot be opened
     */
    public CompletableFuture<Void> open(Supplier<MusicLibrary> opener) {
        CompletableFuture<Void> listed = new CompletableFuture<>();
        if (status.get() != Status.OPENING) {
            library = new CompletableFuture<>();
            status.set(Status.OPENING);
        }
        CompletableFuture<MusicLibrary> opening = library;
        executors.run(
                () -> {
                    MusicLibrary opened = opener.get();
                    try {
                        opened.addListener(new Feed());
                        enqueueListed(opened.tracks());
                        return opened;
                    } catch (RuntimeException e) {
                        opened.close();
                        throw e;
                    }
                },
                opened -> {
                    flush();
                    status.set(Status.READY);
                    opening.complete(opened);
                    listed.complete(null);
                },
                e -> {
                    status.set(Status.FAILED);
                    opening.completeExceptionally(e);
                    listed.completeExceptionally(e);
                });
        return listed;
    }

    /** Looks, in the background, at what can have changed while the program did not run, and takes no scan to see. */
    public void lookAfter() {
        ask(opened -> {
                    opened.applyExclusions();
                    opened.checkAvailability();
                    return null;
                })
                .exceptionally(e -> {
                    LOG.warn("The imported folders could not be looked at", e);
                    return null;
                });
    }

    /**
     * Closes the library in the background, if it is open; nothing can be asked until it is opened again.
     *
     * @return completes on the JavaFX thread when it is closed
     */
    public CompletableFuture<Void> close() {
        CompletableFuture<MusicLibrary> closing = library;
        library = CompletableFuture.failedFuture(new IllegalStateException("The library is closed"));
        status.set(Status.FAILED);
        return closing.handleAsync(
                        (opened, error) -> {
                            if (opened != null) {
                                opened.close();
                            }
                            return null;
                        },
                        executors.background())
                .thenAcceptAsync(closed -> clear(), executors.fx());
    }

    /**
     * Asks the library in the background, once it is open.
     *
     * @return completes in the background: hop to the JavaFX thread with {@code whenCompleteAsync(…, executors.fx())}
     */
    public <T> CompletableFuture<T> ask(Function<MusicLibrary, T> question) {
        return library.thenApplyAsync(question, executors.background());
    }

    /** Every track, in the order in which they came to the library; read-only. */
    public ObservableList<Track> tracks() {
        return view;
    }

    /** The track with this number. */
    public Optional<Track> track(long id) {
        return tracks.byId(id);
    }

    /** Whether the library is open yet. */
    public ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** How many tracks there are. */
    public ReadOnlyIntegerProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /** How many tracks have not been heard yet. */
    public ReadOnlyIntegerProperty pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /** How many tracks have a mood. */
    public ReadOnlyIntegerProperty analysedProperty() {
        return analysed.getReadOnlyProperty();
    }

    /** How many tracks have a mood that the person gave them. */
    public ReadOnlyIntegerProperty correctedProperty() {
        return corrected.getReadOnlyProperty();
    }

    /** How many tracks could not be heard. */
    public ReadOnlyIntegerProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /** How many tracks are left out of the moods. */
    public ReadOnlyIntegerProperty excludedProperty() {
        return excluded.getReadOnlyProperty();
    }

    /** How many tracks cannot be reached now, whatever else is known of them. */
    public ReadOnlyIntegerProperty unavailableProperty() {
        return unavailable.getReadOnlyProperty();
    }

    /** How many tracks hold the same audio as another one. */
    public ReadOnlyIntegerProperty copiedProperty() {
        return copied.getReadOnlyProperty();
    }

    /** Whether another track holds the same audio. */
    public boolean isCopied(Track track) {
        return copies.contains(track);
    }

    /** The other tracks with the same audio. */
    public List<Track> copiesOf(Track track) {
        return isCopied(track)
                ? tracks.stream()
                        .filter(other -> other.id() != track.id()
                                && other.file()
                                        .fingerprint()
                                        .equals(track.file().fingerprint()))
                        .toList()
                : List.of();
    }

    private final class Feed implements LibraryListener {
        @Override
        public void changed(Collection<Track> changed) {
            enqueue(() -> changed.forEach(track -> waiting.put(track.id(), Optional.of(track))));
        }

        @Override
        public void removed(Collection<Long> ids) {
            enqueue(() -> ids.forEach(id -> waiting.put(id, Optional.empty())));
        }
    }

    /**
     * What the listener was told while the list was read is at least as new as the list. It has waited for the list
     * (see {@link #flush}), so that it is not overwritten by it.
     */
    private void enqueueListed(List<Track> read) {
        Listing ready = Listing.of(read);
        enqueue(() -> {
            listing = ready;
            listed = true;
        });
    }

    private void enqueue(Runnable change) {
        boolean first;
        synchronized (waiting) {
            first = waiting.isEmpty() && listing == null;
            change.run();
        }
        if (first) {
            executors.fx().execute(this::flush);
        }
    }

    private void flush() {
        List<Track> changed = new ArrayList<>();
        Set<Long> removed = new HashSet<>();
        Listing first;
        synchronized (waiting) {
            if (!listed) {
                return;
            }
            first = listing;
            listing = null;
            waiting.forEach((id, track) -> track.ifPresentOrElse(changed::add, () -> removed.add(id)));
            waiting.clear();
        }
        if (first == null && changed.isEmpty() && removed.isEmpty()) {
            return;
        }
        if (first != null) {
            copies = first.copies();
            tracks.show(first.tracks());
        }
        removed.forEach(id -> tracks.byId(id).ifPresent(copies::remove));
        changed.forEach(track -> tracks.byId(track.id()).ifPresent(copies::remove));
        changed.forEach(copies::add);
        tracks.remove(removed);
        tracks.put(changed);
        count();
    }

    /** All tracks, made ready in the background: with 100,000 of them the window would stand still otherwise. */
    private record Listing(TrackList.Contents tracks, Copies copies) {
        static Listing of(List<Track> read) {
            return new Listing(TrackList.Contents.of(read), Copies.among(read));
        }
    }

    private void clear() {
        synchronized (waiting) {
            waiting.clear();
            listing = null;
            listed = false;
        }
        copies = new Copies();
        tracks.show(TrackList.Contents.of(List.of()));
        count();
    }

    private void count() {
        int waits = 0;
        int heard = 0;
        int placed = 0;
        int broken = 0;
        int leftOut = 0;
        int away = 0;
        for (Track track : tracks) {
            AnalysisState state = track.state();
            if (state instanceof AnalysisState.Pending) {
                waits++;
            } else if (state instanceof AnalysisState.Analysed analysed) {
                heard++;
                placed += analysed.mood().correction().isPresent() ? 1 : 0;
            } else if (state instanceof AnalysisState.Excluded) {
                leftOut++;
            } else {
                broken++;
            }
            if (!track.available()) {
                away++;
            }
        }
        size.set(tracks.size());
        pending.set(waits);
        analysed.set(heard);
        corrected.set(placed);
        failed.set(broken);
        excluded.set(leftOut);
        unavailable.set(away);
        copied.set(copies.count());
    }
}
