package circumplex.ui.training;

import circumplex.ui.chart.ChartPen;
import circumplex.ui.chart.NiceTicks;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Where the curves of a chart lie on its surface.
 *
 * @param left edge in pixels
 * @param right edge in pixels
 * @param top edge in pixels
 * @param bottom edge in pixels
 * @param ticks of the vertical axis, which ends at the first and the last
 * @param epochs of the longest curve
 */
record LinePlot(double left, double right, double top, double bottom, NiceTicks ticks, int epochs) {

    /** The axis that shows the curves, from 0 or below to 1 at least where 1 is perfect. */
    static NiceTicks axis(List<Curve> curves, boolean unitScale, int most) {
        double[] values = curves.stream()
                .flatMap(curve -> Stream.of(curve.values()))
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .toArray();
        double low = Math.min(0, DoubleStream.of(values).min().orElse(0));
        double high = Math.max(unitScale ? 1 : 0, DoubleStream.of(values).max().orElse(1));
        // A first epoch can lie far below zero; what is to be read is how the curve ends.
        return NiceTicks.covering(unitScale ? Math.max(-0.25, low) : low, high, most);
    }

    double x(int epoch) {
        return epochs == 1 ? (left + right) / 2 : left + (right - left) * (epoch - 1) / (epochs - 1);
    }

    double y(double value) {
        double clipped = Math.max(ticks.low(), Math.min(ticks.high(), value));
        return bottom - (bottom - top) * (clipped - ticks.low()) / (ticks.high() - ticks.low());
    }

    /** The widest label of the vertical axis, in pixels. */
    static double labelWidth(ChartPen pen, NiceTicks ticks) {
        return ticks.values().stream()
                .mapToDouble(value -> pen.textWidth(ticks.label(value)))
                .max()
                .orElse(0);
    }
}
