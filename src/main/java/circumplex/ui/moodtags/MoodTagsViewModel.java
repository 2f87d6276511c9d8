package circumplex.ui.moodtags;

import circumplex.library.MoodTagWriter;
import circumplex.library.MoodTags;
import circumplex.model.Track;
import circumplex.task.Cancellation;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Notices;
import circumplex.ui.common.UiExecutors;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mood tags in the window: first it is found out what would change, then it is written or taken back, in the background
 * and one work at a time. Used on the JavaFX thread.
 */
public final class MoodTagsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(MoodTagsViewModel.class);

    /** Which files it is about. */
    public enum Scope {
        /** The tracks that were chosen. */
        CHOSEN,
        LIBRARY,
        /** Every file that moods were written into, to have back what it had before. */
        UNDO
    }

    private final LibraryModel library;
    private final Notices notices;
    private final UiExecutors executors;
    private final MoodTagWork work;

    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final ReadOnlyObjectWrapper<Scope> scope = new ReadOnlyObjectWrapper<>(this, "scope", Scope.LIBRARY);
    private final ReadOnlyObjectWrapper<List<Track>> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", List.of());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper(this, "cancelling");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction");
    private final ObservableList<MoodTagRow> rows = FXCollections.observableArrayList();
    private final ObservableList<MoodTagRow> rowsView = FXCollections.unmodifiableObservableList(rows);
    private Cancellation cancellation = new Cancellation();

    /**
     * @param writer is used by nobody else
     */
    public MoodTagsViewModel(LibraryModel library, MoodTagWriter writer, Notices notices, UiExecutors executors) {
        this.library = library;
        this.notices = notices;
        this.executors = executors;
        this.work = new MoodTagWork(writer);
    }

    /** Opens the panel for these tracks, or for the whole library where there are none. Running work is shown instead. */
    public void openFor(List<Track> tracks) {
        open.set(true);
        if (!running.get()) {
            chosen.set(List.copyOf(tracks));
            choose(tracks.isEmpty() ? Scope.LIBRARY : Scope.CHOSEN);
        }
    }

    /** Finds out what would change in these files. */
    public void choose(Scope wanted) {
        if (running.get()) {
            return;
        }
        scope.set(wanted);
        look();
    }

    /** Finds out again what would change. */
    public void look() {
        boolean undo = scope.get() == Scope.UNDO;
        List<Track> tracks = scope.get() == Scope.CHOSEN ? chosen.get() : List.copyOf(library.tracks());
        rows.clear();
        Cancellation stop = begin();
        News news = new News("moodtags.looking");
        run(
                () -> {
                    Map<Path, MoodTags> wanted = undo ? work.written() : MoodTagWork.wanted(tracks);
                    news.total = wanted.size();
                    return work.plan(wanted, undo, news, stop);
                },
                plan -> {
                    rows.setAll(plan.rows());
                    summary.set(
                            stop.isRequested()
                                    ? Messages.text("moodtags.looking-stopped")
                                    : Messages.text(
                                            undo ? "moodtags.undo-plan" : "moodtags.plan",
                                            count(MoodTagRow.State.TO_CHANGE),
                                            plan.same(),
                                            count(MoodTagRow.State.REFUSED)));
                });
    }

    /** Writes what is listed, or takes it back. */
    public void apply() {
        if (running.get() || toChange() == 0) {
            return;
        }
        boolean undo = scope.get() == Scope.UNDO;
        List<MoodTagRow> planned = List.copyOf(rows);
        Cancellation stop = begin();
        News news = new News(undo ? "moodtags.undoing" : "moodtags.writing");
        news.total = toChange();
        run(() -> work.change(planned, undo, news, stop), after -> {
            rows.setAll(after);
            String told = Messages.text(
                    undo ? "moodtags.undone" : "moodtags.written",
                    count(MoodTagRow.State.CHANGED),
                    count(MoodTagRow.State.REFUSED),
                    toChange());
            summary.set(told);
            if (!open.get()) {
                notices.info(told, new Notices.Action(Messages.text("moodtags.show"), () -> open.set(true)));
            }
        });
    }

    /** Stops at the next file; what was written stays, and can be taken back. */
    public void cancel() {
        if (running.get()) {
            cancelling.set(true);
            status.set(Messages.text("moodtags.stopping"));
            cancellation.cancel();
        }
    }

    /** Closes the panel; writing goes on, looking does not. */
    public void close() {
        open.set(false);
        if (running.get() && toChange() == 0) {
            cancel();
        }
    }

    /** Whether the panel is shown. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Which files it is about. */
    public ReadOnlyObjectProperty<Scope> scopeProperty() {
        return scope.getReadOnlyProperty();
    }

    /** The tracks that it was opened for; none where it is about all. */
    public ReadOnlyObjectProperty<List<Track>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether files are read or written now. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether it was asked to stop and has not yet. */
    public ReadOnlyBooleanProperty cancellingProperty() {
        return cancelling.getReadOnlyProperty();
    }

    /** What is done now and how far it is. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** What would change, or what was changed. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Part done, 0..1. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** The files that would change or were changed, and those that cannot be; read-only. */
    public ObservableList<MoodTagRow> rows() {
        return rowsView;
    }

    /** How many files there are to change. */
    public int toChange() {
        return count(MoodTagRow.State.TO_CHANGE);
    }

    private int count(MoodTagRow.State state) {
        return (int) rows.stream().filter(row -> row.state() == state).count();
    }

    private Cancellation begin() {
        cancellation = new Cancellation();
        summary.set("");
        status.set("");
        fraction.set(0);
        running.set(true);
        return cancellation;
    }

    private <T> void run(Supplier<T> task, Consumer<T> show) {
        executors.run(
                task,
                result -> {
                    end();
                    show.accept(result);
                },
                e -> {
                    LOG.error("Mood tags could not be read or written", e);
                    end();
                    summary.set(Messages.text("moodtags.failed"));
                });
    }

    private void end() {
        running.set(false);
        cancelling.set(false);
        status.set("");
    }

    /** Comes once a file: only the newest is shown. */
    private final class News implements IntConsumer {
        private final String key;
        private final AtomicInteger latest = new AtomicInteger();
        private volatile int total;

        News(String key) {
            this.key = key;
        }

        @Override
        public void accept(int done) {
            if (latest.getAndSet(done) == 0) {
                executors.fx().execute(() -> {
                    int now = latest.getAndSet(0);
                    if (running.get() && !cancelling.get()) {
                        status.set(Messages.text(key, now, total));
                        fraction.set((double) now / Math.max(1, total));
                    }
                });
            }
        }
    }
}
