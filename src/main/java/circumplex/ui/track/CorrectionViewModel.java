package circumplex.ui.track;

import circumplex.library.LibraryException;
import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Notices;
import circumplex.ui.common.UiExecutors;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * "This is wrong": the person moves the shown track to where it belongs. What is placed is shown at once and stored in
 * the background, one change after the other; each can be undone as long as the window is open. Used on the JavaFX
 * thread.
 */
public final class CorrectionViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(CorrectionViewModel.class);

    private final LibraryModel library;
    private final Notices notices;
    private final UiExecutors executors;
    private final ObservableValue<Track> track;

    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper(this, "editing");
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private final ReadOnlyObjectWrapper<Mood> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final Map<Long, Deque<Optional<Mood>>> history = new HashMap<>();

    private CompletableFuture<?> storing = CompletableFuture.completedFuture(null);
    private int unstored;
    private boolean nudging;
    private long shownId = -1;

    /** Corrects the track that the given value shows. */
    public CorrectionViewModel(
            ObservableValue<Track> track, LibraryModel library, Notices notices, UiExecutors executors) {
        this.track = track;
        this.library = library;
        this.notices = notices;
        this.executors = executors;
        track.subscribe(this::showTrack);
    }

    /** Lets the person place the track. */
    public void begin() {
        editing.set(mood().isPresent());
    }

    /** No more placing; what was dragged and not let go goes back. */
    public void end() {
        editing.set(false);
        nudging = false;
        showStored();
    }

    /** Shows the track at this place while it is dragged there; nothing is stored yet. */
    public void drag(Mood to) {
        if (editing.get()) {
            shown.set(to);
        }
    }

    /** The track belongs here. */
    public void place(Mood to) {
        nudging = false;
        if (editing.get() && mood().isPresent()) {
            remember();
            store(Optional.of(to));
        }
    }

    /** Moves the track by so much; steps that follow each other are undone as one. */
    public void nudge(double valence, double arousal) {
        Mood from = shown.get();
        if (!editing.get() || from == null) {
            return;
        }
        if (!nudging) {
            remember();
        }
        nudging = true;
        store(Optional.of(Mood.clamped(from.valence() + valence, from.arousal() + arousal)));
    }

    /** What the network heard holds again; this can be undone as well. */
    public void takeBack() {
        nudging = false;
        if (mood().flatMap(TrackMood::correction).isPresent()) {
            remember();
            store(Optional.empty());
        }
    }

    /** Undoes the last change of this track. */
    public void undo() {
        nudging = false;
        Deque<Optional<Mood>> changes = history.getOrDefault(shownId, new ArrayDeque<>());
        if (!changes.isEmpty()) {
            store(changes.pop());
            undoable.set(!changes.isEmpty());
        }
    }

    /** Whether the track can be dragged now. */
    public ReadOnlyBooleanProperty editingProperty() {
        return editing.getReadOnlyProperty();
    }

    /** Whether there is a change of this track to undo. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Where the track is now, also while it is dragged; null where it has no mood. */
    public ReadOnlyObjectProperty<Mood> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What is known of the track's mood. */
    public Optional<TrackMood> mood() {
        return Optional.ofNullable(track.getValue()).flatMap(Track::mood);
    }

    private void showTrack(Track now) {
        long id = now == null ? -1 : now.id();
        if (id != shownId) {
            shownId = id;
            editing.set(false);
            nudging = false;
        }
        undoable.set(!history.getOrDefault(id, new ArrayDeque<>()).isEmpty());
        if (unstored == 0) {
            showStored();
        }
    }

    private void showStored() {
        shown.set(mood().map(TrackMood::mood).orElse(null));
    }

    private void remember() {
        Optional<Mood> before = unstored > 0 ? Optional.ofNullable(shown.get()) : stored();
        history.computeIfAbsent(shownId, none -> new ArrayDeque<>()).push(before);
        undoable.set(true);
    }

    private Optional<Mood> stored() {
        return mood().flatMap(TrackMood::correction);
    }

    private void store(Optional<Mood> word) {
        long id = shownId;
        shown.set(word.or(() -> mood().map(TrackMood::heard)).orElse(null));
        unstored++;
        storing = storing.handle((done, e) -> null)
                .thenCompose(done -> library.ask(store -> store.correct(id, word)))
                .whenCompleteAsync((done, e) -> stored(e), executors.fx());
    }

    private void stored(Throwable failure) {
        unstored--;
        if (failure != null) {
            LOG.error("A correction could not be stored", failure);
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            notices.error(
                    cause instanceof LibraryException
                            ? cause.getMessage()
                            : Messages.text("track.correction.not-stored"));
        }
        if (unstored == 0) {
            // Where it was stored the track itself says so as soon as the library's news is here.
            if (failure != null) {
                showStored();
            }
        }
    }
}
