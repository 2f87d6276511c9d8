package circumplex.ui.playlist;

import circumplex.library.MusicLibrary;
import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import circumplex.playlist.Candidates;
import circumplex.playlist.ClosestTrack;
import circumplex.playlist.Journey;
import circumplex.playlist.JourneyPlanner;
import circumplex.playlist.Limits;
import circumplex.playlist.M3u8Writer;
import circumplex.playlist.PathStyle;
import circumplex.playlist.PlaylistChooser;
import circumplex.playlist.PlaylistEntry;
import circumplex.playlist.PlaylistRequest;
import circumplex.playlist.PlaylistWriter;
import circumplex.playlist.XspfWriter;
import circumplex.ui.common.LatestOnly;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Notices;
import circumplex.ui.common.Playback;
import circumplex.ui.common.PlaylistTarget;
import circumplex.ui.common.Preferences;
import circumplex.ui.common.UiExecutors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
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
 * The playlist without its controls. Used on the JavaFX thread.
 *
 * <p>It follows what is chosen on the plane at once, but what plays does not: it goes on with the list that it was
 * started with until {@link #play} starts the list shown. So one can look about the plane without losing the music.
 */
public final class PlaylistViewModel implements PlaylistTarget {
    private static final Logger LOG = LoggerFactory.getLogger(PlaylistViewModel.class);

    private final LibraryModel library;
    private final Playback playback;
    private final Notices notices;
    private final UiExecutors executors;
    private final IntegerProperty playlistLength;
    private final LatestOnly<Candidates> indexing;
    private final LatestOnly<Journey> planning;
    private final ReadOnlyObjectWrapper<PlaylistSource> source =
            new ReadOnlyObjectWrapper<>(this, "source", new PlaylistSource.None());
    private final ReadOnlyObjectWrapper<Track> selected = new ReadOnlyObjectWrapper<>(this, "selected");
    private final ReadOnlyDoubleWrapper reach = new ReadOnlyDoubleWrapper(this, "reach");
    private final ReadOnlyDoubleWrapper totalSeconds = new ReadOnlyDoubleWrapper(this, "totalSeconds");
    private final ObservableList<PlaylistRow> rows = FXCollections.observableArrayList();
    private final ObservableList<PlaylistRow> rowsView = FXCollections.unmodifiableObservableList(rows);
    private Candidates candidates = Candidates.NONE;

    /** Follows the library and the playlist length of the preferences. */
    public PlaylistViewModel(
            LibraryModel library, Playback playback, Notices notices, Preferences preferences, UiExecutors executors) {
        this.library = library;
        this.playback = playback;
        this.notices = notices;
        this.executors = executors;
        this.playlistLength = preferences.playlistLengthProperty();
        this.indexing = new LatestOnly<>(executors);
        this.planning = new LatestOnly<>(executors);
        library.tracks().addListener((Observable changed) -> index());
        playlistLength.subscribe(now -> make());
        index();
    }

    /** Makes the list from something else, now and whenever the library changes. What is heavy comes a little later. */
    public void follow(PlaylistSource wanted) {
        source.set(wanted);
        make();
    }

    @Override
    public void append(List<Track> tracks) {
        Set<Long> there = rows.stream().map(row -> row.track().id()).collect(Collectors.toSet());
        List<PlaylistRow> longer = new ArrayList<>(rows);
        for (Track track : tracks) {
            if (there.add(track.id())) {
                longer.add(new PlaylistRow(longer.size() + 1, track, OptionalInt.empty(), distance(track), false));
            }
        }
        list(longer);
    }

    /** Marks one of the tracks, or none. */
    public void select(Optional<Track> track) {
        selected.set(track.orElse(null));
    }

    /** Plays the list shown from its first track on. */
    public void play() {
        play(0);
    }

    /** Plays the list shown from the given index on. */
    public void play(int index) {
        if (index >= 0 && index < rows.size()) {
            playback.play(rows.stream().map(PlaylistRow::track).toList(), index);
        }
    }

    /** Saves the list shown as a file in the background: XSPF where the name ends so, else M3U8. */
    public void save(Path file) {
        List<PlaylistEntry> entries =
                rows.stream().map(row -> PlaylistEntry.of(row.track())).toList();
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

    /** What the list is made from. */
    public ReadOnlyObjectProperty<PlaylistSource> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** The list; read-only. */
    public ObservableList<PlaylistRow> rows() {
        return rowsView;
    }

    /** The track that is marked, or null. */
    public ReadOnlyObjectProperty<Track> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The track that a look at a single track would be about: the one selected, else the first; none without a list. */
    public Optional<Track> foremost() {
        return Optional.ofNullable(selected.get())
                .or(() -> rows.stream().findFirst().map(PlaylistRow::track));
    }

    /** Distance of the farthest track that was chosen automatically from what was asked for, 0 where there is none. */
    public ReadOnlyDoubleProperty reachProperty() {
        return reach.getReadOnlyProperty();
    }

    /** Length of all tracks together, in seconds. */
    public ReadOnlyDoubleProperty totalSecondsProperty() {
        return totalSeconds.getReadOnlyProperty();
    }

    /** How many tracks are listed; kept for the next start. */
    public IntegerProperty playlistLengthProperty() {
        return playlistLength;
    }

    private void index() {
        List<Track> snapshot = List.copyOf(library.tracks());
        indexing.submit(
                () -> Candidates.of(
                        snapshot.stream().filter(Track::available).toList(),
                        track -> track.file().fingerprint()),
                indexed -> {
                    candidates = indexed;
                    make();
                },
                e -> LOG.error("The tracks could not be made ready for playlists", e));
    }

    private void make() {
        PlaylistSource wanted = source.get();
        PlaylistRequest request = PlaylistRequest.ofTracks(playlistLength.get()).with(Limits.USUAL);
        if (wanted instanceof PlaylistSource.Closest closest) {
            chosen(
                    new PlaylistChooser(candidates)
                            .choose(closest.mood(), request)
                            .tracks(),
                    false);
        } else if (wanted instanceof PlaylistSource.Journey journey) {
            Candidates among = candidates;
            planning.submit(
                    () -> new JourneyPlanner(among).plan(journey.path(), request),
                    planned -> {
                        if (source.get().equals(wanted)) {
                            chosen(planned.tracks(), true);
                        }
                    },
                    e -> LOG.error("The journey could not be planned", e));
        } else if (wanted instanceof PlaylistSource.Region region) {
            given(region.tracks());
        } else if (wanted instanceof PlaylistSource.Saved saved) {
            open(saved);
        }
    }

    private void open(PlaylistSource.Saved saved) {
        library.ask(MusicLibrary::playlists)
                .thenAcceptAsync(
                        playlists -> playlists.stream()
                                .filter(playlist -> playlist.name().equals(saved.name()))
                                .findFirst()
                                .filter(playlist -> source.get().equals(saved))
                                .ifPresent(playlist -> given(playlist.trackIds().stream()
                                        .flatMap(id -> library.track(id).stream())
                                        .toList())),
                        executors.fx());
    }

    private void chosen(List<ClosestTrack> found, boolean steps) {
        List<PlaylistRow> made = new ArrayList<>(found.size());
        for (ClosestTrack track : found) {
            int number = made.size() + 1;
            library.track(track.id())
                    .ifPresent(known -> made.add(new PlaylistRow(
                            number,
                            known,
                            steps ? OptionalInt.of(number) : OptionalInt.empty(),
                            OptionalDouble.of(track.distance()),
                            false)));
        }
        reach.set(
                made.stream().mapToDouble(row -> row.distance().orElse(0)).max().orElse(0));
        list(made);
    }

    private void given(List<Track> tracks) {
        List<PlaylistRow> made = new ArrayList<>(tracks.size());
        for (Track track : tracks) {
            made.add(new PlaylistRow(made.size() + 1, track, OptionalInt.empty(), OptionalDouble.empty(), false));
        }
        reach.set(0);
        list(made);
    }

    private void list(List<PlaylistRow> made) {
        totalSeconds.set(
                made.stream().mapToDouble(row -> row.track().tags().seconds()).sum());
        rows.setAll(made);
    }

    private OptionalDouble distance(Track track) {
        Optional<Mood> heard = track.mood().map(TrackMood::mood);
        return source.get() instanceof PlaylistSource.Closest closest && heard.isPresent()
                ? OptionalDouble.of(heard.get().distanceTo(closest.mood()))
                : OptionalDouble.empty();
    }

    private static PlaylistWriter writerFor(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xspf") ? new XspfWriter() : new M3u8Writer();
    }
}
