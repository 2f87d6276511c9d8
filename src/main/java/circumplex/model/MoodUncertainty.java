package circumplex.model;

/**
 * How far a track's mood may be off: the error to expect of each value, one standard deviation. Two thirds of the tracks
 * are expected to be off by less.
 *
 * @param valence of valence, 0 or more, on the scale of 0 to 1
 * @param arousal of arousal, likewise
 */
public record MoodUncertainty(double valence, double arousal) {

    /**
     * @throws IllegalArgumentException if a value is not a number of 0 or more
     */
    public MoodUncertainty {
        if (!(valence >= 0 && arousal >= 0) || Double.isInfinite(valence + arousal)) {
            throw new IllegalArgumentException(
                    "An uncertainty must be a number of 0 or more, but is " + valence + " and " + arousal);
        }
    }
}
