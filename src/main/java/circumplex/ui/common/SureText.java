package circumplex.ui.common;

import circumplex.model.MoodUncertainty;
import circumplex.model.TrackMood;
import java.util.Optional;

/** In words, how sure the network is of a mood. */
public final class SureText {
    /** Off by less than this, a mood rarely gets another word. */
    private static final double SURE = 0.10;
    /** From here on, a value is often closer to neutral, or to another word, than to the truth. */
    private static final double UNSURE = 0.15;

    private SureText() {}

    /** In words, such as "unsure of valence (±0.17)"; empty where it is not known. */
    public static Optional<String> words(TrackMood mood) {
        return mood.uncertainty().map(SureText::words);
    }

    /** The mood in numbers and words and how sure it is: "0.82, 0.31: calm and pleasant, fairly sure". */
    public static String full(TrackMood mood) {
        String full = MoodWordsText.full(mood.mood());
        return words(mood)
                .map(sure -> Messages.text("mood.sure.full", full, sure))
                .orElse(full);
    }

    private static String words(MoodUncertainty uncertainty) {
        boolean valenceUnsure = uncertainty.valence() >= UNSURE;
        boolean arousalUnsure = uncertainty.arousal() >= UNSURE;
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
        boolean sure = uncertainty.valence() < SURE && uncertainty.arousal() < SURE;
        return Messages.text(sure ? "mood.sure.sure" : "mood.sure.fairly");
    }
}
