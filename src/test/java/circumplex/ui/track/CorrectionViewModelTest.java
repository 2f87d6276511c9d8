package circumplex.ui.track;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import circumplex.ui.FakeLibrary;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Notices;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.fixture.InventedTracks;
import circumplex.ui.fixture.QueuedExecutor;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class CorrectionViewModelTest {
    private static final Mood HERE = new Mood(0.9, 0.2);
    private static final Mood THERE = new Mood(0.1, 0.3);

    private final List<Track> tracks = InventedTracks.many(60);
    private final FakeLibrary library = new FakeLibrary(tracks);
    private final SimpleObjectProperty<Track> shown = new SimpleObjectProperty<>();
    private final Notices notices = new Notices();
    private final Mood heard = tracks.get(2).mood().orElseThrow().heard();

    private CorrectionViewModel model(UiExecutors executors) {
        LibraryModel model = new LibraryModel(executors);
        model.tracks().addListener((ListChangeListener<Track>) change -> shown.set(
                shown.get() == null ? null : model.track(shown.get().id()).orElse(null)));
        model.open(() -> library);
        return new CorrectionViewModel(shown, model, notices, executors);
    }

    private Optional<Mood> stored(int index) {
        return library.track(tracks.get(index).id())
                .flatMap(Track::mood)
                .orElseThrow()
                .correction();
    }

    @Test
    void draggingShowsAndLettingGoKeeps() {
        CorrectionViewModel model = model(UiExecutors.immediate());
        shown.set(tracks.get(2));
        assertThat(model.shownProperty().get()).isEqualTo(heard);
        model.drag(HERE);
        assertThat(model.shownProperty().get()).as("before it is asked for").isEqualTo(heard);

        model.begin();
        model.drag(THERE);
        model.drag(HERE);
        assertThat(model.shownProperty().get()).isEqualTo(HERE);
        assertThat(stored(2)).isEmpty();
        model.place(HERE);

        assertThat(stored(2)).contains(HERE);
        assertThat(model.mood().map(TrackMood::heard)).contains(heard);
        assertThat(model.undoableProperty().get()).isTrue();
    }

    @Test
    void everyChangeIsUndoneOneAfterTheOther() {
        CorrectionViewModel model = model(UiExecutors.immediate());
        shown.set(tracks.get(2));
        model.begin();
        model.place(HERE);
        model.place(THERE);
        model.takeBack();
        assertThat(stored(2)).isEmpty();

        model.undo();
        assertThat(stored(2)).contains(THERE);
        model.undo();
        assertThat(stored(2)).contains(HERE);
        model.undo();
        assertThat(stored(2)).isEmpty();
        assertThat(model.shownProperty().get()).isEqualTo(heard);
        assertThat(model.undoableProperty().get()).isFalse();
    }

    @Test
    void stepsWithTheKeysAreOneChange() {
        CorrectionViewModel model = model(UiExecutors.immediate());
        shown.set(tracks.get(2));
        model.begin();
        model.place(HERE);
        model.nudge(0.01, 0);
        model.nudge(0.01, 0);
        model.nudge(0, 0.002);
        assertThat(stored(2).orElseThrow().valence()).isEqualTo(0.92, within());
        assertThat(stored(2).orElseThrow().arousal()).isEqualTo(0.202, within());
        model.undo();
        assertThat(stored(2)).contains(HERE);
    }

    @Test
    void aTrackHasItsOwnHistoryAndNoMoodCannotBeCorrected() {
        CorrectionViewModel model = model(UiExecutors.immediate());
        shown.set(tracks.get(2));
        model.begin();
        model.place(HERE);
        shown.set(tracks.get(3));
        assertThat(model.editingProperty().get()).isFalse();
        assertThat(model.undoableProperty().get()).isFalse();
        shown.set(library.track(tracks.get(2).id()).orElseThrow());
        assertThat(model.undoableProperty().get()).isTrue();

        shown.set(tracks.get(13));
        model.begin();
        model.place(HERE);
        assertThat(model.editingProperty().get()).isFalse();
        assertThat(model.shownProperty().get()).isNull();
    }

    @Test
    void quickChangesAreStoredInOrderAndTheLastIsShownMeanwhile() {
        QueuedExecutor background = new QueuedExecutor();
        CorrectionViewModel model = model(new UiExecutors(background, Runnable::run));
        background.runAll();
        shown.set(tracks.get(2));
        model.begin();
        model.place(THERE);
        model.place(HERE);
        assertThat(model.shownProperty().get()).isEqualTo(HERE);
        background.runAll();
        assertThat(stored(2)).contains(HERE);
        assertThat(model.shownProperty().get()).isEqualTo(HERE);
        model.undo();
        background.runAll();
        assertThat(stored(2)).contains(THERE);
    }

    @Test
    void leavingPutsBackWhatWasNotLetGo() {
        CorrectionViewModel model = model(UiExecutors.immediate());
        shown.set(tracks.get(2));
        model.begin();
        model.drag(HERE);
        model.end();
        assertThat(model.shownProperty().get()).isEqualTo(heard);
        assertThat(stored(2)).isEmpty();
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }
}
