package circumplex.ui.common;

import circumplex.model.Mood;
import java.util.Locale;

/** A mood in words and numbers. */
public final class MoodWordsText {
    /** Within this of the middle, an axis says nothing. */
    private static final double NEUTRAL = 0.08;
    /** From this distance to the middle on, an axis is "very". */
    private static final double VERY = 0.38;

    private MoodWordsText() {}

    /** In words, such as "calm and pleasant". */
    public static String words(Mood mood) {
        double valence = mood.valence() - 0.5;
        double arousal = mood.arousal() - 0.5;
        boolean valenceSpeaks = Math.abs(valence) > NEUTRAL;
        boolean arousalSpeaks = Math.abs(arousal) > NEUTRAL;
        if (!valenceSpeaks && !arousalSpeaks) {
            return Messages.text("mood.word.neutral");
        }
        if (!arousalSpeaks) {
            return graded(valence, valenceWord(valence));
        }
        if (!valenceSpeaks) {
            return graded(arousal, Messages.text(arousal > 0 ? "mood.word.aroused" : "mood.word.sleepy"));
        }
        return Messages.text(
                "mood.word.both",
                graded(arousal, arousalWord(valence, arousal)),
                graded(valence, valenceWord(valence)));
    }

    /** In numbers, such as "0.82, 0.31": valence, then arousal. */
    public static String numbers(Mood mood) {
        return Messages.text("mood.numbers", number(mood.valence()), number(mood.arousal()));
    }

    /** In numbers and words, such as "0.82, 0.31: calm and pleasant". */
    public static String full(Mood mood) {
        return Messages.text("mood.full", numbers(mood), words(mood));
    }

    /** One value with two decimals. */
    public static String number(double value) {
        return String.format(Locale.ENGLISH, "%.2f", value);
    }

    private static String valenceWord(double valence) {
        return Messages.text(valence > 0 ? "mood.word.pleasant" : "mood.word.unpleasant");
    }

    /** Low arousal is calm where it is pleasant and weary where it is not; high arousal excited or tense. */
    private static String arousalWord(double valence, double arousal) {
        if (arousal > 0) {
            return Messages.text(valence > 0 ? "mood.word.excited" : "mood.word.tense");
        }
        return Messages.text(valence > 0 ? "mood.word.calm" : "mood.word.weary");
    }

    private static String graded(double deviation, String word) {
        return Math.abs(deviation) >= VERY ? Messages.text("mood.word.very", word) : word;
    }
}
