package circumplex.ui.moodplane;

import circumplex.ui.common.OkLab;
import circumplex.ui.common.Palette;
import circumplex.ui.common.Theme;
import javafx.scene.paint.Color;

/**
 * Colours of the plane in a theme.
 *
 * @param ground below the tint
 * @param tint how much of the moods' colours is mixed into the ground within the circle, 0..1
 * @param outerTint the same outside of the circle
 * @param line circle and axes
 * @param text words
 * @param quiet names of the axes
 * @param halo behind the words, so that points do not run into them
 * @param reach how much of the text's colour tints the circle that reaches the closest tracks, 0..1
 * @param light whether the ground is light
 * @param densest lightness where most tracks are, as in {@link OkLab}: as far from the ground as the theme allows
 */
record PlaneLook(
        Color ground,
        double tint,
        double outerTint,
        Color line,
        Color text,
        Color quiet,
        Color halo,
        double reach,
        boolean light,
        double densest) {

    /** Lightness of a dot's rim, at most on a light ground and at least on a dark one. */
    private static final double RIM_ON_LIGHT = 0.54;

    private static final double RIM_ON_DARK = 0.62;

    static PlaneLook of(Theme theme) {
        Palette palette = Palette.of(theme);
        boolean light = theme == Theme.LIGHT;
        return new PlaneLook(
                palette.panel(),
                light ? 0.20 : 0.24,
                light ? 0.09 : 0.10,
                palette.text().deriveColor(0, 1, 1, light ? 0.50 : 0.55),
                palette.text(),
                palette.quiet(),
                palette.panel().deriveColor(0, 1, 1, light ? 0.80 : 0.72),
                light ? 0.05 : 0.09,
                light,
                light ? 0.46 : 0.80);
    }

    /** The rim of a dot of this colour: the palest dots stand out from a light ground, and the darkest from a dark one. */
    OkLab rim(OkLab dot) {
        double lightness = light ? Math.min(dot.lightness(), RIM_ON_LIGHT) : Math.max(dot.lightness(), RIM_ON_DARK);
        return new OkLab(lightness, dot.greenRed(), dot.blueYellow());
    }

    /** The ground as 0xFFRRGGBB. */
    int groundRgb() {
        return 0xFF000000
                | (int) Math.round(ground.getRed() * 255) << 16
                | (int) Math.round(ground.getGreen() * 255) << 8
                | (int) Math.round(ground.getBlue() * 255);
    }
}
