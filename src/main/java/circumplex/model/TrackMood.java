package circumplex.model;

/**
 * The result of an analysis, without the curve over time (which is large and read only where it is shown).
 *
 * @param mood mean over the windows
 * @param valenceSpread standard deviation of valence over the windows, 0 or more
 * @param arousalSpread standard deviation of arousal over the windows, 0 or more
 * @param windows how many windows were heard, at least 1
 * @param network name and version of the network that heard them, as in its model card
 */
public record TrackMood(Mood mood, double valenceSpread, double arousalSpread, int windows, String network) {

    /** Sums up a curve that the named network gave. */
    public static TrackMood of(MoodCurve curve, String network) {
        return new TrackMood(
                curve.mean(),
                curve.valenceSpread(),
                curve.arousalSpread(),
                curve.windows().size(),
                network);
    }
}
