package circumplex.ui.moodplane;

import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.playlist.MoodPath;
import circumplex.ui.common.LatestOnly;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.playlist.PlaylistSource;
import circumplex.ui.playlist.PlaylistViewModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plane without its controls: the points, what is chosen or drawn on it, and the part of it that is looked at. Used
 * on the JavaFX thread. The playlist follows what is chosen; where the playlist is made from something else, the plane
 * goes along.
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
        /** There are points, and nothing was chosen yet. */
        TO_CHOOSE,
        /** There are points, and a mood, a journey, an area or a saved playlist was chosen. */
        CHOSEN
    }

    private final LibraryModel library;
    private final PlaylistViewModel playlist;
    private final LatestOnly<PlaneTracks> indexing;
    private final LatestOnly<List<Long>> collecting;
    private final Map<PlaneMode, PlaneGesture> gestures = new EnumMap<>(PlaneMode.class);
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", Stage.OPENING);
    private final ReadOnlyObjectWrapper<PlaneTracks> points =
            new ReadOnlyObjectWrapper<>(this, "points", PlaneTracks.NONE);
    private final ReadOnlyObjectWrapper<PlaneView> view = new ReadOnlyObjectWrapper<>(this, "view", PlaneView.WHOLE);
    private final ReadOnlyObjectWrapper<PlaneMode> mode = new ReadOnlyObjectWrapper<>(this, "mode", PlaneMode.CHOOSE);
    private final ReadOnlyObjectWrapper<Mood> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final ReadOnlyObjectWrapper<MoodPath> path = new ReadOnlyObjectWrapper<>(this, "path");
    private final ReadOnlyObjectWrapper<Lasso> lasso = new ReadOnlyObjectWrapper<>(this, "lasso");
    private final ReadOnlyObjectWrapper<List<Mood>> line = new ReadOnlyObjectWrapper<>(this, "line", List.of());
    private final ReadOnlyObjectWrapper<Mood> pen = new ReadOnlyObjectWrapper<>(this, "pen");
    private final ReadOnlyObjectWrapper<Track> hovered = new ReadOnlyObjectWrapper<>(this, "hovered");
    private PlaylistSource.Region collected;
    private Lasso collectedFrom;

    /**
     * Follows the library.
     *
     * @param playlist follows what is chosen; where it is taken back to an earlier mood, the plane goes along
     */
    public MoodViewModel(LibraryModel library, PlaylistViewModel playlist, UiExecutors executors) {
        this.library = library;
        this.playlist = playlist;
        this.indexing = new LatestOnly<>(executors);
        this.collecting = new LatestOnly<>(executors);
        gestures.put(PlaneMode.CHOOSE, new ChooseGesture(this::choose));
        gestures.put(PlaneMode.LASSO, new LassoGesture(this::collect));
        gestures.put(PlaneMode.JOURNEY, new JourneyGesture(this::travel));
        library.tracks().addListener((Observable changed) -> index());
        library.statusProperty().subscribe(now -> restage());
        library.pendingProperty().subscribe(now -> restage());
        library.analysedProperty().subscribe(now -> restage());
        library.excludedProperty().subscribe(now -> restage());
        library.unavailableProperty().subscribe(now -> restage());
        playlist.sourceProperty().subscribe(this::goAlong);
        index();
    }

    /** Chooses a mood: the playlist follows. Whatever else the pointer did on the plane is left. */
    public void choose(Mood mood) {
        enter(PlaneMode.CHOOSE);
        playlist.follow(new PlaylistSource.Closest(mood));
    }

    /**
     * Moves the chosen mood, or the neutral middle where none was chosen; what is looked at goes along. While a journey is
     * drawn, moves the pen instead of the pointer.
     */
    public void move(double valence, double arousal) {
        Mood from = cursor();
        Mood to = Mood.clamped(thousandths(from.valence() + valence), thousandths(from.arousal() + arousal));
        if (mode.get() == PlaneMode.JOURNEY) {
            point(to);
            pen.set(to);
        } else {
            choose(to);
        }
        show(to);
    }

    /** Puts the journey's start or end where the pen is: for the keyboard. Nothing in another mode. */
    public void putPen() {
        if (mode.get() == PlaneMode.JOURNEY) {
            Mood at = cursor();
            press(at);
            release(at);
            pen.set(at);
        }
    }

    /** The button was pressed over this mood. */
    public void press(Mood at) {
        gesture().press(at);
        redrawn();
    }

    /** The pointer was moved to this mood with the button held. */
    public void drag(Mood at) {
        gesture().drag(at);
        redrawn();
    }

    /** The button was let go over this mood. */
    public void release(Mood at) {
        gesture().release(at);
        redrawn();
    }

    /** The pointer is over this mood, no button held. */
    public void point(Mood at) {
        gesture().point(at);
        redrawn();
    }

    /** Looks which track is under the pointer: one within this distance of the mood. */
    public void hover(Mood at, double distance) {
        hovered.set(trackAt(at, distance).orElse(null));
    }

    /** The pointer has left the plane. */
    public void hoverNothing() {
        hovered.set(null);
    }

    /** From now on the pointer does this. What was being drawn is given up. */
    public void enter(PlaneMode wanted) {
        gesture().giveUp();
        line.set(List.of());
        pen.set(null);
        mode.set(wanted);
    }

    /** Gives up what is being drawn, or else goes back to choosing; false where there is nothing to leave. */
    public boolean leave() {
        if (!line.get().isEmpty()) {
            enter(mode.get());
            return true;
        }
        boolean away = mode.get() != PlaneMode.CHOOSE;
        enter(PlaneMode.CHOOSE);
        return away;
    }

    /** Looks closer by a factor, or from further off where it is below 1; one mood stays where it is seen. */
    public void zoom(double factor, Mood about) {
        view.set(view.get().zoomed(factor, about));
    }

    /** The same about the chosen mood where it is in sight, else about the middle of what is looked at. */
    public void zoom(double factor) {
        zoom(factor, Optional.ofNullable(chosen.get()).filter(view.get()::shows).orElseGet(() -> middleOf(view.get())));
    }

    /** Moves what is looked at. */
    public void pan(double valence, double arousal) {
        view.set(view.get().moved(valence, arousal));
    }

    /** Looks at the whole plane. */
    public void showWhole() {
        view.set(PlaneView.WHOLE);
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

    /** The part of the plane that is looked at. */
    public ReadOnlyObjectProperty<PlaneView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** What the pointer does. */
    public ReadOnlyObjectProperty<PlaneMode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /** The chosen mood, null before the first choice and where the playlist is made from something else. */
    public ReadOnlyObjectProperty<Mood> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The journey that the playlist follows, or null. */
    public ReadOnlyObjectProperty<MoodPath> pathProperty() {
        return path.getReadOnlyProperty();
    }

    /** The area whose tracks the playlist holds, or null. */
    public ReadOnlyObjectProperty<Lasso> lassoProperty() {
        return lasso.getReadOnlyProperty();
    }

    /** What is being drawn and not finished yet; empty where nothing is. */
    public ReadOnlyObjectProperty<List<Mood>> lineProperty() {
        return line.getReadOnlyProperty();
    }

    /** Where the keyboard draws a journey, or null. */
    public ReadOnlyObjectProperty<Mood> penProperty() {
        return pen.getReadOnlyProperty();
    }

    /** The track under the pointer, or null. */
    public ReadOnlyObjectProperty<Track> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    private PlaneGesture gesture() {
        return gestures.get(mode.get());
    }

    /** The pointer shows where it is by itself. */
    private void redrawn() {
        line.set(gesture().line());
        pen.set(null);
    }

    /** From where the keyboard moves on. */
    private Mood cursor() {
        return Optional.ofNullable(pen.get())
                .or(() -> Optional.ofNullable(chosen.get()))
                .orElseGet(() -> middleOf(view.get()));
    }

    private void travel(MoodPath wanted) {
        playlist.follow(new PlaylistSource.Journey(wanted));
    }

    private void collect(Lasso around) {
        PlaneTracks among = points.get();
        collecting.submit(
                () -> among.inside(around),
                ids -> {
                    collected = new PlaylistSource.Region(ids.stream()
                            .flatMap(id -> library.track(id).stream())
                            .toList());
                    collectedFrom = around;
                    playlist.follow(collected);
                },
                e -> LOG.error("The tracks of an area could not be collected", e));
    }

    private void goAlong(PlaylistSource source) {
        chosen.set(source instanceof PlaylistSource.Closest closest ? closest.mood() : null);
        path.set(source instanceof PlaylistSource.Journey journey ? journey.path() : null);
        lasso.set(source == collected ? collectedFrom : null);
        restage();
    }

    private void show(Mood mood) {
        if (!view.get().shows(mood)) {
            view.set(view.get().showing(mood));
        }
    }

    private static Mood middleOf(PlaneView view) {
        return Mood.clamped(view.left() + view.span() / 2, view.bottom() + view.span() / 2);
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
            boolean any = !(playlist.sourceProperty().get() instanceof PlaylistSource.None);
            return any ? Stage.CHOSEN : Stage.TO_CHOOSE;
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
