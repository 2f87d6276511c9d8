package circumplex.playlist;

/**
 * A track found by its mood.
 *
 * @param id the library's number of the track
 * @param distance Euclidean distance in the valence-arousal plane from the mood asked for, 0 to √2
 */
public record ClosestTrack(long id, double distance) {}
