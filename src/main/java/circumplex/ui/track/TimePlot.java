package circumplex.ui.track;

import circumplex.ui.chart.ChartPen;
import circumplex.ui.chart.NiceTicks;
import circumplex.ui.common.Durations;
import javafx.geometry.HPos;
import javafx.geometry.VPos;

/**
 * Where times lie on the width of a chart of a track. Charts of one width share it, so that they stand in line.
 *
 * @param left of the first second, in pixels
 * @param right of the last second, in pixels
 * @param span which part of the track is shown
 */
record TimePlot(double left, double right, TimeSpan span) {
    private static final double LEFT = 58;
    private static final double RIGHT = 18;
    private static final double PIXELS_A_TICK = 90;

    static TimePlot on(double width, TimeSpan span) {
        return new TimePlot(LEFT, Math.max(LEFT + 1, Math.floor(width - RIGHT)), span);
    }

    double width() {
        return right - left;
    }

    double x(double second) {
        return span.length() > 0 ? left + width() * (second - span.from()) / span.length() : left;
    }

    double secondsAPixel() {
        return span.length() / width();
    }

    /** The second at a place, kept within what is shown. */
    double second(double x) {
        return Math.max(span.from(), Math.min(span.to(), span.from() + secondsAPixel() * (x - left)));
    }

    boolean contains(double x) {
        return span.length() > 0 && x >= left && x <= right;
    }

    /** Times below the plot; where the whole track is shown, the last one is its end. */
    void paintAxis(ChartPen pen, double y) {
        if (span.length() <= 0) {
            return;
        }
        double step = NiceTicks.ofTime(span.length(), Math.max(2, (int) (width() / PIXELS_A_TICK)))
                .step();
        double lastX = span.isWhole() ? right - pen.textWidth(Durations.clock(span.seconds())) - 16 : right + 1;
        for (double time = Math.ceil(span.from() / step) * step; time <= span.to(); time += step) {
            if (x(time) < lastX) {
                label(pen, time, y);
            }
        }
        if (span.isWhole()) {
            label(pen, span.seconds(), y);
        }
    }

    private void label(ChartPen pen, double second, double y) {
        pen.text(
                Durations.clock(second),
                x(second),
                y,
                HPos.CENTER,
                VPos.TOP,
                pen.style().quietText());
    }
}
