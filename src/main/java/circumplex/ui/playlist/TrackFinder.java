package circumplex.ui.playlist;

import circumplex.model.Track;
import circumplex.playlist.ReadEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the tracks of the library that a playlist file means: by their place, and where there is no file by artist and
 * title, as the music may lie elsewhere on this computer. Looks at files: belongs in the background.
 */
final class TrackFinder {
    /** Lengths in playlist files are often whole seconds, and silence at the ends is counted differently. */
    private static final double SAME_LENGTH_SECONDS = 3;

    private final Map<Path, Track> byPath = new HashMap<>();
    private final Map<Name, Track> byName = new HashMap<>();
    private final Set<Name> ambiguous = new HashSet<>();

    private record Name(String artist, String title) {
        static Name of(String artist, String title) {
            return new Name(
                    artist.strip().toLowerCase(Locale.ROOT), title.strip().toLowerCase(Locale.ROOT));
        }

        boolean isKnown() {
            return !artist.isEmpty() && !title.isEmpty();
        }
    }

    TrackFinder(Collection<Track> tracks) {
        for (Track track : tracks) {
            byPath.put(track.path(), track);
            Name name = Name.of(track.tags().artist(), track.tags().title());
            if (name.isKnown() && byName.putIfAbsent(name, track) != null) {
                ambiguous.add(name);
            }
        }
    }

    Optional<Track> find(ReadEntry entry) {
        Optional<Track> there = entry.file().flatMap(this::at);
        return there.isPresent() || entry.isFound() ? there : named(entry);
    }

    private Optional<Track> at(Path file) {
        Track track = byPath.get(file);
        if (track != null) {
            return Optional.of(track);
        }
        try {
            return Optional.ofNullable(byPath.get(file.toRealPath()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Track> named(ReadEntry entry) {
        Name name = Name.of(entry.artist(), entry.title());
        if (!name.isKnown() || ambiguous.contains(name)) {
            return Optional.empty();
        }
        return Optional.ofNullable(byName.get(name))
                .filter(track -> entry.seconds() <= 0
                        || track.tags().seconds() <= 0
                        || Math.abs(track.tags().seconds() - entry.seconds()) <= SAME_LENGTH_SECONDS);
    }
}
