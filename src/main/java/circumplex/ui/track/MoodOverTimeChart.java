package circumplex.ui.track;

import circumplex.dsp.MelSpectrogramSettings;
import circumplex.model.Mood;
import circumplex.model.MoodCurve;
import circumplex.model.MoodWindow;
import circumplex.ui.chart.ChartCanvas;
import circumplex.ui.chart.ChartPen;
import circumplex.ui.chart.Decimals;
import circumplex.ui.common.Durations;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.ToDoubleFunction;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * Valence and arousal of each window in the order of time, on the time axis of the spectrogram above; a band shows the
 * mean and the spread over the windows.
 */
final class MoodOverTimeChart {
    private static final double TOP = 8;
    private static final double BOTTOM = 24;
    private static final double RADIUS = 3.5;

    private final ChartCanvas canvas = new ChartCanvas(this::paint);
    private final double halfWindow = MelSpectrogramSettings.TRAINING_SET.windowSeconds() / 2;
    private final String valenceName;
    private final String arousalName;
    private MoodCurve curve;
    private final TimeZoom zoom;
    private double playhead = Double.NaN;
    private double hoverX = Double.NaN;
    private double hoverY;

    /**
     * @param seek is told the second that was clicked
     */
    MoodOverTimeChart(String valenceName, String arousalName, TimeZoom zoom, DoubleConsumer seek) {
        this.zoom = zoom;
        this.valenceName = valenceName;
        this.arousalName = arousalName;
        canvas.getStyleClass().add("time-chart");
        TimeGestures.install(canvas, canvas, zoom, seek);
        zoom.spanProperty().subscribe((was, is) -> canvas.repaint());
        canvas.setOnMouseMoved(event -> hover(event.getX(), event.getY()));
        canvas.setOnMouseExited(event -> hover(Double.NaN, 0));
    }

    Region node() {
        return canvas;
    }

    /**
     * @param next the moods, or null for none
     */
    void show(MoodCurve next) {
        curve = next;
        canvas.repaint();
    }

    /** Draws the playhead at this second; not-a-number draws none. */
    void setPlayhead(double second) {
        playhead = second;
        canvas.repaint();
    }

    private void hover(double x, double y) {
        hoverX = x;
        hoverY = y;
        canvas.repaint();
    }

    private void paint(ChartPen pen) {
        TimePlot plot = TimePlot.on(pen.width(), zoom.spanProperty().get());
        double seconds = plot.span().seconds();
        double bottom = pen.height() - BOTTOM;
        for (double value : new double[] {0, 0.5, 1}) {
            double y = y(value, bottom);
            pen.horizontal(plot.left(), plot.right(), y, pen.style().line());
            String label = value == 0.5 ? "0.5" : String.valueOf((int) value);
            pen.text(
                    label,
                    plot.left() - 9,
                    y,
                    HPos.RIGHT,
                    VPos.CENTER,
                    pen.style().quietText());
        }
        plot.paintAxis(pen, bottom + 7);
        if (curve == null || seconds <= 0) {
            return;
        }
        Mood mean = curve.mean();
        paintBand(
                pen,
                plot,
                bottom,
                mean.valence(),
                curve.valenceSpread(),
                pen.style().valence());
        paintBand(
                pen,
                plot,
                bottom,
                mean.arousal(),
                curve.arousalSpread(),
                pen.style().arousal());
        pen.graphics().save();
        pen.graphics().beginPath();
        pen.graphics().rect(plot.left() - RADIUS, 0, plot.width() + 2 * RADIUS, bottom + 4);
        pen.graphics().clip();
        paintWindows(pen, plot, bottom, Mood::valence, pen.style().valence());
        paintWindows(pen, plot, bottom, Mood::arousal, pen.style().arousal());
        if (!Double.isNaN(playhead)) {
            Playhead.paint(pen, plot.x(playhead), 0, bottom + 4);
        }
        pen.graphics().restore();
        if (plot.contains(hoverX)) {
            paintHover(pen, plot, bottom);
        }
    }

    private void paintBand(ChartPen pen, TimePlot plot, double bottom, double mean, double spread, Color colour) {
        double top = y(Math.min(1, mean + spread), bottom);
        double base = y(Math.max(0, mean - spread), bottom);
        pen.graphics().setFill(colour.deriveColor(0, 1, 1, 0.14));
        pen.graphics().fillRect(plot.left(), top, plot.width(), Math.max(1, base - top));
    }

    private void paintWindows(ChartPen pen, TimePlot plot, double bottom, ToDoubleFunction<Mood> value, Color colour) {
        List<MoodWindow> windows = curve.windows();
        pen.graphics().setStroke(colour);
        pen.graphics().setLineWidth(2);
        pen.graphics().beginPath();
        for (int i = 0; i < windows.size(); i++) {
            double x = middle(plot, windows.get(i));
            double y = y(value.applyAsDouble(windows.get(i).mood()), bottom);
            if (i == 0) {
                pen.graphics().moveTo(x, y);
            } else {
                pen.graphics().lineTo(x, y);
            }
        }
        pen.graphics().stroke();
        for (MoodWindow window : windows) {
            pen.dot(middle(plot, window), y(value.applyAsDouble(window.mood()), bottom), RADIUS, colour);
        }
    }

    private void paintHover(ChartPen pen, TimePlot plot, double bottom) {
        MoodWindow nearest = curve.windows().get(0);
        for (MoodWindow window : curve.windows()) {
            if (Math.abs(middle(plot, window) - hoverX) < Math.abs(middle(plot, nearest) - hoverX)) {
                nearest = window;
            }
        }
        double x = middle(plot, nearest);
        if (!plot.contains(x)) {
            return;
        }
        pen.vertical(x, TOP, bottom, pen.style().quietText());
        pen.dot(
                x,
                y(nearest.mood().valence(), bottom),
                RADIUS + 1.5,
                pen.style().valence());
        pen.dot(
                x,
                y(nearest.mood().arousal(), bottom),
                RADIUS + 1.5,
                pen.style().arousal());
        pen.callout(
                x,
                hoverY,
                List.of(
                        Durations.clock(nearest.startSeconds()) + "–"
                                + Durations.clock(
                                        Math.min(plot.span().seconds(), nearest.startSeconds() + 2 * halfWindow)),
                        Decimals.two(nearest.mood().valence()) + "  " + valenceName,
                        Decimals.two(nearest.mood().arousal()) + "  " + arousalName));
    }

    private double middle(TimePlot plot, MoodWindow window) {
        return plot.x(Math.min(plot.span().seconds(), window.startSeconds() + halfWindow));
    }

    private static double y(double value, double bottom) {
        return bottom - (bottom - TOP) * value;
    }
}
