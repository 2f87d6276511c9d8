package circumplex.ui.training;

import circumplex.ui.chart.CalloutLine;
import circumplex.ui.chart.ChartMark;
import circumplex.ui.chart.ChartPen;
import circumplex.ui.chart.Decimals;
import circumplex.ui.chart.NiceTicks;
import circumplex.ui.chart.ReadableChart;
import circumplex.ui.common.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * Curves over the epochs: solid on songs never heard, dashed on those trained on, in the colour of the architecture,
 * with a band for the spread over the folds and the last value at the end.
 */
final class CurveChart {
    private static final double TOP = 12;
    private static final double BOTTOM = 44;
    private static final double LABEL_GAP = 10;
    private static final double LABEL_HEIGHT = 16;
    private static final double SWATCH = 8;
    private static final double SWATCH_GAP = 6;
    private static final double BAND_OPACITY = 0.16;

    private final ReadableChart chart = new ReadableChart(this::paint);
    private List<Curve> curves = List.of();
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
        this.curves = curves;
        this.unitScale = unitScale;
        this.expectedEpochs = expectedEpochs;
        this.measureName = measureName;
        chart.repaint();
    }

    private List<ChartMark> paint(ChartPen pen) {
        int longest = curves.stream().mapToInt(c -> c.values().size()).max().orElse(0);
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
        NiceTicks ticks = LinePlot.axis(curves, unitScale, (int) Math.max(3, pen.height() / 60));
        double endLabels = curves.stream()
                .filter(this::labelled)
                .mapToDouble(c -> pen.textWidth(endLabel(c)))
                .max()
                .orElse(0);
        LinePlot plot = new LinePlot(
                Math.ceil(26 + LinePlot.labelWidth(pen, ticks) + 8),
                pen.width() - LABEL_GAP - SWATCH - SWATCH_GAP - endLabels,
                TOP,
                pen.height() - BOTTOM,
                ticks,
                Math.max(longest, expectedEpochs));
        paintAxes(pen, plot);
        // With nothing of unseen songs beside them, curves of training songs need no dashes.
        boolean alone = curves.stream().noneMatch(Curve::unseen);
        for (Curve curve : curves) {
            paintBand(pen, plot, curve);
        }
        for (Curve curve : curves) {
            paintCurve(pen, plot, curve, alone);
        }
        paintEndLabels(pen, plot, longest);
        return marks(pen, plot, longest);
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
        NiceTicks epochs = NiceTicks.covering(0, plot.epochs(), Math.max(2, (int) (plot.right() - plot.left()) / 70));
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
        pen.graphics().setFill(colour(pen, curve).deriveColor(0, 1, 1, BAND_OPACITY));
        pen.graphics().fillPolygon(x, y, 2 * count);
    }

    private static void paintCurve(ChartPen pen, LinePlot plot, Curve curve, boolean alone) {
        GraphicsContext graphics = pen.graphics();
        graphics.save();
        graphics.setStroke(colour(pen, curve));
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
            pen.dot(plot.x(1), plot.y(curve.last()), 3, colour(pen, curve));
        }
    }

    /** Where many curves end side by side, those of the training songs have no room to be named. */
    private boolean labelled(Curve curve) {
        boolean withUnseen = curves.stream().anyMatch(Curve::unseen);
        return Double.isFinite(curve.last()) && (curve.unseen() || !several() || !withUnseen);
    }

    private void paintEndLabels(ChartPen pen, LinePlot plot, int longest) {
        List<Curve> named = curves.stream()
                .filter(this::labelled)
                .sorted(Comparator.comparingDouble(Curve::last).reversed())
                .toList();
        double[] y = new double[named.size()];
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.max(plot.y(named.get(i).last()), free);
            free = y[i] + LABEL_HEIGHT;
        }
        // Pushed down too far by those above, they all move up again from the lowest on.
        double most = plot.bottom() + 4;
        for (int i = y.length - 1; i >= 0; i--) {
            y[i] = Math.min(y[i], most);
            most = y[i] - LABEL_HEIGHT;
        }
        for (int i = 0; i < y.length; i++) {
            double x = Math.min(plot.right(), plot.x(longest)) + LABEL_GAP;
            pen.dot(x + SWATCH / 2, y[i], SWATCH / 2, colour(pen, named.get(i)));
            pen.text(
                    endLabel(named.get(i)),
                    x + SWATCH + SWATCH_GAP,
                    y[i],
                    HPos.LEFT,
                    VPos.CENTER,
                    pen.style().text());
        }
    }

    private String endLabel(Curve curve) {
        String name = several() ? curve.architecture().shortWords() : songs(curve);
        return value(curve.last()) + " " + name;
    }

    private List<ChartMark> marks(ChartPen pen, LinePlot plot, int longest) {
        List<ChartMark> marks = new ArrayList<>();
        double half = longest > 1 ? (plot.x(2) - plot.x(1)) / 2 : 4;
        for (int epoch = 1; epoch <= longest; epoch++) {
            int at = epoch;
            List<Curve> there = curves.stream()
                    .filter(curve -> Double.isFinite(curve.at(at)))
                    .toList();
            double x = plot.x(epoch);
            marks.add(new ChartMark(x - half, plot.top(), x + half, plot.bottom(), lines(pen, there, at), over -> {
                over.vertical(x, plot.top(), plot.bottom(), over.style().quietText());
                for (Curve curve : there) {
                    double y = plot.y(curve.at(at));
                    over.dot(x, y, 4.5, over.style().ground());
                    over.dot(x, y, 3.5, colour(over, curve));
                }
            }));
        }
        return marks;
    }

    /** A line for each curve, or for each architecture where there are several: the box must fit into the chart. */
    private List<CalloutLine> lines(ChartPen pen, List<Curve> there, int epoch) {
        List<CalloutLine> lines = new ArrayList<>();
        lines.add(CalloutLine.of(Messages.text("network.epoch", epoch)));
        boolean several = several();
        for (Curve curve : there) {
            String figure = figure(curve, epoch);
            if (!several) {
                lines.add(CalloutLine.of(figure + "  " + songs(curve), colour(pen, curve)));
            } else if (curve.unseen()) {
                double training = there.stream()
                        .filter(other -> !other.unseen() && other.architecture().equals(curve.architecture()))
                        .mapToDouble(other -> other.at(epoch))
                        .findFirst()
                        .orElse(Double.NaN);
                lines.add(CalloutLine.of(
                        Messages.text(
                                "network.curves.both",
                                figure,
                                curve.architecture().shortWords(),
                                Decimals.three(training)),
                        colour(pen, curve)));
            } else if (curves.stream().noneMatch(Curve::unseen)) {
                lines.add(CalloutLine.of(figure + "  " + curve.architecture().shortWords(), colour(pen, curve)));
            }
        }
        return lines;
    }

    private static String figure(Curve curve, int epoch) {
        String value = Decimals.three(curve.at(epoch));
        return curve.deviations().isEmpty()
                ? value
                : value + " ± " + Decimals.three(curve.deviations().get(epoch - 1));
    }

    private boolean several() {
        return curves.stream().map(Curve::architecture).distinct().count() > 1;
    }

    private String value(double value) {
        return unitScale ? Decimals.two(value) : Decimals.three(value);
    }

    private static String songs(Curve curve) {
        return Names.words("network.role.", curve.unseen() ? Songs.UNSEEN : Songs.TRAINING);
    }

    private static Color colour(ChartPen pen, Curve curve) {
        return ArchitectureColours.of(curve.architecture(), pen.style());
    }
}
