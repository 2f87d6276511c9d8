package circumplex.ui.common;

import circumplex.model.Mood;
import javafx.scene.paint.Color;

/** The one colour of each mood, mixed bilinearly from the four corners of the plane. */
public final class MoodColours {
    private static final Color TENSE = Color.web("#E4572E");
    private static final Color EXCITED = Color.web("#F2B134");
    private static final Color DEPRESSED = Color.web("#5C70CE");
    private static final Color RELAXED = Color.web("#3AAFA9");

    private MoodColours() {}

    /** The colour of a mood. */
    public static Color of(Mood mood) {
        Color calm = DEPRESSED.interpolate(RELAXED, mood.valence());
        Color aroused = TENSE.interpolate(EXCITED, mood.valence());
        return calm.interpolate(aroused, mood.arousal());
    }

    /** The colour of a mood as a CSS value, such as "#3aafa9". */
    public static String css(Mood mood) {
        Color colour = of(mood);
        return String.format(
                "#%02x%02x%02x",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }
}
