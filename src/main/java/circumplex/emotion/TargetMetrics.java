package circumplex.emotion;

/**
 * Metrics of both targets and their mean, on one set of songs.
 *
 * @param valence of valence
 * @param arousal of arousal
 * @param mean the arithmetic mean of each of the two
 */
public record TargetMetrics(Metrics valence, Metrics arousal, Metrics mean) {

    /** Of a set without songs: every metric is NaN. */
    public static TargetMetrics ofNothing() {
        Metrics none = new Metrics(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        return new TargetMetrics(none, none, none);
    }
}
