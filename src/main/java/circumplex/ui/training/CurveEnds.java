package circumplex.ui.training;

import circumplex.ui.chart.ChartPen;
import circumplex.ui.chart.Decimals;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;

/** The names of the curves and their last values, where the curves end. */
final class CurveEnds {
    private static final double GAP = 10;
    private static final double HEIGHT = 16;
    private static final double SWATCH = 8;
    private static final double SWATCH_GAP = 6;

    private final Curves curves;
    private final boolean unitScale;

    /**
     * @param unitScale whether two decimals are enough
     */
    CurveEnds(Curves curves, boolean unitScale) {
        this.curves = curves;
        this.unitScale = unitScale;
    }

    /** Room in pixels that the names need beyond the end of the curves. */
    double width(ChartPen pen) {
        return GAP
                + SWATCH
                + SWATCH_GAP
                + curves.list().stream()
                        .filter(this::labelled)
                        .mapToDouble(curve -> pen.textWidth(words(curve)))
                        .max()
                        .orElse(0);
    }

    /** Where many curves end side by side, those of the training songs have no room to be named. */
    private boolean labelled(Curve curve) {
        return Double.isFinite(curve.last()) && (curve.unseen() || !curves.several() || !curves.anyUnseen());
    }

    /** Writes them, one below the other where the curves end close together. */
    void paint(ChartPen pen, LinePlot plot) {
        List<Curve> named = curves.list().stream()
                .filter(this::labelled)
                .sorted(Comparator.comparingDouble(Curve::last).reversed())
                .toList();
        double[] y = new double[named.size()];
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.max(plot.y(named.get(i).last()), free);
            free = y[i] + HEIGHT;
        }
        // Pushed down too far by those above, they all move up again from the lowest on.
        double most = plot.bottom() + 4;
        for (int i = y.length - 1; i >= 0; i--) {
            y[i] = Math.min(y[i], most);
            most = y[i] - HEIGHT;
        }
        for (int i = 0; i < y.length; i++) {
            double x = Math.min(plot.right(), plot.x(curves.longest())) + GAP;
            pen.dot(x + SWATCH / 2, y[i], SWATCH / 2, Curves.colour(pen, named.get(i)));
            pen.text(
                    words(named.get(i)),
                    x + SWATCH + SWATCH_GAP,
                    y[i],
                    HPos.LEFT,
                    VPos.CENTER,
                    pen.style().text());
        }
    }

    private String words(Curve curve) {
        String name = curves.several() ? curve.architecture().shortWords() : Curves.songs(curve);
        return (unitScale ? Decimals.two(curve.last()) : Decimals.three(curve.last())) + " " + name;
    }
}
