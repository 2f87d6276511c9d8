package circumplex.library;

import circumplex.model.AudioFingerprint;
import circumplex.model.Track;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tracks of the library during a scan, found by path and by the fingerprint of their audio. Thread-safe. */
final class KnownTracks {
    private static final int MOST_COPIES = 8;

    private final Map<Long, Track> byId = new HashMap<>();
    private final Map<Path, Track> byPath = new HashMap<>();
    private final Map<AudioFingerprint, List<Long>> byFingerprint = new HashMap<>();

    KnownTracks(Collection<Track> tracks) {
        tracks.forEach(this::put);
    }

    /** The track at a place. */
    synchronized Optional<Track> at(Path path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** All of them. */
    synchronized List<Track> all() {
        return List.copyOf(byId.values());
    }

    /** The track as it was put last. */
    synchronized Optional<Track> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Tracks with this audio: the first few, as thousands of copies of one file would take for ever. */
    synchronized List<Track> with(Optional<AudioFingerprint> fingerprint) {
        return fingerprint.map(byFingerprint::get).orElse(List.of()).stream()
                .limit(MOST_COPIES)
                .map(byId::get)
                .toList();
    }

    /** A track is new, or is now so. */
    synchronized void put(Track track) {
        remove(track.id());
        byId.put(track.id(), track);
        byPath.put(track.path(), track);
        track.file()
                .fingerprint()
                .ifPresent(taken -> byFingerprint
                        .computeIfAbsent(taken, none -> new ArrayList<>(1))
                        .add(track.id()));
    }

    /** A track is gone. */
    synchronized void remove(long id) {
        Track track = byId.remove(id);
        if (track == null) {
            return;
        }
        byPath.remove(track.path(), track);
        track.file().fingerprint().ifPresent(taken -> byFingerprint.get(taken).remove(id));
    }
}
