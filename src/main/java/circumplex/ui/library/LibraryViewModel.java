package circumplex.ui.library;

import circumplex.library.LibraryException;
import circumplex.library.MusicLibrary;
import circumplex.model.Track;
import circumplex.ui.common.Importer;
import circumplex.ui.common.LatestOnly;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Notices;
import circumplex.ui.common.Playback;
import circumplex.ui.common.UiExecutors;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library as its page shows it: the tracks that the query asks for, found in the background. Used on the JavaFX
 * thread.
 */
public final class LibraryViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(LibraryViewModel.class);

    /** Tracks handed to the player before and after the one that was chosen. */
    private static final int PLAYED_AROUND = 500;

    private final LibraryModel library;
    private final Playback playback;
    private final Importer importer;
    private final Notices notices;
    private final UiExecutors executors;

    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObjectProperty<TrackFilter> filter = new SimpleObjectProperty<>(this, "filter", TrackFilter.ALL);
    private final ObjectProperty<Optional<MoodRegion>> region =
            new SimpleObjectProperty<>(this, "region", Optional.empty());
    private final ObjectProperty<List<TrackQuery.Sort>> sort = new SimpleObjectProperty<>(this, "sort", List.of());
    private final TrackRows rows = new TrackRows();
    private final ObservableList<Track> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final LatestOnly<Found> search;

    private TrackIndex index = TrackIndex.empty();
    private boolean visible;
    private boolean stale = true;
    private Runnable beforeRowsChange = () -> {};
    private Runnable afterRowsChange = () -> {};

    private record Found(TrackIndex index, List<Track> tracks) {}

    /** Lists nothing until the page is shown. */
    public LibraryViewModel(
            LibraryModel library, Playback playback, Importer importer, Notices notices, UiExecutors executors) {
        this.library = library;
        this.playback = playback;
        this.importer = importer;
        this.notices = notices;
        this.executors = executors;
        this.search = new LatestOnly<>(executors);
        query.subscribe((was, is) -> refresh());
        filter.subscribe((was, is) -> refresh());
        region.subscribe((was, is) -> refresh());
        sort.subscribe((was, is) -> refresh());
        library.tracks().addListener((ListChangeListener<Track>) change -> refresh());
    }

    /** The page came to the front. */
    public void resume() {
        visible = true;
        if (stale) {
            refresh();
        }
    }

    /** Finds the tracks ahead, while the page is out of sight, so that they are there when it is shown. */
    public void prepare() {
        if (!visible && stale) {
            find();
        }
    }

    /** The page went out of sight: changes are caught up with when it comes back. */
    public void pause() {
        visible = false;
    }

    /** Plays from this row on, with the rows around it as the list. */
    public void playFrom(int row) {
        if (row < 0 || row >= rows.size()) {
            return;
        }
        int from = Math.max(0, row - PLAYED_AROUND);
        int to = Math.min(rows.size(), row + PLAYED_AROUND);
        playback.play(List.copyOf(rows.subList(from, to)), row - from);
    }

    /** Plays exactly these tracks. */
    public void play(List<Track> tracks) {
        if (!tracks.isEmpty()) {
            playback.play(List.copyOf(tracks), 0);
        }
    }

    /** Forgets these failures and scans again, so that the tracks are tried once more. */
    public void retry(Collection<Track> tracks) {
        List<Long> ids = failedIds(tracks);
        if (!ids.isEmpty()) {
            change(store -> store.retry(ids), importer::rescan);
        }
    }

    /** Takes the tracks out of the library; the files are untouched. */
    public void forget(Collection<Track> tracks) {
        List<Long> ids = tracks.stream().map(Track::id).toList();
        if (!ids.isEmpty()) {
            change(store -> store.forget(ids), () -> notices.info(Messages.text("library.forgotten", ids.size())));
        }
    }

    /** Words that the tracks must hold; empty lists all. */
    public StringProperty queryProperty() {
        return query;
    }

    /** Which states are listed. */
    public ObjectProperty<TrackFilter> filterProperty() {
        return filter;
    }

    /** The part of the mood plane that is listed; empty lists all, with a mood or without. */
    public ObjectProperty<Optional<MoodRegion>> regionProperty() {
        return region;
    }

    /** Lists every track again. */
    public void showAll() {
        query.set("");
        filter.set(TrackFilter.ALL);
        region.set(Optional.empty());
    }

    /** The order, most important first; empty is the order in which the tracks came. */
    public ObjectProperty<List<TrackQuery.Sort>> sortProperty() {
        return sort;
    }

    /** The other tracks with the same audio as this one. */
    List<Track> copiesOf(Track track) {
        return library.copiesOf(track);
    }

    /** Whether another track holds the same audio. */
    boolean isCopied(Track track) {
        return library.isCopied(track);
    }

    /** Brackets every change of the rows, so that a view can carry its selection over. */
    void aroundRowsChange(Runnable before, Runnable after) {
        beforeRowsChange = before;
        afterRowsChange = after;
    }

    /** The tracks listed now; read-only. */
    public ObservableList<Track> rows() {
        return rowsView;
    }

    private void refresh() {
        if (!visible) {
            stale = true;
            return;
        }
        find();
    }

    /** Every track can be listed at once; what searches and sorts them is still built, for what is asked next. */
    private void find() {
        stale = false;
        List<Track> tracks = List.copyOf(library.tracks());
        TrackIndex known = index;
        TrackQuery asked = new TrackQuery(query.get(), filter.get(), region.get(), sort.get());
        if (asked.isEverything() && rows.isEmpty()) {
            show(tracks);
        }
        search.submit(
                () -> {
                    TrackIndex current = known.with(tracks);
                    return new Found(current, current.select(asked));
                },
                found -> {
                    index = found.index();
                    show(found.tracks());
                },
                e -> LOG.error("The tracks could not be searched", e));
    }

    private void show(List<Track> tracks) {
        beforeRowsChange.run();
        rows.show(tracks);
        afterRowsChange.run();
    }

    private void change(Consumer<MusicLibrary> work, Runnable then) {
        library.ask(store -> {
                    work.accept(store);
                    return true;
                })
                .whenCompleteAsync(
                        (done, e) -> {
                            if (e == null) {
                                then.run();
                            } else {
                                LOG.error("The library could not be changed", e);
                                notices.error(reason(e));
                            }
                        },
                        executors.fx());
    }

    private static String reason(Throwable e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause instanceof LibraryException ? cause.getMessage() : Messages.text("library.change-failed");
    }

    private static List<Long> failedIds(Collection<Track> tracks) {
        return tracks.stream()
                .filter(TrackFilter.FAILED::accepts)
                .map(Track::id)
                .toList();
    }
}
