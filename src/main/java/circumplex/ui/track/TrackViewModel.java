package circumplex.ui.track;

import circumplex.library.TrackSpectrogramReader;
import circumplex.model.AudioFailure;
import circumplex.model.MoodCurve;
import circumplex.model.Track;
import circumplex.playlist.NearestTracks;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Playback;
import circumplex.ui.common.UiExecutors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One track as its page shows it: the track itself, its mood over time, its spectrogram as far as it was read, the image
 * that the network saw and the closest tracks. Whatever belongs to a track that is no longer shown is dropped. Used on
 * the JavaFX thread.
 */
public final class TrackViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(TrackViewModel.class);
    private static final int CLOSEST = 12;

    /** How far the spectrogram is. */
    public enum Reading {
        NONE,
        READING,
        COMPLETE,
        FAILED
    }

    private final LibraryModel library;
    private final Playback playback;
    private final TrackSpectrogramReader spectrograms;
    private final UiExecutors executors;

    private final ReadOnlyObjectWrapper<Track> track = new ReadOnlyObjectWrapper<>(this, "track");
    private final ReadOnlyObjectWrapper<MoodCurve> curve = new ReadOnlyObjectWrapper<>(this, "curve");
    private final ReadOnlyObjectWrapper<byte[]> inputImage = new ReadOnlyObjectWrapper<>(this, "inputImage");
    private final ReadOnlyObjectWrapper<byte[]> cover = new ReadOnlyObjectWrapper<>(this, "cover");
    private final ReadOnlyObjectWrapper<SpectrogramPicture> picture = new ReadOnlyObjectWrapper<>(this, "picture");
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(this, "reading", Reading.NONE);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ObservableList<Track> closest = FXCollections.observableArrayList();
    private final ObservableList<Track> closestView = FXCollections.unmodifiableObservableList(closest);

    private SpectrogramReading current;
    private boolean visible;

    /** Shows no track yet. */
    public TrackViewModel(
            LibraryModel library, Playback playback, TrackSpectrogramReader spectrograms, UiExecutors executors) {
        this.library = library;
        this.playback = playback;
        this.spectrograms = spectrograms;
        this.executors = executors;
        library.tracks().addListener((ListChangeListener<Track>) change -> libraryChanged());
    }

    /** Shows the track with this number; an unknown number shows none. */
    public void show(long id) {
        Track now = track.get();
        if (now != null && now.id() == id) {
            return;
        }
        stopReading();
        picture.set(null);
        reading.set(Reading.NONE);
        problem.set("");
        track.set(library.track(id).orElse(null));
        loadMood();
        loadCover();
        if (visible) {
            startReading();
        }
    }

    /** The page came to the front: what was not read yet is read. */
    public void resume() {
        visible = true;
        if (reading.get() == Reading.NONE) {
            startReading();
        }
    }

    /** The page went out of sight: an unfinished reading stops. */
    public void pause() {
        visible = false;
        if (reading.get() == Reading.READING) {
            stopReading();
            reading.set(Reading.NONE);
        }
    }

    /** Reads the spectrogram again after a failure. */
    public void readAgain() {
        stopReading();
        startReading();
    }

    /** Plays the closest tracks from the given one on. */
    public void playClosest(Track from) {
        playback.play(List.copyOf(closest), Math.max(0, closest.indexOf(from)));
    }

    /** Plays the track, or goes on where it was paused. */
    public void play() {
        if (isCurrent()) {
            playback.togglePause();
        } else if (track.get() != null) {
            playback.play(List.of(track.get()), 0);
        }
    }

    /** Moves to the given second of the track, and plays it if something else was playing. */
    public void seek(double seconds) {
        Track shown = track.get();
        if (shown == null) {
            return;
        }
        if (!isCurrent()) {
            playback.play(List.of(shown), 0);
        }
        playback.seek(Math.max(0, Math.min(seconds, seconds())));
    }

    /** Length of the track in seconds: as decoded once the reading began, before that as its tags say. */
    public double seconds() {
        double decoded = picture.get() == null ? 0 : picture.get().seconds();
        Track shown = track.get();
        return decoded > 0 ? decoded : shown == null ? 0 : shown.tags().seconds();
    }

    /** Whether the player is at this track. */
    public boolean isCurrent() {
        Track playing = playback.currentProperty().get();
        return playing != null
                && track.get() != null
                && playing.id() == track.get().id();
    }

    /** The track, or null. */
    public ReadOnlyObjectProperty<Track> trackProperty() {
        return track.getReadOnlyProperty();
    }

    /** Its mood over time, or null where there is none (yet). */
    public ReadOnlyObjectProperty<MoodCurve> curveProperty() {
        return curve.getReadOnlyProperty();
    }

    /** 128 × 256 grey levels that the network saw of the middle window, or null where there are none (yet). */
    public ReadOnlyObjectProperty<byte[]> inputImageProperty() {
        return inputImage.getReadOnlyProperty();
    }

    /** Its cover art as it stands in the file, or null where there is none (yet). */
    public ReadOnlyObjectProperty<byte[]> coverProperty() {
        return cover.getReadOnlyProperty();
    }

    /** The spectrogram, or null; it grows while it is read. */
    public ReadOnlyObjectProperty<SpectrogramPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Changes whenever the picture has grown. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** How far the reading is. */
    public ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Why the spectrogram could not be read, with advice; empty while nothing went wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The tracks closest in mood, closest first, without the track itself; read-only. */
    public ObservableList<Track> closest() {
        return closestView;
    }

    private void libraryChanged() {
        Track shown = track.get();
        if (shown == null) {
            return;
        }
        Track now = library.track(shown.id()).orElse(null);
        if (now == null) {
            stopReading();
            picture.set(null);
            cover.set(null);
            reading.set(Reading.NONE);
        }
        if (now != null && isSameHearing(now, shown)) {
            if (!now.equals(shown)) {
                track.set(now);
                findClosestOf(now);
            }
        } else {
            track.set(now);
            loadMood();
        }
    }

    private void loadMood() {
        curve.set(null);
        inputImage.set(null);
        closest.clear();
        Track shown = track.get();
        if (shown == null || shown.mood().isEmpty()) {
            return;
        }
        findClosest(shown);
        library.ask(store -> store.curve(shown.id()))
                .whenCompleteAsync((found, e) -> curveLoaded(shown, found, e), executors.fx());
    }

    private void loadCover() {
        cover.set(null);
        Track shown = track.get();
        if (shown == null) {
            return;
        }
        library.ask(store -> store.coverArt(shown.id()))
                .whenCompleteAsync(
                        (found, e) -> {
                            if (e != null) {
                                LOG.warn("The cover art of {} could not be read", shown.path(), e);
                            } else if (track.get() != null && track.get().id() == shown.id()) {
                                cover.set(found.orElse(null));
                            }
                        },
                        executors.fx());
    }

    private void curveLoaded(Track asked, Optional<MoodCurve> found, Throwable failure) {
        if (failure != null) {
            LOG.warn("The mood over time of {} could not be read", asked.path(), failure);
        } else if (isShown(asked) && found.isPresent()) {
            curve.set(found.get());
            loadInputImage(asked, found.get());
        }
    }

    private void loadInputImage(Track asked, MoodCurve moods) {
        double start = moods.windows().get(moods.windows().size() / 2).startSeconds();
        executors.run(
                () -> readInputImage(asked, start),
                image -> {
                    if (isShown(asked)) {
                        inputImage.set(image.orElse(null));
                    }
                },
                e -> LOG.warn("The input image of {} could not be read", asked.path(), e));
    }

    private Optional<byte[]> readInputImage(Track asked, double start) {
        try {
            return Optional.of(spectrograms.inputImage(asked.path(), start));
        } catch (AudioFailure e) {
            LOG.info("No input image of {}: {}", asked.path(), e.getMessage());
            return Optional.empty();
        }
    }

    private void findClosestOf(Track now) {
        if (now.mood().isPresent()) {
            findClosest(now);
        }
    }

    private void findClosest(Track asked) {
        List<Track> all = List.copyOf(library.tracks());
        executors.run(
                () -> closestTo(asked, all),
                found -> {
                    if (track.get() != null && track.get().equals(asked)) {
                        closest.setAll(found);
                    }
                },
                e -> LOG.warn("The tracks closest to {} could not be found", asked.path(), e));
    }

    /** The track itself is its own closest, unless others of the same mood have lower numbers: so one more is asked. */
    private static List<Track> closestTo(Track asked, List<Track> all) {
        Map<Long, Track> byId = new HashMap<>(all.size() * 2);
        all.forEach(track -> byId.put(track.id(), track));
        return NearestTracks.of(all).closest(asked.mood().orElseThrow().mood(), CLOSEST + 1).stream()
                .filter(found -> found.id() != asked.id())
                .limit(CLOSEST)
                .map(found -> byId.get(found.id()))
                .toList();
    }

    private boolean isShown(Track asked) {
        return track.get() != null && isSameHearing(track.get(), asked);
    }

    /** Whether what was heard of the track is the same, whatever the person says of it. */
    private static boolean isSameHearing(Track one, Track other) {
        return one.id() == other.id()
                && one.path().equals(other.path())
                && one.mood()
                        .map(mood -> mood.corrected(Optional.empty()))
                        .equals(other.mood().map(mood -> mood.corrected(Optional.empty())))
                && (one.mood().isPresent() || one.state().equals(other.state()));
    }

    private void startReading() {
        Track shown = track.get();
        if (shown == null) {
            return;
        }
        SpectrogramReading next = new SpectrogramReading(shown, executors);
        current = next;
        picture.set(next.picture());
        reading.set(Reading.READING);
        problem.set("");
        next.start(spectrograms, this::grown, failure -> ended(next, failure));
    }

    private void stopReading() {
        if (current != null) {
            current.cancel();
            current = null;
        }
    }

    private void grown() {
        revision.set(revision.get() + 1);
    }

    private void ended(SpectrogramReading which, Optional<String> failure) {
        if (which != current) {
            return;
        }
        problem.set(failure.orElse(""));
        reading.set(failure.isPresent() ? Reading.FAILED : Reading.COMPLETE);
        grown();
    }
}
