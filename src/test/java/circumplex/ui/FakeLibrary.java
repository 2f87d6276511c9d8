package circumplex.ui;

import circumplex.library.LibraryListener;
import circumplex.library.MusicLibrary;
import circumplex.library.ScanReport;
import circumplex.model.AnalysisState;
import circumplex.model.Mood;
import circumplex.model.MoodCurve;
import circumplex.model.Playlist;
import circumplex.model.Track;
import circumplex.task.Cancellation;
import circumplex.task.ProgressListener;
import circumplex.ui.fixture.InventedTracks;
import circumplex.ui.fixture.PlaylistShelf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A library in memory. What a scan does is told by the test. */
public class FakeLibrary implements MusicLibrary {

    /** What happens when the window asks for a scan. */
    public interface Scan {
        ScanReport run(List<Path> folders, ProgressListener progress, Cancellation cancellation);
    }

    private final Map<Long, Track> tracks = new LinkedHashMap<>();
    private final Map<Long, byte[]> covers = new ConcurrentHashMap<>();
    private final PlaylistShelf shelf = new PlaylistShelf();
    private final List<LibraryListener> listeners = new CopyOnWriteArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private Scan scan = (asked, progress, cancellation) -> new ScanReport(0, 0, 0, 0, 0, false, List.of());

    /** Holds these tracks from the start, and these folders, as if they had been imported before. */
    public FakeLibrary(Collection<Track> initial, Path... imported) {
        initial.forEach(track -> tracks.put(track.id(), track));
        folders.addAll(List.of(imported));
    }

    /** Tells what a scan does. */
    public FakeLibrary onScan(Scan what) {
        scan = what;
        return this;
    }

    /** Holds these folders, as if they had been imported before. */
    public synchronized void addFolders(Path... imported) {
        folders.addAll(List.of(imported));
    }

    /** The file of a track has this cover art. */
    public void putCover(long id, byte[] image) {
        covers.put(id, image);
    }

    /** Adds or changes tracks and tells the listeners. */
    public void put(Track... changed) {
        synchronized (this) {
            for (Track track : changed) {
                tracks.put(track.id(), track);
            }
        }
        listeners.forEach(listener -> listener.changed(List.of(changed)));
    }

    @Override
    public synchronized List<Track> tracks() {
        return List.copyOf(tracks.values());
    }

    @Override
    public synchronized Optional<Track> track(long id) {
        return Optional.ofNullable(tracks.get(id));
    }

    @Override
    public Optional<MoodCurve> curve(long id) {
        return track(id).filter(track -> track.mood().isPresent()).map(InventedTracks::curve);
    }

    @Override
    public Optional<byte[]> coverArt(long id) {
        return Optional.ofNullable(covers.get(id));
    }

    @Override
    public synchronized List<Path> folders() {
        return List.copyOf(folders);
    }

    @Override
    public ScanReport scan(List<Path> asked, int threads, ProgressListener progress, Cancellation cancellation) {
        synchronized (this) {
            asked.stream()
                    .filter(folder -> folders.stream().noneMatch(folder::startsWith))
                    .forEach(folders::add);
        }
        return scan.run(asked, progress, cancellation);
    }

    @Override
    public void checkAvailability() {}

    @Override
    public void applyExclusions() {}

    @Override
    public Optional<Track> correct(long trackId, Optional<Mood> mood) {
        Optional<Track> corrected = track(trackId).map(track -> InventedTracks.corrected(track, mood));
        corrected.ifPresent(this::put);
        return corrected;
    }

    @Override
    public void retry(Collection<Long> trackIds) {
        trackIds.stream()
                .flatMap(id -> track(id).stream())
                .map(old -> new Track(old.id(), old.path(), old.tags(), old.file(), new AnalysisState.Pending()))
                .forEach(this::put);
    }

    @Override
    public void forget(Collection<Long> trackIds) {
        synchronized (this) {
            tracks.keySet().removeAll(trackIds);
        }
        listeners.forEach(listener -> listener.removed(trackIds));
    }

    @Override
    public void forgetFolder(Path folder) {
        folders.remove(folder);
        forget(tracks().stream()
                .filter(track -> track.path().startsWith(folder))
                .map(Track::id)
                .toList());
    }

    @Override
    public int hearAgain() {
        return (int) tracks().stream().filter(track -> track.mood().isPresent()).count();
    }

    @Override
    public List<Playlist> playlists() {
        return shelf.all();
    }

    @Override
    public Playlist savePlaylist(String name, List<Long> trackIds) {
        return shelf.save(
                name, trackIds.stream().filter(id -> track(id).isPresent()).toList());
    }

    @Override
    public boolean renamePlaylist(long id, String name) {
        return shelf.rename(id, name);
    }

    @Override
    public void deletePlaylist(long id) {
        shelf.delete(id);
    }

    @Override
    public void addListener(LibraryListener listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {}
}
