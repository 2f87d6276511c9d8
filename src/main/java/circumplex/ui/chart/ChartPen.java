package circumplex.ui.chart;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * What a painter draws with: the surface, its size in pixels, the style, and the few strokes that every chart needs,
 * snapped to whole pixels so that thin lines stay thin.
 *
 * @param graphics the surface
 * @param width in pixels
 * @param height in pixels
 * @param style colours and type
 */
public record ChartPen(GraphicsContext graphics, double width, double height, ChartStyle style) {
    private static final double LABEL_SIZE = 12;
    private static final double CALLOUT_PADDING = 8;
    private static final double CALLOUT_LINE = 17;

    /** The type of axis labels, 12 px. */
    public Font labelFont() {
        return Font.font(style.font().getFamily(), LABEL_SIZE);
    }

    /** Writes one line whose given edge or middle lies at the point. */
    public void text(String words, double x, double y, HPos horizontal, VPos vertical, Paint colour) {
        write(labelFont(), words, x, y, horizontal, vertical, colour);
    }

    private void write(Font font, String words, double x, double y, HPos horizontal, VPos vertical, Paint colour) {
        graphics.setFont(font);
        graphics.setFill(colour);
        graphics.setTextAlign(
                switch (horizontal) {
                    case LEFT -> TextAlignment.LEFT;
                    case CENTER -> TextAlignment.CENTER;
                    case RIGHT -> TextAlignment.RIGHT;
                });
        graphics.setTextBaseline(vertical);
        graphics.fillText(words, Math.round(x), Math.round(y));
    }

    /** As {@link #text}, in bold. */
    public void strongText(String words, double x, double y, HPos horizontal, VPos vertical, Paint colour) {
        write(
                Font.font(style.font().getFamily(), FontWeight.BOLD, LABEL_SIZE + 1),
                words,
                x,
                y,
                horizontal,
                vertical,
                colour);
    }

    /** Writes one line upwards, its middle at the point. */
    public void verticalText(String words, double x, double y, Paint colour) {
        graphics.save();
        graphics.translate(Math.round(x), Math.round(y));
        graphics.rotate(-90);
        text(words, 0, 0, HPos.CENTER, VPos.CENTER, colour);
        graphics.restore();
    }

    /** Width in pixels of the words in label type. */
    public double textWidth(String words) {
        Text text = new Text(words);
        text.setFont(labelFont());
        return Math.ceil(text.getLayoutBounds().getWidth());
    }

    /** A horizontal line one pixel thick. */
    public void horizontal(double fromX, double toX, double y, Paint colour) {
        line(Math.floor(fromX), snap(y), Math.ceil(toX), snap(y), 1, colour);
    }

    /** A vertical line one pixel thick. */
    public void vertical(double x, double fromY, double toY, Paint colour) {
        line(snap(x), Math.floor(fromY), snap(x), Math.ceil(toY), 1, colour);
    }

    /** A line as given, not snapped. */
    public void line(double fromX, double fromY, double toX, double toY, double thickness, Paint colour) {
        graphics.setStroke(colour);
        graphics.setLineWidth(thickness);
        graphics.strokeLine(fromX, fromY, toX, toY);
    }

    /** An unfilled rectangle one pixel thick. */
    public void frame(double x, double y, double boxWidth, double boxHeight, Paint colour) {
        graphics.setStroke(colour);
        graphics.setLineWidth(1);
        graphics.strokeRect(snap(x), snap(y), Math.round(boxWidth), Math.round(boxHeight));
    }

    /** A filled circle. */
    public void dot(double x, double y, double radius, Paint colour) {
        graphics.setFill(colour);
        graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** A box of words beside the point, kept within the surface; the first line is the quiet one. */
    public void callout(double x, double y, List<String> lines) {
        double boxWidth = lines.stream().mapToDouble(this::textWidth).max().orElse(0) + 2 * CALLOUT_PADDING;
        double boxHeight = lines.size() * CALLOUT_LINE + 2 * CALLOUT_PADDING - 4;
        double gap = 12;
        double left = x + gap + boxWidth <= width - 1 ? x + gap : x - gap - boxWidth;
        left = Math.round(Math.max(1, Math.min(width - 1 - boxWidth, left)));
        double top = Math.round(Math.max(1, Math.min(height - 1 - boxHeight, y - boxHeight / 2)));
        graphics.setFill(style.raised());
        graphics.fillRoundRect(left, top, boxWidth, boxHeight, 8, 8);
        graphics.setStroke(style.line());
        graphics.setLineWidth(1);
        graphics.strokeRoundRect(left + 0.5, top + 0.5, boxWidth - 1, boxHeight - 1, 8, 8);
        for (int i = 0; i < lines.size(); i++) {
            Color colour = i == 0 ? style.quietText() : style.text();
            double middle = top + CALLOUT_PADDING - 2 + (i + 0.5) * CALLOUT_LINE;
            text(lines.get(i), left + CALLOUT_PADDING, middle, HPos.LEFT, VPos.CENTER, colour);
        }
    }

    private static double snap(double coordinate) {
        return Math.floor(coordinate) + 0.5;
    }
}
