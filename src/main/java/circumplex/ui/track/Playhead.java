package circumplex.ui.track;

import circumplex.ui.chart.ChartPen;

/** The place of the player on a chart of a track. */
final class Playhead {
    private static final double THICKNESS = 2;

    private Playhead() {}

    static void paint(ChartPen pen, double x, double top, double bottom) {
        pen.graphics().setFill(pen.style().ground().deriveColor(0, 1, 1, 0.6));
        pen.graphics().fillRect(Math.round(x) - THICKNESS, top, 2 * THICKNESS, bottom - top);
        pen.graphics().setFill(pen.style().text());
        pen.graphics().fillRect(Math.round(x) - THICKNESS / 2, top, THICKNESS, bottom - top);
    }
}
