package circumplex.ui.chart;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A place of a chart whose values can be read: a point, a bar, an epoch, a cell.
 *
 * @param left edge in pixels
 * @param top edge in pixels
 * @param right edge in pixels, at {@code left} for a point
 * @param bottom edge in pixels, at {@code top} for a point
 * @param words gives the values in words, once somebody asks: a chart can have thousands of marks; the first line says what
 *     it is
 * @param highlight draws the place as pointed at
 */
public record ChartMark(
        double left,
        double top,
        double right,
        double bottom,
        Supplier<List<CalloutLine>> words,
        ChartPainter highlight) {

    /** A mark whose words are known already. */
    public ChartMark(
            double left, double top, double right, double bottom, List<CalloutLine> lines, ChartPainter highlight) {
        this(left, top, right, bottom, saying(List.copyOf(lines)), highlight);
    }

    private static Supplier<List<CalloutLine>> saying(List<CalloutLine> lines) {
        return () -> lines;
    }

    /** A mark at a point. */
    public static ChartMark point(double x, double y, Supplier<List<CalloutLine>> words, ChartPainter highlight) {
        return new ChartMark(x, y, x, y, words, highlight);
    }

    /** The values in words. */
    public List<CalloutLine> lines() {
        return words.get();
    }

    /** How far the place lies from the point, 0 within it. */
    double distance(double x, double y) {
        double across = Math.max(0, Math.max(left - x, x - right));
        double down = Math.max(0, Math.max(top - y, y - bottom));
        return Math.hypot(across, down);
    }

    /** All lines as one sentence, to be spoken. */
    String spoken() {
        return lines().stream().map(CalloutLine::words).collect(Collectors.joining(", "));
    }
}
