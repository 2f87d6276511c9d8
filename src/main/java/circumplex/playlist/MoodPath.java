package circumplex.playlist;

import circumplex.model.Mood;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A way over the mood plane, straight from point to point.
 *
 * @param points at least one; where it is one, the way goes nowhere
 */
public record MoodPath(List<Mood> points) {
    /** How far a drawn line may be from what the hand drew: less than a hand trembles, and than can be heard. */
    private static final double DRAWING_TOLERANCE = Closeness.SAME / 2;

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no point
     */
    public MoodPath {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("A path needs at least one point");
        }
    }

    /** Straight from one mood to another. */
    public static MoodPath between(Mood from, Mood to) {
        return new MoodPath(List.of(from, to));
    }

    /** The way that a hand drew, without its trembling: {@link #simplified} by half of {@link Closeness#SAME}. */
    public static MoodPath drawn(List<Mood> points) {
        return new MoodPath(points).simplified(DRAWING_TOLERANCE);
    }

    /** Its length in the valence-arousal plane. */
    public double length() {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += points.get(i - 1).distanceTo(points.get(i));
        }
        return length;
    }

    /** The same way in the other direction. */
    public MoodPath reversed() {
        List<Mood> reversed = new ArrayList<>(points);
        Collections.reverse(reversed);
        return new MoodPath(reversed);
    }

    /**
     * So many moods along the way, from its first to its last point, the same distance of way between any two
     * neighbours. One mood is that half way.
     *
     * @throws IllegalArgumentException if the count is negative
     */
    public List<Mood> evenly(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("The number of steps must be 0 or more, but is " + count);
        }
        double length = length();
        List<Mood> steps = new ArrayList<>(count);
        int segment = 1;
        double before = 0;
        for (int i = 0; i < count; i++) {
            double along = count == 1 ? length / 2 : length * i / (count - 1);
            while (segment < points.size() - 1 && before + segmentLength(segment) < along) {
                before += segmentLength(segment);
                segment++;
            }
            steps.add(points.size() == 1 ? points.get(0) : onSegment(segment, along - before));
        }
        return List.copyOf(steps);
    }

    /**
     * The same way with as few of its points as keep every point within the tolerance of it (Ramer 1972, Douglas and
     * Peucker 1973). The first and the last point stay.
     */
    public MoodPath simplified(double tolerance) {
        boolean[] stays = new boolean[points.size()];
        stays[0] = true;
        stays[points.size() - 1] = true;
        List<int[]> open = new ArrayList<>();
        open.add(new int[] {0, points.size() - 1});
        while (!open.isEmpty()) {
            int[] range = open.remove(open.size() - 1);
            int furthest = furthestFromChord(range[0], range[1], tolerance);
            if (furthest >= 0) {
                stays[furthest] = true;
                open.add(new int[] {range[0], furthest});
                open.add(new int[] {furthest, range[1]});
            }
        }
        List<Mood> kept = new ArrayList<>();
        for (int i = 0; i < stays.length; i++) {
            if (stays[i]) {
                kept.add(points.get(i));
            }
        }
        return new MoodPath(kept);
    }

    /** The point between these two that is furthest from the straight line between them, or -1 if all are near. */
    private int furthestFromChord(int from, int to, double tolerance) {
        int furthest = -1;
        double most = tolerance;
        for (int i = from + 1; i < to; i++) {
            double distance = distanceFromSegment(points.get(i), points.get(from), points.get(to));
            if (distance > most) {
                most = distance;
                furthest = i;
            }
        }
        return furthest;
    }

    private static double distanceFromSegment(Mood point, Mood from, Mood to) {
        double dv = to.valence() - from.valence();
        double da = to.arousal() - from.arousal();
        double squared = dv * dv + da * da;
        double along = squared == 0
                ? 0
                : ((point.valence() - from.valence()) * dv + (point.arousal() - from.arousal()) * da) / squared;
        double clamped = Math.max(0, Math.min(1, along));
        return Math.hypot(
                point.valence() - from.valence() - clamped * dv, point.arousal() - from.arousal() - clamped * da);
    }

    private double segmentLength(int segment) {
        return points.get(segment - 1).distanceTo(points.get(segment));
    }

    private Mood onSegment(int segment, double along) {
        double length = segmentLength(segment);
        double part = length == 0 ? 0 : Math.min(1, along / length);
        Mood from = points.get(segment - 1);
        Mood to = points.get(segment);
        return Mood.clamped(
                from.valence() + part * (to.valence() - from.valence()),
                from.arousal() + part * (to.arousal() - from.arousal()));
    }
}
