package circumplex.ui.training;

import circumplex.ui.chart.ChartCanvas;
import circumplex.ui.chart.ChartPen;
import circumplex.ui.chart.Decimals;
import java.util.List;
import java.util.function.IntFunction;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The error over the plane: a cell's colour tells how far the answers lie from the truth there. */
final class ErrorMapChart {
    private static final double GAP = 2;
    private static final double SMALLEST_LABELLED_CELL = 34;

    /**
     * @param valence name of the horizontal axis
     * @param arousal name of the vertical axis
     * @param songs words for a number of songs
     * @param error words for the mean error
     */
    record Names(String valence, String arousal, IntFunction<String> songs, String error) {}

    private final ChartCanvas canvas = new ChartCanvas(this::paint);
    private final Names names;
    private ErrorMap map = ErrorMap.of(List.of(), 1);
    private double hoverX = Double.NaN;
    private double hoverY;

    ErrorMapChart(Names names) {
        this.names = names;
        canvas.setAspect(1);
        canvas.setOnMouseMoved(event -> hover(event.getX(), event.getY()));
        canvas.setOnMouseExited(event -> hover(Double.NaN, 0));
    }

    Region node() {
        return canvas;
    }

    void show(ErrorMap map) {
        this.map = map;
        canvas.repaint();
    }

    private void hover(double x, double y) {
        hoverX = x;
        hoverY = y;
        canvas.repaint();
    }

    private void paint(ChartPen pen) {
        SquarePlot plot = SquarePlot.on(pen);
        plot.paintAxes(pen, names.valence(), names.arousal(), false);
        double largest = Math.max(1e-9, map.largest());
        double cell = plot.side() / map.size();
        for (int row = 0; row < map.size(); row++) {
            for (int column = 0; column < map.size(); column++) {
                if (map.count(column, row) > 0) {
                    paintCell(pen, plot, column, row, map.meanError(column, row) / largest, cell);
                }
            }
        }
        if (plot.contains(hoverX, hoverY)) {
            int column = Math.min(map.size() - 1, (int) ((hoverX - plot.left()) / cell));
            int row = Math.min(map.size() - 1, (int) ((plot.top() + plot.side() - hoverY) / cell));
            if (map.count(column, row) > 0) {
                pen.callout(
                        hoverX,
                        hoverY,
                        List.of(
                                names.songs().apply(map.count(column, row)),
                                names.error() + " " + Decimals.three(map.meanError(column, row))));
            }
        }
    }

    private void paintCell(ChartPen pen, SquarePlot plot, int column, int row, double part, double cell) {
        Color colour = pen.style().ground().interpolate(pen.style().heat(), 0.1 + 0.9 * part);
        double left = Math.round(plot.left() + column * cell) + GAP;
        double right = Math.round(plot.left() + (column + 1) * cell) - GAP + 1;
        double bottom = Math.round(plot.top() + plot.side() - row * cell) - GAP + 1;
        double top = Math.round(plot.top() + plot.side() - (row + 1) * cell) + GAP;
        pen.graphics().setFill(colour);
        pen.graphics().fillRoundRect(left, top, right - left, bottom - top, 5, 5);
        if (cell >= SMALLEST_LABELLED_CELL) {
            Color ink = luminance(colour) > 0.18 ? Color.rgb(20, 24, 30) : Color.rgb(240, 243, 247);
            pen.text(
                    Decimals.two(map.meanError(column, row)),
                    (left + right) / 2,
                    (top + bottom) / 2,
                    HPos.CENTER,
                    VPos.CENTER,
                    ink);
        }
    }

    /** Relative luminance, 0..1 (WCAG 2). */
    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
