package circumplex.ui.moodplane;

import circumplex.ui.common.Palette;
import circumplex.ui.common.Theme;
import javafx.scene.paint.Color;

/**
 * Colours of the plane in a theme.
 *
 * @param ground below the tint
 * @param tint how much of the moods' colours is mixed into the ground, 0..1
 * @param line circle and axes
 * @param text words
 * @param quiet names of the axes
 * @param halo behind the words, so that points do not run into them
 * @param reach how much of the text's colour tints the circle that reaches the closest tracks, 0..1
 */
record PlaneLook(Color ground, double tint, Color line, Color text, Color quiet, Color halo, double reach) {

    static PlaneLook of(Theme theme) {
        Palette palette = Palette.of(theme);
        boolean light = theme == Theme.LIGHT;
        return new PlaneLook(
                palette.panel(),
                light ? 0.17 : 0.20,
                palette.text().deriveColor(0, 1, 1, light ? 0.42 : 0.40),
                palette.text(),
                palette.quiet(),
                palette.panel().deriveColor(0, 1, 1, light ? 0.80 : 0.72),
                light ? 0.05 : 0.09);
    }
}
