package circumplex.ui.chart;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** A small box of values beside what they belong to, kept within the surface. The first line is its heading. */
final class Callout {
    private static final double PADDING = 10;
    private static final double LINE = 18;
    private static final double RADIUS = 12;
    private static final double GAP = 14;
    private static final double SWATCH = 9;
    private static final double SWATCH_GAP = 7;

    private final ChartPen pen;

    Callout(ChartPen pen) {
        this.pen = pen;
    }

    void paint(double x, double y, List<CalloutLine> lines) {
        double boxWidth = lines.stream().mapToDouble(this::width).max().orElse(0) + 2 * PADDING;
        double boxHeight = lines.size() * LINE + 2 * PADDING - 4;
        double right = pen.width() - 2;
        double left = x + GAP + boxWidth <= right ? x + GAP : x - GAP - boxWidth;
        left = Math.round(Math.max(2, Math.min(right - boxWidth, left)));
        double top = Math.round(Math.max(2, Math.min(pen.height() - 4 - boxHeight, y - boxHeight / 2)));
        box(left, top, boxWidth, boxHeight);
        for (int i = 0; i < lines.size(); i++) {
            CalloutLine line = lines.get(i);
            double middle = top + PADDING - 2 + (i + 0.5) * LINE;
            double textLeft = left + PADDING;
            if (line.swatch().isPresent()) {
                pen.dot(textLeft + SWATCH / 2, middle, SWATCH / 2, line.swatch().get());
                textLeft += SWATCH + SWATCH_GAP;
            }
            if (i == 0) {
                pen.strongText(
                        line.words(),
                        textLeft,
                        middle,
                        HPos.LEFT,
                        VPos.CENTER,
                        pen.style().text());
            } else {
                pen.text(
                        line.words(),
                        textLeft,
                        middle,
                        HPos.LEFT,
                        VPos.CENTER,
                        pen.style().text());
            }
        }
    }

    private void box(double left, double top, double width, double height) {
        GraphicsContext graphics = pen.graphics();
        graphics.setFill(Color.color(0, 0, 0, 0.12));
        graphics.fillRoundRect(left - 1, top + 1, width + 2, height + 2, RADIUS + 2, RADIUS + 2);
        graphics.setFill(pen.style().raised());
        graphics.fillRoundRect(left, top, width, height, RADIUS, RADIUS);
        graphics.setStroke(pen.style().quietText());
        graphics.setLineWidth(1);
        graphics.strokeRoundRect(left + 0.5, top + 0.5, width - 1, height - 1, RADIUS, RADIUS);
    }

    private double width(CalloutLine line) {
        // The heading is bold; a little more room than regular type takes is enough for it.
        double words = pen.textWidth(line.words()) * (line.swatch().isEmpty() ? 1.08 : 1);
        return words + (line.swatch().isPresent() ? SWATCH + SWATCH_GAP : 0);
    }
}
