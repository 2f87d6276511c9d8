package circumplex.ui.training;

import circumplex.emotion.Prediction;
import circumplex.ui.chart.CalloutLine;
import circumplex.ui.chart.ChartMark;
import circumplex.ui.chart.ChartPen;
import circumplex.ui.chart.Decimals;
import circumplex.ui.chart.ReadableChart;
import circumplex.ui.common.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;

/**
 * What the network said against the truth, one dot a song, with the line where both are equal. Where dots crowd they
 * turn from the faint end of the target's colour to its strong end.
 */
final class ScatterChart {
    private static final double OPACITY = 0.75;
    private static final double LARGEST = 470;

    private final ReadableChart chart = new ReadableChart(this::paint);
    private final Target target;
    private List<Prediction> predictions = List.of();
    private double[] crowding = {};
    private int[] order = {};

    ScatterChart(Target target) {
        this.target = target;
        chart.setHeightForWidth(width -> Math.min(width, LARGEST));
    }

    ReadableChart node() {
        return chart;
    }

    void show(List<Prediction> predictions) {
        this.predictions = predictions;
        double[] x = predictions.stream().mapToDouble(p -> target.of(p.truth())).toArray();
        double[] y =
                predictions.stream().mapToDouble(p -> target.of(p.predicted())).toArray();
        crowding = Crowding.of(x, y);
        order = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> crowding[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        chart.repaint();
    }

    private List<ChartMark> paint(ChartPen pen) {
        SquarePlot plot = SquarePlot.on(pen);
        plot.paintAxes(
                pen,
                Names.words("network.scatter.true.", target),
                Names.words("network.scatter.predicted.", target),
                true);
        Color strong =
                target == Target.VALENCE ? pen.style().valence() : pen.style().arousal();
        Color faint = pen.style().ground().interpolate(strong, 0.45);
        double radius = Math.max(1.8, plot.side() / 170);
        List<ChartMark> marks = new ArrayList<>();
        for (int i : order) {
            Prediction p = predictions.get(i);
            double x = plot.x(target.of(p.truth()));
            double y = plot.y(target.of(p.predicted()));
            pen.dot(x, y, radius, faint.interpolate(strong, crowding[i]).deriveColor(0, 1, 1, OPACITY));
        }
        pen.graphics().setLineDashes(6, 4);
        pen.line(plot.x(0), plot.y(0), plot.x(1), plot.y(1), 1.5, pen.style().text());
        pen.graphics().setLineDashes();
        for (Prediction p : byTruth()) {
            marks.add(mark(plot, p, strong, radius));
        }
        return marks;
    }

    private List<Prediction> byTruth() {
        return predictions.stream()
                .sorted(Comparator.comparingDouble(p -> target.of(p.truth())))
                .toList();
    }

    private ChartMark mark(SquarePlot plot, Prediction p, Color colour, double radius) {
        double truth = target.of(p.truth());
        double said = target.of(p.predicted());
        double x = plot.x(truth);
        double y = plot.y(said);
        return ChartMark.point(
                x,
                y,
                () -> List.of(
                        CalloutLine.of(Messages.text("network.scatter.song")),
                        CalloutLine.of(Messages.text("network.scatter.truth", Decimals.two(truth))),
                        CalloutLine.of(Messages.text("network.scatter.said", Decimals.two(said)), colour),
                        CalloutLine.of(Messages.text("network.scatter.off", Decimals.two(Math.abs(said - truth))))),
                over -> {
                    over.dot(x, y, radius + 3, over.style().text());
                    over.dot(x, y, radius + 1.5, colour);
                });
    }
}
