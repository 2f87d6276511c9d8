package circumplex.ui.training;

import circumplex.emotion.Prediction;
import circumplex.ui.chart.ChartCanvas;
import circumplex.ui.chart.ChartPen;
import circumplex.ui.chart.Decimals;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** What the network said against the truth, one dot a song, with the line where both are equal. */
final class ScatterChart {
    private static final double REACH = 14;

    /**
     * @param truth name of the horizontal axis
     * @param predicted name of the vertical axis
     */
    record Names(String truth, String predicted) {}

    private final ChartCanvas canvas = new ChartCanvas(this::paint);
    private final Target target;
    private final Names names;
    private List<Prediction> predictions = List.of();
    private double hoverX = Double.NaN;
    private double hoverY;

    ScatterChart(Target target, Names names) {
        this.target = target;
        this.names = names;
        canvas.setAspect(1);
        canvas.setOnMouseMoved(event -> hover(event.getX(), event.getY()));
        canvas.setOnMouseExited(event -> hover(Double.NaN, 0));
    }

    Region node() {
        return canvas;
    }

    void show(List<Prediction> predictions) {
        this.predictions = predictions;
        canvas.repaint();
    }

    private void hover(double x, double y) {
        hoverX = x;
        hoverY = y;
        canvas.repaint();
    }

    private void paint(ChartPen pen) {
        SquarePlot plot = SquarePlot.on(pen);
        plot.paintAxes(pen, names.truth(), names.predicted(), true);
        pen.graphics().setLineDashes(5, 4);
        pen.line(plot.x(0), plot.y(0), plot.x(1), plot.y(1), 1, pen.style().quietText());
        pen.graphics().setLineDashes();
        Color colour =
                target == Target.VALENCE ? pen.style().valence() : pen.style().arousal();
        Color faint = colour.deriveColor(0, 1, 1, 0.55);
        double radius = Math.max(2, plot.side() / 130);
        for (Prediction p : predictions) {
            pen.dot(plot.x(target.of(p.truth())), plot.y(target.of(p.predicted())), radius, faint);
        }
        nearest(plot).ifPresent(p -> {
            double x = plot.x(target.of(p.truth()));
            double y = plot.y(target.of(p.predicted()));
            pen.dot(x, y, radius + 2.5, pen.style().text());
            pen.dot(x, y, radius + 1, colour);
            pen.callout(
                    x,
                    y,
                    List.of(
                            names.truth() + " " + Decimals.two(target.of(p.truth())),
                            names.predicted() + " " + Decimals.two(target.of(p.predicted()))));
        });
    }

    private Optional<Prediction> nearest(SquarePlot plot) {
        Prediction best = null;
        double bestDistance = REACH;
        for (Prediction p : predictions) {
            double distance =
                    Math.hypot(plot.x(target.of(p.truth())) - hoverX, plot.y(target.of(p.predicted())) - hoverY);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = p;
            }
        }
        return Optional.ofNullable(best);
    }
}
