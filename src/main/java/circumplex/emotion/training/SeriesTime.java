package circumplex.emotion.training;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Estimates how long a series of trainings still takes, from how long epochs took so far. */
final class SeriesTime {
    /** Part of the estimate that the newest epoch makes up. */
    private static final double NEWEST = 0.2;

    private final Map<String, Double> secondsPerEpoch = new HashMap<>();

    /** Takes note of an epoch. */
    void observe(String architecture, double seconds) {
        secondsPerEpoch.merge(architecture, seconds, (old, now) -> old + NEWEST * (now - old));
    }

    /** The time that so many epochs take; of an architecture not seen yet, the mean of the others is supposed. */
    Duration estimate(String architecture, int epochs) {
        double otherwise = secondsPerEpoch.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        return Duration.ofMillis(Math.round(1000 * epochs * secondsPerEpoch.getOrDefault(architecture, otherwise)));
    }
}
