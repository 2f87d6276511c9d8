package circumplex.ui.playlist;

import circumplex.model.AnalysisState;
import circumplex.model.FileFacts;
import circumplex.model.Tags;
import circumplex.model.Track;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Files that playlist files name and the library does not have, as tracks: they can be shown and played, and have numbers
 * below 0, which the library never gives. Used on the JavaFX thread.
 */
final class OutsideTracks {
    private final Map<Long, Track> tracks = new HashMap<>();
    private final Map<Path, Long> numbers = new HashMap<>();

    static boolean isOutside(long id) {
        return id < 0;
    }

    /**
     * The track for a file; the same file has the same number every time.
     *
     * @param there whether the file can be reached
     */
    Track add(Path file, Tags tags, boolean there) {
        long id = numbers.computeIfAbsent(file, unknown -> -1L - numbers.size());
        Track track = new Track(id, file, tags, new FileFacts(0, 0, "", 0, 0), new AnalysisState.Pending(), there);
        tracks.put(id, track);
        return track;
    }

    Optional<Track> track(long id) {
        return Optional.ofNullable(tracks.get(id));
    }
}
