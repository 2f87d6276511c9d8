package circumplex.ui.common;

import circumplex.model.Mood;
import javafx.scene.paint.Color;

/**
 * The one colour of each mood. Pleasant is light and unpleasant dark; excited is warm and calm cool: indigo, rust, gold
 * and sky blue in the corners, grey in the neutral middle.
 *
 * <p>The scheme is a flat piece of the colour space {@link OkLab}: equal steps on the plane look about equally different
 * wherever they are made and whichever way. It was turned within the space so that it holds for colour-blind eyes: valence
 * shows as lightness and arousal as blue to yellow, and neither needs red told from green. All of it lies within sRGB, so
 * that nothing is cut.
 */
public final class MoodColours {
    private static final OkLab NEUTRAL = new OkLab(0.631, 0.017, 0.0);
    /** From unpleasant to pleasant. */
    private static final OkLab VALENCE = new OkLab(0.217, -0.114, 0.019);
    /** From calm to excited. */
    private static final OkLab AROUSAL = new OkLab(0.030, 0.110, 0.200);

    private MoodColours() {}

    /** The colour of a mood. */
    public static Color of(Mood mood) {
        int argb = at(mood.valence(), mood.arousal()).argb();
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }

    /** The colour of a place of the plane, 0 to 1 each. */
    public static OkLab at(double valence, double arousal) {
        double v = valence - 0.5;
        double a = arousal - 0.5;
        return new OkLab(
                NEUTRAL.lightness() + v * VALENCE.lightness() + a * AROUSAL.lightness(),
                NEUTRAL.greenRed() + v * VALENCE.greenRed() + a * AROUSAL.greenRed(),
                NEUTRAL.blueYellow() + v * VALENCE.blueYellow() + a * AROUSAL.blueYellow());
    }

    /** The colour of a mood as a CSS value, such as "#1bb7e2". */
    public static String css(Mood mood) {
        return String.format("#%06x", at(mood.valence(), mood.arousal()).argb() & 0xFFFFFF);
    }
}
