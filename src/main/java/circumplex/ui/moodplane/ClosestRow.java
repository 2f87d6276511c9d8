package circumplex.ui.moodplane;

import circumplex.model.Mood;
import circumplex.model.Track;

/**
 * One of the closest tracks.
 *
 * @param rank 1 for the closest
 * @param track with a mood
 * @param mood its mood
 * @param distance from the chosen mood, 0 to √2
 */
public record ClosestRow(int rank, Track track, Mood mood, double distance) {}
