package circumplex.ui.training;

import circumplex.ui.chart.ChartCanvas;
import circumplex.ui.chart.ChartPen;
import circumplex.ui.chart.Decimals;
import circumplex.ui.chart.NiceTicks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** Curves over the epochs, each with its name and last value at its end; the values of an epoch show on hover. */
final class CurveChart {
    private static final double TOP = 14;
    private static final double BOTTOM = 26;
    private static final double LABEL_GAP = 8;
    private static final double LABEL_HEIGHT = 17;

    private final ChartCanvas canvas = new ChartCanvas(this::paint);
    private final Function<Curve.Role, String> names;
    private final Function<Integer, String> epochName;
    private List<Curve> curves = List.of();
    private boolean unitScale;
    private double hoverX = Double.NaN;
    private double hoverY;

    /**
     * @param names of the curves
     * @param epochName words for the epoch of that number
     */
    CurveChart(Function<Curve.Role, String> names, Function<Integer, String> epochName) {
        this.names = names;
        this.epochName = epochName;
        canvas.setOnMouseMoved(event -> hover(event.getX(), event.getY()));
        canvas.setOnMouseExited(event -> hover(Double.NaN, 0));
    }

    Region node() {
        return canvas;
    }

    /**
     * @param curves of equal length
     * @param unitScale whether the axis runs from 0 to 1 at least, as for R² and concordance
     */
    void show(List<Curve> curves, boolean unitScale) {
        this.curves = curves;
        this.unitScale = unitScale;
        canvas.repaint();
    }

    private void hover(double x, double y) {
        hoverX = x;
        hoverY = y;
        canvas.repaint();
    }

    private void paint(ChartPen pen) {
        int epochs = curves.stream().mapToInt(c -> c.values().size()).max().orElse(0);
        if (epochs == 0) {
            return;
        }
        NiceTicks ticks = verticalTicks();
        double left = ticks.values().stream()
                        .mapToDouble(v -> pen.textWidth(ticks.label(v)))
                        .max()
                        .orElse(0)
                + 10;
        double right = pen.width()
                - LABEL_GAP
                - curves.stream()
                        .mapToDouble(c -> pen.textWidth(endLabel(c)))
                        .max()
                        .orElse(0);
        Plot plot = new Plot(left, right, TOP, pen.height() - BOTTOM, ticks.low(), ticks.high(), epochs);

        for (double value : ticks.values()) {
            pen.horizontal(left, right, plot.y(value), pen.style().line());
            pen.text(
                    ticks.label(value),
                    left - 8,
                    plot.y(value),
                    HPos.RIGHT,
                    VPos.CENTER,
                    pen.style().quietText());
        }
        paintEpochAxis(pen, plot);
        for (Curve curve : curves) {
            paintCurve(pen, plot, curve);
        }
        paintEndLabels(pen, plot);
        paintHover(pen, plot);
    }

    private NiceTicks verticalTicks() {
        double[] values = curves.stream()
                .flatMap(c -> c.values().stream())
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .toArray();
        double low = Math.min(0, DoubleStream.of(values).min().orElse(0));
        double high = Math.max(unitScale ? 1 : 0, DoubleStream.of(values).max().orElse(1));
        // A first epoch can lie far below zero; what is to be read is how the curve ends.
        return NiceTicks.covering(unitScale ? Math.max(-0.5, low) : low, high, 5);
    }

    private static void paintEpochAxis(ChartPen pen, Plot plot) {
        NiceTicks ticks = NiceTicks.covering(0, plot.epochs, Math.max(2, (int) (plot.right - plot.left) / 70));
        double y = plot.bottom + 8;
        for (double value : ticks.values()) {
            int epoch = (int) Math.max(1, Math.round(value));
            if (epoch <= plot.epochs) {
                pen.text(
                        String.valueOf(epoch),
                        plot.x(epoch),
                        y,
                        HPos.CENTER,
                        VPos.TOP,
                        pen.style().quietText());
            }
        }
    }

    private static void paintCurve(ChartPen pen, Plot plot, Curve curve) {
        pen.graphics().save();
        pen.graphics().beginPath();
        pen.graphics().rect(plot.left - 2, plot.top - 4, plot.right - plot.left + 4, plot.bottom - plot.top + 8);
        pen.graphics().clip();
        pen.graphics().setStroke(colour(pen, curve.role()));
        pen.graphics().setLineWidth(2);
        pen.graphics().beginPath();
        boolean begun = false;
        for (int i = 0; i < curve.values().size(); i++) {
            double value = curve.values().get(i);
            if (!Double.isFinite(value)) {
                continue;
            }
            if (begun) {
                pen.graphics().lineTo(plot.x(i + 1), plot.y(value));
            } else {
                pen.graphics().moveTo(plot.x(i + 1), plot.y(value));
                begun = true;
            }
        }
        pen.graphics().stroke();
        pen.graphics().restore();
    }

    private void paintEndLabels(ChartPen pen, Plot plot) {
        List<Curve> byHeight = new ArrayList<>(curves);
        byHeight.sort((a, b) -> Double.compare(last(b), last(a)));
        double lowestFree = Double.NEGATIVE_INFINITY;
        double extra = 0;
        if (byHeight.size() == 2) {
            double apart = plot.y(last(byHeight.get(1))) - plot.y(last(byHeight.get(0)));
            extra = Math.max(0, LABEL_HEIGHT - apart) / 2;
        }
        for (Curve curve : byHeight) {
            double y = Math.max(plot.y(last(curve)) - extra, lowestFree);
            pen.text(endLabel(curve), plot.right + LABEL_GAP, y, HPos.LEFT, VPos.CENTER, colour(pen, curve.role()));
            lowestFree = y + LABEL_HEIGHT;
            extra = 0;
        }
    }

    private void paintHover(ChartPen pen, Plot plot) {
        if (Double.isNaN(hoverX) || hoverX < plot.left - 6 || hoverX > plot.right + 6) {
            return;
        }
        int epoch = plot.epochAt(hoverX);
        pen.vertical(plot.x(epoch), plot.top, plot.bottom, pen.style().quietText());
        List<String> lines = new ArrayList<>();
        lines.add(epochName.apply(epoch));
        for (Curve curve : curves) {
            if (epoch <= curve.values().size()) {
                double value = curve.values().get(epoch - 1);
                pen.dot(plot.x(epoch), plot.y(value), 4, colour(pen, curve.role()));
                lines.add(Decimals.three(value) + "  " + names.apply(curve.role()));
            }
        }
        pen.callout(plot.x(epoch), hoverY, lines);
    }

    private String endLabel(Curve curve) {
        return (unitScale ? Decimals.two(last(curve)) : Decimals.three(last(curve))) + " " + names.apply(curve.role());
    }

    private static double last(Curve curve) {
        return curve.values().get(curve.values().size() - 1);
    }

    private static Color colour(ChartPen pen, Curve.Role role) {
        return role == Curve.Role.UNSEEN ? pen.style().accent() : pen.style().reference();
    }

    private record Plot(double left, double right, double top, double bottom, double low, double high, int epochs) {
        double x(int epoch) {
            return epochs == 1 ? (left + right) / 2 : left + (right - left) * (epoch - 1) / (epochs - 1);
        }

        double y(double value) {
            double clipped = Math.max(low, Math.min(high, value));
            return bottom - (bottom - top) * (clipped - low) / (high - low);
        }

        int epochAt(double x) {
            double part = (x - left) / (right - left);
            return Math.max(1, Math.min(epochs, (int) Math.round(1 + part * (epochs - 1))));
        }
    }
}
