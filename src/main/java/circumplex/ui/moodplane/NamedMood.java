package circumplex.ui.moodplane;

import circumplex.model.Mood;
import circumplex.ui.common.Messages;
import java.util.Locale;

/**
 * Everyday names for places of the plane, one click away. Their order about the circle and the angles follow Russell
 * (1980, figure 1), with tense and angry, which nearly coincide there, moved apart.
 */
public enum NamedMood {
    HAPPY(15),
    EXCITED(49),
    TENSE(105),
    ANGRY(138),
    SAD(208),
    BORED(242),
    CALM(308),
    CONTENT(337);

    /** From the neutral middle: clear of it, but where music still is. */
    private static final double RADIUS = 0.34;

    private final Mood mood;

    NamedMood(int degrees) {
        double radians = Math.toRadians(degrees);
        // Rounded to what is shown, so that the numbers on the page are the whole truth.
        this.mood = Mood.clamped(round(0.5 + RADIUS * Math.cos(radians)), round(0.5 + RADIUS * Math.sin(radians)));
    }

    /** Its place. */
    public Mood mood() {
        return mood;
    }

    /** Its name for people. */
    public String text() {
        return Messages.text("mood.named." + name().toLowerCase(Locale.ROOT));
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
