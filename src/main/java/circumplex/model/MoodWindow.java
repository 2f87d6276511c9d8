package circumplex.model;

/**
 * What the network heard in one window of a track.
 *
 * @param startSeconds where the window begins, in seconds from the start of the track
 * @param mood the mood inferred from this window alone
 */
public record MoodWindow(double startSeconds, Mood mood) {}
