package circumplex.ui.training;

import circumplex.ui.chart.ChartPen;
import circumplex.ui.chart.Decimals;
import javafx.geometry.HPos;
import javafx.geometry.VPos;

/**
 * A square with both axes from 0 to 1 and their names, as large as the surface allows.
 *
 * @param left of the square, in pixels
 * @param top of the square, in pixels
 * @param side of the square, in pixels
 */
record SquarePlot(double left, double top, double side) {
    private static final double LEFT = 50;
    private static final double BOTTOM = 44;
    private static final double MARGIN = 8;

    /** Height to width of a surface that the square fills; the right margin is as small as the top one. */
    static SquarePlot on(ChartPen pen) {
        double side = Math.floor(Math.min(pen.width() - LEFT - MARGIN, pen.height() - BOTTOM - MARGIN));
        double spare = pen.width() - LEFT - MARGIN - side;
        return new SquarePlot(LEFT + Math.floor(spare / 2), MARGIN, Math.max(10, side));
    }

    double x(double value) {
        return left + side * value;
    }

    double y(double value) {
        return top + side * (1 - value);
    }

    boolean contains(double x, double y) {
        return x >= left && x <= left + side && y >= top && y <= top + side;
    }

    void paintAxes(ChartPen pen, String horizontalName, String verticalName, boolean grid) {
        for (double value : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            if (grid && value > 0 && value < 1) {
                pen.horizontal(left, left + side, y(value), pen.style().line());
                pen.vertical(x(value), top, top + side, pen.style().line());
            }
            if (value == 0 || value == 0.5 || value == 1) {
                String label = value == 0.5 ? Decimals.two(value).substring(0, 3) : String.valueOf((int) value);
                pen.text(
                        label,
                        left - 8,
                        y(value),
                        HPos.RIGHT,
                        VPos.CENTER,
                        pen.style().quietText());
                pen.text(
                        label,
                        x(value),
                        top + side + 7,
                        HPos.CENTER,
                        VPos.TOP,
                        pen.style().quietText());
            }
        }
        pen.frame(left, top, side, side, pen.style().line());
        pen.text(
                horizontalName,
                left + side / 2,
                top + side + 26,
                HPos.CENTER,
                VPos.TOP,
                pen.style().quietText());
        pen.verticalText(verticalName, left - 38, top + side / 2, pen.style().quietText());
    }
}
