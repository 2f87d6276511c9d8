package circumplex.library;

import circumplex.model.Mood;
import circumplex.model.MoodCurve;
import circumplex.model.Playlist;
import circumplex.model.Track;
import circumplex.task.Cancellation;
import circumplex.task.ProgressListener;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The library over its store. One scan goes at a time; another one waits for it. */
public final class DefaultMusicLibrary implements MusicLibrary {
    private static final Duration BETWEEN_NEWS = Duration.ofMillis(200);

    private final LibraryStore store;
    private final TagReader tagReader;
    private final TrackAnalyser analyser;
    private final Supplier<ExclusionRules> rules;
    private final ScanGate gate;
    private final SettledFiles settled;
    private final ChangeBroadcaster changes = new ChangeBroadcaster(BETWEEN_NEWS);
    private final Object excluding = new Object();
    private final ReentrantLock scanning = new ReentrantLock();
    private final Set<Cancellation> scans = ConcurrentHashMap.newKeySet();

    /** A library that leaves out nothing, that no other process opens, and whose files nobody writes. */
    public DefaultMusicLibrary(LibraryStore store, TagReader tagReader, TrackAnalyser analyser) {
        this(store, tagReader, analyser, () -> ExclusionRules.NONE, ScanGate.OPEN, Duration.ZERO);
    }

    /**
     * @param store keeps everything; closed together with the library
     * @param tagReader reads tags and cover art
     * @param analyser hears the tracks
     * @param rules what is left out of the moods now
     * @param gate holds a scan back while another process scans
     * @param still how long a file must have stayed the same to be heard
     */
    public DefaultMusicLibrary(
            LibraryStore store,
            TagReader tagReader,
            TrackAnalyser analyser,
            Supplier<ExclusionRules> rules,
            ScanGate gate,
            Duration still) {
        this.store = store;
        this.tagReader = tagReader;
        this.analyser = analyser;
        this.rules = rules;
        this.gate = gate;
        this.settled = new SettledFiles(still, Clock.systemUTC());
    }

    @Override
    public List<Track> tracks() {
        return store.tracks().all();
    }

    @Override
    public Optional<Track> track(long id) {
        return store.tracks().find(id);
    }

    @Override
    public Optional<MoodCurve> curve(long id) {
        return store.tracks().curve(id);
    }

    @Override
    public Optional<byte[]> coverArt(long id) {
        return track(id).flatMap(track -> tagReader.coverArt(track.path()));
    }

    @Override
    public List<Path> folders() {
        return store.folders().all();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if there is less than one thread
     */
    @Override
    public ScanReport scan(List<Path> folders, int threads, ProgressListener listener, Cancellation cancellation) {
        if (threads < 1) {
            throw new IllegalArgumentException("The number of threads must be at least 1, but is " + threads);
        }
        scans.add(cancellation);
        scanning.lock();
        ScanGate.Pass pass = gate.enter(listener::waits, cancellation);
        try {
            return new LibraryScan(store, tagReader, analyser, rules.get(), changes, settled, listener, cancellation)
                    .run(folders, threads);
        } finally {
            pass.close();
            scanning.unlock();
            scans.remove(cancellation);
        }
    }

    @Override
    public void checkAvailability() {
        FolderReach.News news = new FolderReach(folders()).look(tracks());
        store.tracks().setAvailable(news.lost(), false).forEach(changes::changed);
        store.tracks().setAvailable(news.back(), true).forEach(changes::changed);
        changes.flush();
    }

    @Override
    public void applyExclusions() {
        // One at a time, so that of several changes of the rules the last one holds.
        synchronized (excluding) {
            ExclusionJudge judge = new ExclusionJudge(store.tracks(), rules.get());
            List<Track> changed = new ArrayList<>();
            List<Track> news = tracks().stream().filter(judge::isNews).toList();
            if (!news.isEmpty()) {
                store.tracks()
                        .together(() ->
                                changed.addAll(news.stream().map(judge::judge).toList()));
            }
            changed.forEach(changes::changed);
        }
        changes.flush();
    }

    @Override
    public Optional<Track> correct(long trackId, Optional<Mood> mood) {
        Optional<Track> corrected = store.tracks().correct(trackId, mood);
        corrected.ifPresent(changes::changed);
        changes.flush();
        return corrected;
    }

    @Override
    public void retry(Collection<Long> trackIds) {
        store.tracks().clearFailures(List.copyOf(trackIds)).forEach(changes::changed);
        changes.flush();
    }

    @Override
    public void forget(Collection<Long> trackIds) {
        List<Long> ids = List.copyOf(trackIds);
        store.tracks().remove(ids);
        changes.removed(ids);
    }

    @Override
    public void forgetFolder(Path folder) {
        if (!folders().contains(folder)) {
            return;
        }
        List<Long> within = tracks().stream()
                .filter(track -> track.path().startsWith(folder))
                .map(Track::id)
                .toList();
        // In this order, so that a folder is not left out of the list with its tracks still there.
        forget(within);
        store.folders().remove(folder);
    }

    @Override
    public int hearAgain() {
        List<Track> marked = store.tracks().markForHearing();
        marked.forEach(changes::changed);
        changes.flush();
        return marked.size();
    }

    @Override
    public List<Playlist> playlists() {
        return store.playlists().all();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the name is blank
     */
    @Override
    public Playlist savePlaylist(String name, List<Long> trackIds) {
        return store.playlists().save(playlistName(name), trackIds);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the name is blank
     */
    @Override
    public boolean renamePlaylist(long id, String name) {
        return store.playlists().rename(id, playlistName(name));
    }

    private static String playlistName(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A playlist needs a name");
        }
        return name.strip();
    }

    @Override
    public void deletePlaylist(long id) {
        store.playlists().delete(id);
    }

    @Override
    public Optional<String> restriction() {
        return store.restriction();
    }

    @Override
    public void addListener(LibraryListener listener) {
        changes.addListener(listener);
    }

    /** Stops a scan that is under way, which keeps what is finished, and ends when it has ended. */
    @Override
    public void close() {
        scans.forEach(Cancellation::cancel);
        scanning.lock();
        try {
            changes.close();
            store.close();
        } finally {
            scanning.unlock();
        }
    }
}
