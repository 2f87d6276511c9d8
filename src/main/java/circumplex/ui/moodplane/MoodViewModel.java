package circumplex.ui.moodplane;

import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.ui.common.LatestOnly;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.playlist.PlaylistSource;
import circumplex.ui.playlist.PlaylistViewModel;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mood plane without its controls: the chosen mood and the points. The playlist follows what is chosen here. Used on
 * the JavaFX thread.
 */
public final class MoodViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(MoodViewModel.class);

    /** What the plane has to say. */
    public enum Stage {
        /** The library is being opened. */
        OPENING,
        /** The library could not be opened. */
        UNAVAILABLE,
        /** There is no track yet. */
        EMPTY,
        /** There are tracks, but none was heard yet. */
        LISTENING,
        /** Every track was tried and none has a mood. */
        NOTHING_HEARD,
        /** There are moods, but none of the tracks can be reached. */
        AWAY,
        /** Every track is left out of the moods. */
        LEFT_OUT,
        /** There are points, and no mood was chosen yet. */
        TO_CHOOSE,
        /** There are points and a chosen mood. */
        CHOSEN
    }

    private final LibraryModel library;
    private final PlaylistViewModel playlist;
    private final LatestOnly<PlaneTracks> indexing;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", Stage.OPENING);
    private final ReadOnlyObjectWrapper<PlaneTracks> points =
            new ReadOnlyObjectWrapper<>(this, "points", PlaneTracks.NONE);
    private final ReadOnlyObjectWrapper<Mood> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    /**
     * Follows the library.
     *
     * @param playlist follows what is chosen; where it is taken back to an earlier mood, the plane goes along
     */
    public MoodViewModel(LibraryModel library, PlaylistViewModel playlist, UiExecutors executors) {
        this.library = library;
        this.playlist = playlist;
        this.indexing = new LatestOnly<>(executors);
        library.tracks().addListener((Observable changed) -> index());
        library.statusProperty().subscribe(now -> restage());
        library.pendingProperty().subscribe(now -> restage());
        library.analysedProperty().subscribe(now -> restage());
        library.excludedProperty().subscribe(now -> restage());
        library.unavailableProperty().subscribe(now -> restage());
        playlist.sourceProperty().subscribe(this::goAlong);
        index();
    }

    /** Chooses a mood: the playlist follows. */
    public void choose(Mood mood) {
        chosen.set(mood);
        restage();
        playlist.follow(new PlaylistSource.Closest(mood));
    }

    private void goAlong(PlaylistSource source) {
        if (source instanceof PlaylistSource.Closest closest) {
            chosen.set(closest.mood());
            restage();
        }
    }

    /** Moves the chosen mood, or the neutral middle where none was chosen. */
    public void move(double valence, double arousal) {
        Mood from = chosen.get() == null ? Mood.NEUTRAL : chosen.get();
        choose(Mood.clamped(thousandths(from.valence() + valence), thousandths(from.arousal() + arousal)));
    }

    /** The track whose point is at this place of the plane, within that distance. */
    public Optional<Track> trackAt(Mood place, double distance) {
        return points.get().at(place, distance).flatMap(library::track);
    }

    /** What the plane has to say. */
    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** The analysed tracks. */
    public ReadOnlyObjectProperty<PlaneTracks> pointsProperty() {
        return points.getReadOnlyProperty();
    }

    /** The chosen mood, null before the first choice. */
    public ReadOnlyObjectProperty<Mood> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    private void index() {
        List<Track> snapshot = List.copyOf(library.tracks());
        indexing.submit(
                () -> new PlaneTracks(snapshot),
                indexed -> {
                    points.set(indexed);
                    restage();
                },
                e -> LOG.error("The tracks could not be put on the mood plane", e));
    }

    private void restage() {
        stage.set(currentStage());
    }

    private Stage currentStage() {
        if (points.get().size() > 0) {
            return chosen.get() == null ? Stage.TO_CHOOSE : Stage.CHOSEN;
        }
        return switch (library.statusProperty().get()) {
            case OPENING -> Stage.OPENING;
            case FAILED -> Stage.UNAVAILABLE;
            case READY -> stageWithoutPoints();
        };
    }

    private Stage stageWithoutPoints() {
        int tracks = library.sizeProperty().get();
        if (tracks == 0) {
            return Stage.EMPTY;
        }
        if (library.unavailableProperty().get() > 0
                && library.analysedProperty().get() > 0) {
            return Stage.AWAY;
        }
        if (library.excludedProperty().get() == tracks) {
            return Stage.LEFT_OUT;
        }
        return library.pendingProperty().get() > 0 ? Stage.LISTENING : Stage.NOTHING_HEARD;
    }

    /** Repeated steps must not gather rounding errors; thousandths are finer than the finest step. */
    private static double thousandths(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
