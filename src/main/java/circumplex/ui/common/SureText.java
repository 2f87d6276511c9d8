package circumplex.ui.common;

import circumplex.model.MoodUncertainty;
import circumplex.model.TrackMood;
import java.util.Optional;

/** In words, how sure the network is of a mood. */
public final class SureText {
    // Valence is never heard more surely than ±0.15, arousal than ±0.10. Of the songs that the network was checked on,
    // 44 %
    // are below both of the first limits, and 13 % above one of the second.
    private static final double SURE_OF_VALENCE = 0.16;
    private static final double SURE_OF_AROUSAL = 0.12;
    private static final double UNSURE_OF_VALENCE = 0.18;
    private static final double UNSURE_OF_AROUSAL = 0.15;

    private SureText() {}

    /** In words, such as "unsure of valence (±0.19)"; empty where it is not known. */
    public static Optional<String> words(TrackMood mood) {
        return mood.uncertainty().map(SureText::words);
    }

    /** The mood in numbers and words and how sure it is: "0.82, 0.31: calm and pleasant, fairly sure"; or that
     * it is the person's own word. */
    public static String full(TrackMood mood) {
        String full = MoodWordsText.full(mood.mood());
        if (mood.correction().isPresent()) {
            return Messages.text("mood.corrected.full", full);
        }
        return words(mood)
                .map(sure -> Messages.text("mood.sure.full", full, sure))
                .orElse(full);
    }

    private static String words(MoodUncertainty uncertainty) {
        boolean valenceUnsure = uncertainty.valence() >= UNSURE_OF_VALENCE;
        boolean arousalUnsure = uncertainty.arousal() >= UNSURE_OF_AROUSAL;
        String valence = MoodWordsText.number(uncertainty.valence());
        String arousal = MoodWordsText.number(uncertainty.arousal());
        if (valenceUnsure && arousalUnsure) {
            return Messages.text("mood.sure.unsure", valence, arousal);
        }
        if (valenceUnsure) {
            return Messages.text("mood.sure.unsure-valence", valence);
        }
        if (arousalUnsure) {
            return Messages.text("mood.sure.unsure-arousal", arousal);
        }
        boolean sure = uncertainty.valence() < SURE_OF_VALENCE && uncertainty.arousal() < SURE_OF_AROUSAL;
        return Messages.text(sure ? "mood.sure.fairly" : "mood.sure.less");
    }
}
