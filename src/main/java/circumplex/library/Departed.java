package circumplex.library;

import circumplex.model.AudioFingerprint;
import circumplex.model.Track;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Tracks whose audio is not at their path any more, because the file is gone or holds something else now. Whoever finds
 * the audio elsewhere claims the track for that place. Thread-safe.
 */
final class Departed {
    private final Map<Long, Track> byId = new LinkedHashMap<>();
    private final Map<AudioFingerprint, Map<Long, Track>> byFingerprint = new HashMap<>();

    synchronized void add(Track track) {
        byId.put(track.id(), track);
        track.file()
                .fingerprint()
                .ifPresent(taken -> byFingerprint
                        .computeIfAbsent(taken, none -> new LinkedHashMap<>())
                        .put(track.id(), track));
    }

    /** The track that {@link #claim} would give now. */
    synchronized Optional<Track> peek(Optional<AudioFingerprint> fingerprint, Path place) {
        Collection<Track> candidates =
                fingerprint.map(byFingerprint::get).map(Map::values).orElse(List.of());
        return candidates.stream()
                .filter(track -> Objects.equals(track.path().getFileName(), place.getFileName()))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    /** A track that had this audio, rather one whose file had the same name. It is departed no longer. */
    synchronized Optional<Track> claim(Optional<AudioFingerprint> fingerprint, Path place) {
        Optional<Track> found = peek(fingerprint, place);
        found.ifPresent(track -> remove(track.id()));
        return found;
    }

    /** The track is where it was, or taken out of the library. */
    synchronized void remove(long id) {
        Track track = byId.remove(id);
        if (track != null) {
            track.file()
                    .fingerprint()
                    .ifPresent(taken -> byFingerprint.get(taken).remove(id));
        }
    }

    synchronized boolean contains(long id) {
        return byId.containsKey(id);
    }

    /** Those that nobody claimed. */
    synchronized List<Track> unclaimed() {
        return List.copyOf(byId.values());
    }
}
