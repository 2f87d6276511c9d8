package circumplex.library;

import circumplex.model.Mood;
import circumplex.model.MoodWord;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The three mood fields of a file's tags. {@code MOOD_VALENCE} and {@code MOOD_AROUSAL} hold numbers from 0 to 1 with
 * three decimals, neutral at 0.5; {@code MOOD} holds the nearest word of Russell's circumplex, or "neutral".
 *
 * @param fields the values by field name, only of fields that the file has
 */
public record MoodTags(Map<String, List<String>> fields) {
    /** How pleasant, "0.000" to "1.000". */
    public static final String VALENCE = "MOOD_VALENCE";

    /** How excited, "0.000" to "1.000". */
    public static final String AROUSAL = "MOOD_AROUSAL";

    /** A word; TMOO in ID3v2.4. */
    public static final String WORD = "MOOD";

    /** The fields in the order in which they are shown. */
    public static final List<String> NAMES = List.of(VALENCE, AROUSAL, WORD);

    /** No field at all. */
    public static final MoodTags NONE = new MoodTags(Map.of());

    /** Nearer to the middle than this, no word says more than another. */
    private static final double NEUTRAL = 0.08;

    /** Leaves out fields without a value. */
    public MoodTags {
        Map<String, List<String>> present = new TreeMap<>();
        fields.forEach((name, values) -> {
            if (!values.isEmpty()) {
                present.put(name, List.copyOf(values));
            }
        });
        fields = Map.copyOf(present);
    }

    /** What is written for a mood. */
    public static MoodTags of(Mood mood) {
        return new MoodTags(Map.of(
                VALENCE, List.of(number(mood.valence())),
                AROUSAL, List.of(number(mood.arousal())),
                WORD, List.of(word(mood))));
    }

    /** The values of a field, none where the file does not have it. */
    public List<String> values(String name) {
        return fields.getOrDefault(name, List.of());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String word(Mood mood) {
        if (mood.distanceTo(Mood.NEUTRAL) < NEUTRAL) {
            return "neutral";
        }
        double angle = Math.toDegrees(Math.atan2(mood.arousal() - 0.5, mood.valence() - 0.5));
        return Arrays.stream(MoodWord.values())
                .min(Comparator.comparingDouble(word -> Math.abs(turn(angle - word.degrees()))))
                .orElseThrow()
                .name()
                .toLowerCase(Locale.ROOT);
    }

    /** Into −180° to 180°. */
    private static double turn(double degrees) {
        return degrees - 360 * Math.round(degrees / 360);
    }
}
