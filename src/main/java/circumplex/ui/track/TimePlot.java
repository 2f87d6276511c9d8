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
 * @param seconds length of the track, 0 where unknown
 */
record TimePlot(double left, double right, double seconds) {
    private static final double LEFT = 58;
    private static final double RIGHT = 18;
    private static final double PIXELS_A_TICK = 90;

    static TimePlot on(double width, double seconds) {
        return new TimePlot(LEFT, Math.max(LEFT + 1, Math.floor(width - RIGHT)), seconds);
    }

    double width() {
        return right - left;
    }

    double x(double second) {
        return seconds > 0 ? left + width() * second / seconds : left;
    }

    /** The second at a place, kept within the track. */
    double second(double x) {
        return Math.max(0, Math.min(seconds, seconds * (x - left) / width()));
    }

    boolean contains(double x) {
        return seconds > 0 && x >= left && x <= right;
    }

    /** Times below the plot; the last one that fits is the end of the track. */
    void paintAxis(ChartPen pen, double y) {
        if (seconds <= 0) {
            return;
        }
        NiceTicks ticks = NiceTicks.ofTime(seconds, Math.max(2, (int) (width() / PIXELS_A_TICK)));
        double endWidth = pen.textWidth(Durations.clock(seconds)) + 16;
        for (double time : ticks.values()) {
            if (x(time) < right - endWidth) {
                pen.text(
                        Durations.clock(time),
                        x(time),
                        y,
                        HPos.CENTER,
                        VPos.TOP,
                        pen.style().quietText());
            }
        }
        pen.text(
                Durations.clock(seconds),
                right,
                y,
                HPos.CENTER,
                VPos.TOP,
                pen.style().quietText());
    }
}
