package circumplex.config;

import java.util.List;

/**
 * What was played last, and how far.
 *
 * @param tracks the list, as the library's numbers of its tracks; not empty
 * @param index of the track in the list
 * @param seconds how far into the track, 0 or more
 */
public record LastPlayed(List<Long> tracks, int index, double seconds) {

    /**
     * @throws IllegalArgumentException if the index lies outside of the list, or the place before the track
     */
    public LastPlayed {
        tracks = List.copyOf(tracks);
        if (index < 0 || index >= tracks.size() || !(seconds >= 0)) {
            throw new IllegalArgumentException("track " + index + " of " + tracks.size() + " at " + seconds + " s");
        }
    }

    /** The number of the track. */
    public long track() {
        return tracks.get(index);
    }
}
