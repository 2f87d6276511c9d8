package circumplex.model;

import java.util.Optional;

/**
 * The mood of a track: what the network heard, and where the person says that it belongs, which then holds. Without the
 * curve over time, which is large and read only where it is shown.
 *
 * @param heard mean over the windows
 * @param correction the person's own word on the mood; empty where there is none
 * @param valenceSpread standard deviation of valence over the windows, 0 or more
 * @param arousalSpread standard deviation of arousal over the windows, 0 or more
 * @param heardUncertainty how far what was heard may be off; empty where that is not known
 * @param windows how many windows were heard, at least 1
 * @param network name and version of the network that heard them, as in its model card
 */
public record TrackMood(
        Mood heard,
        Optional<Mood> correction,
        double valenceSpread,
        double arousalSpread,
        Optional<MoodUncertainty> heardUncertainty,
        int windows,
        String network) {

    /** A mood that nobody corrected. */
    public TrackMood(
            Mood heard,
            double valenceSpread,
            double arousalSpread,
            Optional<MoodUncertainty> heardUncertainty,
            int windows,
            String network) {
        this(heard, Optional.empty(), valenceSpread, arousalSpread, heardUncertainty, windows, network);
    }

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

    /** The mood that holds: the person's where there is one, else the network's. */
    public Mood mood() {
        return correction.orElse(heard);
    }

    /** How far {@link #mood()} may be off; empty where that is not known, and where the person said what it is. */
    public Optional<MoodUncertainty> uncertainty() {
        return correction.isPresent() ? Optional.empty() : heardUncertainty;
    }

    /** The same with another word of the person, or none. */
    public TrackMood corrected(Optional<Mood> word) {
        return new TrackMood(heard, word, valenceSpread, arousalSpread, heardUncertainty, windows, network);
    }
}
