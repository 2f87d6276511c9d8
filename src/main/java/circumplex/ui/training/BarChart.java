package circumplex.ui.training;

import circumplex.ui.chart.ChartCanvas;
import circumplex.ui.chart.ChartPen;
import circumplex.ui.chart.Decimals;
import circumplex.ui.chart.NiceTicks;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;

/** Named horizontal bars on one axis from zero, each with its value at its end. */
final class BarChart {
    private static final double AXIS = 26;
    private static final double GAP = 10;
    private static final double THICKEST = 22;

    /**
     * @param name at the left
     * @param value the length; below zero there is no bar, only the number
     * @param own whether it is the network of this program, drawn in the accent
     */
    record Bar(String name, double value, boolean own) {}

    private final ChartCanvas canvas = new ChartCanvas(this::paint);
    private List<Bar> bars = List.of();
    private boolean unitScale;

    Region node() {
        return canvas;
    }

    /**
     * @param bars from top to bottom
     * @param unitScale whether the axis runs to 1
     */
    void show(List<Bar> bars, boolean unitScale) {
        this.bars = bars;
        this.unitScale = unitScale;
        canvas.repaint();
    }

    private void paint(ChartPen pen) {
        if (bars.isEmpty()) {
            return;
        }
        double largest = bars.stream()
                .mapToDouble(Bar::value)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        double left = GAP
                + bars.stream().mapToDouble(b -> pen.textWidth(b.name())).max().orElse(0);
        double right = pen.width() - (unitScale ? 14 : pen.textWidth("0.000") + GAP);
        double bottom = pen.height() - AXIS;
        NiceTicks ticks =
                NiceTicks.covering(0, unitScale ? 1 : Math.max(1e-6, largest), Math.max(2, (int) (right - left) / 60));
        double scale = (right - left) / ticks.high();
        for (double value : ticks.values()) {
            double x = left + value * scale;
            pen.vertical(x, 2, bottom, pen.style().line());
            pen.text(
                    ticks.label(value),
                    x,
                    bottom + 8,
                    HPos.CENTER,
                    VPos.TOP,
                    pen.style().quietText());
        }
        double pitch = (bottom - 4) / bars.size();
        double thickness = Math.floor(Math.min(THICKEST, pitch * 0.62));
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double middle = Math.round(4 + (i + 0.5) * pitch);
            pen.text(
                    bar.name(),
                    left - GAP,
                    middle,
                    HPos.RIGHT,
                    VPos.CENTER,
                    pen.style().text());
            double length = Math.max(0, bar.value()) * scale;
            if (Double.isFinite(length)) {
                pen.graphics()
                        .setFill(bar.own() ? pen.style().accent() : pen.style().reference());
                pen.graphics()
                        .fillRoundRect(
                                Math.floor(left) + 1, Math.round(middle - thickness / 2), length, thickness, 4, 4);
            }
            String value = unitScale ? Decimals.two(bar.value()) : Decimals.three(bar.value());
            double end = left + (Double.isFinite(length) ? length : 0);
            boolean inside = end + 8 + pen.textWidth(value) > pen.width();
            pen.text(
                    value,
                    inside ? end - 8 : end + 8,
                    middle,
                    inside ? HPos.RIGHT : HPos.LEFT,
                    VPos.CENTER,
                    inside ? pen.style().ground() : pen.style().text());
        }
    }
}
