package circumplex.model;

import java.util.List;

/**
 * The mood of a track over time: its windows in the order of their start. Never empty.
 *
 * @param windows the windows, at least one, by ascending start
 */
public record MoodCurve(List<MoodWindow> windows) {

    /**
     * @throws IllegalArgumentException if there is no window or they are out of order
     */
    public MoodCurve {
        windows = List.copyOf(windows);
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("A mood curve needs at least one window");
        }
        for (int i = 1; i < windows.size(); i++) {
            if (windows.get(i).startSeconds() < windows.get(i - 1).startSeconds()) {
                throw new IllegalArgumentException("The windows of a mood curve must be in the order of time");
            }
        }
    }

    /** The mean of the windows' moods: the mood of the track. */
    public Mood mean() {
        double valence =
                windows.stream().mapToDouble(w -> w.mood().valence()).average().orElseThrow();
        double arousal =
                windows.stream().mapToDouble(w -> w.mood().arousal()).average().orElseThrow();
        return Mood.clamped(valence, arousal);
    }

    /** Population standard deviation of the windows' valence, 0 for a single window. */
    public double valenceSpread() {
        double mean = mean().valence();
        return Math.sqrt(windows.stream()
                .mapToDouble(w -> square(w.mood().valence() - mean))
                .average()
                .orElseThrow());
    }

    /** Population standard deviation of the windows' arousal, 0 for a single window. */
    public double arousalSpread() {
        double mean = mean().arousal();
        return Math.sqrt(windows.stream()
                .mapToDouble(w -> square(w.mood().arousal() - mean))
                .average()
                .orElseThrow());
    }

    private static double square(double x) {
        return x * x;
    }
}
