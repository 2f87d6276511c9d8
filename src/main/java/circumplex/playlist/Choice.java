package circumplex.playlist;

import java.util.List;

/**
 * Tracks chosen for a mood.
 *
 * @param tracks without variety the closest first; with it in the order in which they were drawn. Kept tracks are not
 *     among them
 * @param seconds their length together
 * @param full whether the wanted length was reached, within {@link PlaylistLength.Minutes#tolerance} for minutes; where
 *     not, the library or the limits give no more
 */
public record Choice(List<ClosestTrack> tracks, double seconds, boolean full) {
    /** Copies the list. */
    public Choice {
        tracks = List.copyOf(tracks);
    }

    /** The distance of the furthest track, 0 where there is none. */
    public double reach() {
        return tracks.stream().mapToDouble(ClosestTrack::distance).max().orElse(0);
    }
}
