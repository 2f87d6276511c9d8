package circumplex.ui.training;

import circumplex.ui.chart.CalloutLine;
import circumplex.ui.chart.ChartMark;
import circumplex.ui.chart.ChartPen;
import circumplex.ui.chart.Decimals;
import circumplex.ui.common.Messages;
import java.util.ArrayList;
import java.util.List;

/** The values of the curves, to be read epoch by epoch. */
final class CurveReadout {
    private final Curves curves;

    CurveReadout(Curves curves) {
        this.curves = curves;
    }

    /** A mark for each epoch, as wide as the epoch and as high as the plot. */
    List<ChartMark> marks(ChartPen pen, LinePlot plot) {
        int longest = curves.longest();
        List<ChartMark> marks = new ArrayList<>();
        double half = longest > 1 ? (plot.x(2) - plot.x(1)) / 2 : 4;
        for (int epoch = 1; epoch <= longest; epoch++) {
            int at = epoch;
            List<Curve> there = curves.list().stream()
                    .filter(curve -> Double.isFinite(curve.at(at)))
                    .toList();
            double x = plot.x(epoch);
            marks.add(new ChartMark(x - half, plot.top(), x + half, plot.bottom(), lines(pen, there, at), over -> {
                over.vertical(x, plot.top(), plot.bottom(), over.style().quietText());
                for (Curve curve : there) {
                    double y = plot.y(curve.at(at));
                    over.dot(x, y, 4.5, over.style().ground());
                    over.dot(x, y, 3.5, Curves.colour(over, curve));
                }
            }));
        }
        return marks;
    }

    /** A line for each curve, or for each architecture where there are several: the box must fit into the chart. */
    private List<CalloutLine> lines(ChartPen pen, List<Curve> there, int epoch) {
        List<CalloutLine> lines = new ArrayList<>();
        lines.add(CalloutLine.of(Messages.text("network.epoch", epoch)));
        boolean several = curves.several();
        for (Curve curve : there) {
            String figure = figure(curve, epoch);
            if (!several) {
                lines.add(CalloutLine.of(figure + "  " + Curves.songs(curve), Curves.colour(pen, curve)));
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
                        Curves.colour(pen, curve)));
            } else if (!curves.anyUnseen()) {
                lines.add(CalloutLine.of(figure + "  " + curve.architecture().shortWords(), Curves.colour(pen, curve)));
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
}
