package circumplex.ui.training;

import circumplex.emotion.Metrics;
import circumplex.emotion.MetricsSpread;
import circumplex.emotion.TargetMetrics;
import circumplex.emotion.TargetSpread;
import circumplex.model.Mood;

/** What of the answer is looked at. */
public enum Target {
    /** The arithmetic mean of the measures of both. */
    MEAN,
    VALENCE,
    AROUSAL;

    /** The metrics of this target. */
    public Metrics of(TargetMetrics metrics) {
        return switch (this) {
            case MEAN -> metrics.mean();
            case VALENCE -> metrics.valence();
            case AROUSAL -> metrics.arousal();
        };
    }

    /** The spread of this target. */
    public MetricsSpread of(TargetSpread spread) {
        return switch (this) {
            case MEAN -> spread.mean();
            case VALENCE -> spread.valence();
            case AROUSAL -> spread.arousal();
        };
    }

    /**
     * The coordinate of this target, 0..1.
     *
     * @throws IllegalStateException for {@link #MEAN}, which is no coordinate
     */
    public double of(Mood mood) {
        return switch (this) {
            case MEAN -> throw new IllegalStateException("The mean is no coordinate of the plane");
            case VALENCE -> mood.valence();
            case AROUSAL -> mood.arousal();
        };
    }
}
