package circumplex.ui.training;

import circumplex.ui.chart.ChartMark;
import circumplex.ui.chart.ChartPen;
import circumplex.ui.chart.NiceTicks;
import circumplex.ui.chart.ReadableChart;
import circumplex.ui.common.Messages;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;

/**
 * Curves over the epochs: solid on songs never heard, dashed on those trained on, in the colour of the architecture,
 * with a band for the spread over the folds and the last value at the end.
 */
final class CurveChart {
    private static final double TOP = 12;
    private static final double BOTTOM = 44;
    private static final double RIGHT = 14;
    private static final double BAND_OPACITY = 0.16;

    private final ReadableChart chart = new ReadableChart(this::paint);
    private Curves curves = new Curves(List.of());
    private boolean unitScale;
    private int expectedEpochs;
    private String measureName = "";

    ReadableChart node() {
        return chart;
    }

    /**
     * @param curves each architecture's curve of songs never heard first
     * @param unitScale whether the axis runs from 0 to 1 at least, as for R² and concordance
     * @param expectedEpochs how long the horizontal axis is at least
     * @param measureName name of the vertical axis
     */
    void show(List<Curve> curves, boolean unitScale, int expectedEpochs, String measureName) {
        this.curves = new Curves(curves);
        this.unitScale = unitScale;
        this.expectedEpochs = expectedEpochs;
        this.measureName = measureName;
        chart.repaint();
    }

    private List<ChartMark> paint(ChartPen pen) {
        int longest = curves.longest();
        if (longest == 0) {
            pen.text(
                    Messages.text("network.curves.none"),
                    pen.width() / 2,
                    pen.height() / 2,
                    HPos.CENTER,
                    VPos.CENTER,
                    pen.style().quietText());
            return List.of();
        }
        NiceTicks ticks = LinePlot.axis(curves.list(), unitScale, (int) Math.max(3, pen.height() / 60));
        CurveEnds ends = new CurveEnds(curves, unitScale);
        LinePlot plot = plot(pen, ticks, ends.width(pen), longest);
        paintAxes(pen, plot);
        // With nothing of unseen songs beside them, curves of training songs need no dashes.
        boolean alone = !curves.anyUnseen();
        for (Curve curve : curves.list()) {
            paintBand(pen, plot, curve);
        }
        for (Curve curve : curves.list()) {
            paintCurve(pen, plot, curve, alone);
        }
        ends.paint(pen, plot);
        return new CurveReadout(curves).marks(pen, plot);
    }

    /** A training that still runs leaves room for its names within the plot; else they stand at its right. */
    private LinePlot plot(ChartPen pen, NiceTicks ticks, double names, int longest) {
        double left = Math.ceil(26 + LinePlot.labelWidth(pen, ticks) + 8);
        int epochs = Math.max(longest, expectedEpochs);
        LinePlot wide = new LinePlot(left, pen.width() - RIGHT, TOP, pen.height() - BOTTOM, ticks, epochs);
        return wide.x(longest) + names <= pen.width()
                ? wide
                : new LinePlot(left, pen.width() - names, TOP, pen.height() - BOTTOM, ticks, epochs);
    }

    private void paintAxes(ChartPen pen, LinePlot plot) {
        for (double value : plot.ticks().values()) {
            pen.horizontal(plot.left(), plot.right(), plot.y(value), pen.style().line());
            pen.text(
                    plot.ticks().label(value),
                    plot.left() - 8,
                    plot.y(value),
                    HPos.RIGHT,
                    VPos.CENTER,
                    pen.style().quietText());
        }
        pen.verticalText(
                measureName, 9, (plot.top() + plot.bottom()) / 2, pen.style().quietText());
        NiceTicks epochs = NiceTicks.counting(plot.epochs(), Math.max(2, (int) (plot.right() - plot.left()) / 70));
        for (double value : epochs.values()) {
            int epoch = (int) Math.max(1, Math.round(value));
            if (epoch <= plot.epochs()) {
                pen.text(
                        String.valueOf(epoch),
                        plot.x(epoch),
                        plot.bottom() + 8,
                        HPos.CENTER,
                        VPos.TOP,
                        pen.style().quietText());
            }
        }
        pen.text(
                Messages.text("network.curves.axis"),
                (plot.left() + plot.right()) / 2,
                plot.bottom() + 26,
                HPos.CENTER,
                VPos.TOP,
                pen.style().quietText());
    }

    private static void paintBand(ChartPen pen, LinePlot plot, Curve curve) {
        int count = curve.deviations().size();
        if (count < 2) {
            return;
        }
        double[] x = new double[2 * count];
        double[] y = new double[2 * count];
        for (int i = 0; i < count; i++) {
            double value = curve.values().get(i);
            double deviation = curve.deviations().get(i);
            x[i] = plot.x(i + 1);
            y[i] = plot.y(value + deviation);
            x[2 * count - 1 - i] = x[i];
            y[2 * count - 1 - i] = plot.y(value - deviation);
        }
        pen.graphics().setFill(Curves.colour(pen, curve).deriveColor(0, 1, 1, BAND_OPACITY));
        pen.graphics().fillPolygon(x, y, 2 * count);
    }

    private static void paintCurve(ChartPen pen, LinePlot plot, Curve curve, boolean alone) {
        GraphicsContext graphics = pen.graphics();
        graphics.save();
        graphics.setStroke(Curves.colour(pen, curve));
        boolean solid = curve.unseen() || alone;
        graphics.setLineWidth(solid ? 2.2 : 1.5);
        if (!solid) {
            graphics.setLineDashes(6, 4);
        }
        graphics.beginPath();
        boolean begun = false;
        for (int i = 0; i < curve.values().size(); i++) {
            double value = curve.values().get(i);
            if (!Double.isFinite(value)) {
                continue;
            }
            if (begun) {
                graphics.lineTo(plot.x(i + 1), plot.y(value));
            } else {
                graphics.moveTo(plot.x(i + 1), plot.y(value));
                begun = true;
            }
        }
        graphics.stroke();
        graphics.restore();
        if (curve.values().size() == 1 && Double.isFinite(curve.last())) {
            pen.dot(plot.x(1), plot.y(curve.last()), 3, Curves.colour(pen, curve));
        }
    }
}
