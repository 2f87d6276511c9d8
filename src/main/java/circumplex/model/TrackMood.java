package circumplex.model;

import java.util.Optional;

/**
 * The result of an analysis, without the curve over time (which is large and read only where it is shown).
 *
 * @param mood mean over the windows
 * @param valenceSpread standard deviation of valence over the windows, 0 or more
 * @param arousalSpread standard deviation of arousal over the windows, 0 or more
 * @param uncertainty how far the mood may be off; empty where that is not known
 * @param windows how many windows were heard, at least 1
 * @param network name and version of the network that heard them, as in its model card
 */
public record TrackMood(
        Mood mood,
        double valenceSpread,
        double arousalSpread,
        Optional<MoodUncertainty> uncertainty,
        int windows,
        String network) {

    /** Sums up an analysis. */
    public static TrackMood of(MoodAnalysis analysis) {
        MoodCurve curve = analysis.curve();
        return new TrackMood(
                curve.mean(),
                curve.valenceSpread(),
                curve.arousalSpread(),
                analysis.uncertainty(),
                curve.windows().size(),
                analysis.network());
    }
}
