package circumplex.playlist;

import java.util.List;

/**
 * A playlist along a path of moods.
 *
 * @param steps evenly spaced along the path, in order
 * @param seconds length of its tracks together
 * @param full whether the wanted length was reached, within {@link PlaylistLength.Minutes#tolerance} for minutes; where
 *     not, the library or the rules give no more, or no whole number of tracks comes nearer
 */
public record Journey(List<JourneyStep> steps, double seconds, boolean full) {
    /** Copies the list. */
    public Journey {
        steps = List.copyOf(steps);
    }

    /** The tracks in order, each with its distance from its step. */
    public List<ClosestTrack> tracks() {
        return steps.stream().map(JourneyStep::track).toList();
    }

    /** The steps near which the library has nothing. */
    public List<JourneyStep> thinSteps() {
        return steps.stream().filter(JourneyStep::isThin).toList();
    }

    /** The mean distance of the tracks from their steps, 0 where there is none. */
    public double meanDistance() {
        return steps.stream()
                .mapToDouble(step -> step.track().distance())
                .average()
                .orElse(0);
    }

    /** The distance of the track that is furthest from its step, 0 where there is none. */
    public double reach() {
        return steps.stream().mapToDouble(step -> step.track().distance()).max().orElse(0);
    }
}
