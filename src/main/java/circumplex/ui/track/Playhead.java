package circumplex.ui.track;

import circumplex.ui.chart.ChartPen;
import javafx.scene.paint.Color;

/** The place of the player on a chart of a track. */
final class Playhead {
    private static final double THICKNESS = 2;

    private Playhead() {}

    /** In the colours of the theme. */
    static void paint(ChartPen pen, double x, double top, double bottom) {
        paint(pen, x, top, bottom, pen.style().text(), pen.style().ground().deriveColor(0, 1, 1, 0.6));
    }

    static void paint(ChartPen pen, double x, double top, double bottom, Color line, Color halo) {
        pen.graphics().setFill(halo);
        pen.graphics().fillRect(Math.round(x) - THICKNESS, top, 2 * THICKNESS, bottom - top);
        pen.graphics().setFill(line);
        pen.graphics().fillRect(Math.round(x) - THICKNESS / 2, top, THICKNESS, bottom - top);
    }
}
