package circumplex.ui.moodplane;

import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.playlist.ClosestTrack;
import circumplex.playlist.M3u8Writer;
import circumplex.playlist.PathStyle;
import circumplex.playlist.PlaylistEntry;
import circumplex.playlist.PlaylistWriter;
import circumplex.playlist.XspfWriter;
import circumplex.ui.common.LatestOnly;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Notices;
import circumplex.ui.common.Playback;
import circumplex.ui.common.Preferences;
import circumplex.ui.common.UiExecutors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mood page without its controls: the chosen mood, the points, the closest tracks. Used on the JavaFX thread.
 *
 * <p>The list follows the chosen mood at once, but what plays does not: it goes on with the list that it was started
 * with until {@link #play} starts the list shown. So one can look about the plane without losing the music.
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
    private final Playback playback;
    private final Notices notices;
    private final UiExecutors executors;
    private final IntegerProperty playlistLength;
    private final LatestOnly<PlaneTracks> indexing;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", Stage.OPENING);
    private final ReadOnlyObjectWrapper<PlaneTracks> points =
            new ReadOnlyObjectWrapper<>(this, "points", PlaneTracks.NONE);
    private final ReadOnlyObjectWrapper<Mood> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final ReadOnlyObjectWrapper<Track> selected = new ReadOnlyObjectWrapper<>(this, "selected");
    private final ReadOnlyDoubleWrapper reach = new ReadOnlyDoubleWrapper(this, "reach");
    private final ReadOnlyDoubleWrapper totalSeconds = new ReadOnlyDoubleWrapper(this, "totalSeconds");
    private final ObservableList<ClosestRow> closest = FXCollections.observableArrayList();
    private final ObservableList<ClosestRow> closestView = FXCollections.unmodifiableObservableList(closest);

    /** Follows the library and the playlist length of the preferences. */
    public MoodViewModel(
            LibraryModel library, Playback playback, Notices notices, Preferences preferences, UiExecutors executors) {
        this.library = library;
        this.playback = playback;
        this.notices = notices;
        this.executors = executors;
        this.playlistLength = preferences.playlistLengthProperty();
        this.indexing = new LatestOnly<>(executors);
        library.tracks().addListener((Observable changed) -> index());
        library.statusProperty().subscribe(now -> restage());
        library.pendingProperty().subscribe(now -> restage());
        library.analysedProperty().subscribe(now -> restage());
        library.excludedProperty().subscribe(now -> restage());
        library.unavailableProperty().subscribe(now -> restage());
        playlistLength.subscribe(now -> search());
        index();
    }

    /** Chooses a mood: the closest tracks follow. */
    public void choose(Mood mood) {
        chosen.set(mood);
        restage();
        search();
    }

    /** Moves the chosen mood, or the neutral middle where none was chosen. */
    public void move(double valence, double arousal) {
        Mood from = chosen.get() == null ? Mood.NEUTRAL : chosen.get();
        choose(Mood.clamped(thousandths(from.valence() + valence), thousandths(from.arousal() + arousal)));
    }

    /** Marks one of the closest tracks, or none. */
    public void select(Optional<Track> track) {
        selected.set(track.orElse(null));
    }

    /** Plays the list shown from its first track on. */
    public void play() {
        play(0);
    }

    /** Plays the list shown from the given index on. */
    public void play(int index) {
        if (index >= 0 && index < closest.size()) {
            playback.play(closest.stream().map(ClosestRow::track).toList(), index);
        }
    }

    /** Saves the list shown as a file in the background: XSPF where the name ends so, else M3U8. */
    public void save(Path file) {
        List<PlaylistEntry> entries =
                closest.stream().map(row -> PlaylistEntry.of(row.track())).toList();
        executors.run(
                () -> {
                    try {
                        writerFor(file).write(entries, PathStyle.ABSOLUTE, file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return entries.size();
                },
                count -> notices.info(Messages.text("mood.saved", count, file)),
                e -> {
                    LOG.warn("The playlist could not be saved to {}", file, e);
                    notices.error(
                            e instanceof UncheckedIOException io
                                    ? io.getCause().getMessage()
                                    : Messages.text("mood.save-failed", file));
                });
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

    /** The tracks closest to the chosen mood, closest first; read-only. */
    public ObservableList<ClosestRow> closest() {
        return closestView;
    }

    /** The one of the closest tracks that is selected, or null. */
    public ReadOnlyObjectProperty<Track> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The track that a look at a single track would be about: the one selected, else the closest; none without a list. */
    public Optional<Track> foremost() {
        return Optional.ofNullable(selected.get())
                .or(() -> closest.stream().findFirst().map(ClosestRow::track));
    }

    /** Distance of the last of the closest tracks, 0 where there is none. */
    public ReadOnlyDoubleProperty reachProperty() {
        return reach.getReadOnlyProperty();
    }

    /** Length of all the closest tracks together, in seconds. */
    public ReadOnlyDoubleProperty totalSecondsProperty() {
        return totalSeconds.getReadOnlyProperty();
    }

    /** How many of the closest tracks are listed; kept for the next start. */
    public IntegerProperty playlistLengthProperty() {
        return playlistLength;
    }

    private void index() {
        List<Track> snapshot = List.copyOf(library.tracks());
        indexing.submit(
                () -> new PlaneTracks(snapshot),
                indexed -> {
                    points.set(indexed);
                    restage();
                    search();
                },
                e -> LOG.error("The tracks could not be put on the mood plane", e));
    }

    /** At once: among 100,000 tracks it takes about a tenth of a millisecond. */
    private void search() {
        Mood mood = chosen.get();
        if (mood == null) {
            return;
        }
        list(points.get().closest(mood, playlistLength.get()));
    }

    private void list(List<ClosestTrack> found) {
        List<ClosestRow> rows = new ArrayList<>(found.size());
        for (ClosestTrack track : found) {
            library.track(track.id())
                    .ifPresent(known -> known.mood()
                            .ifPresent(heard ->
                                    rows.add(new ClosestRow(rows.size() + 1, known, heard.mood(), track.distance()))));
        }
        reach.set(rows.isEmpty() ? 0 : rows.get(rows.size() - 1).distance());
        totalSeconds.set(
                rows.stream().mapToDouble(row -> row.track().tags().seconds()).sum());
        closest.setAll(rows);
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

    private static PlaylistWriter writerFor(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xspf") ? new XspfWriter() : new M3u8Writer();
    }

    /** Repeated steps must not gather rounding errors; thousandths are finer than the finest step. */
    private static double thousandths(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
