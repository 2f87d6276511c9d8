package circumplex.ui.training;

import circumplex.ui.chart.ChartPen;
import javafx.geometry.HPos;
import javafx.geometry.VPos;

/** Draws the bars of a {@link BarTable}. */
final class Bars {
    private static final double BAR = 14;
    private static final double PAPER_BAR = 8;

    private Bars() {}

    /** A bar with its whiskers, or an outline for a published figure. */
    static void paint(
            ChartPen pen,
            BarTable.Group group,
            BarTable.Row row,
            BarTableLayout.Lane lane,
            Spread figure,
            double middle) {
        double top = Math.round(middle - BAR / 2);
        double length = Math.max(0, lane.x(figure.mean()) - lane.left());
        if (group.published()) {
            pen.graphics().setStroke(pen.style().quietText());
            pen.graphics().setLineWidth(1.5);
            pen.graphics().setLineDashes(3, 2);
            pen.graphics().strokeRect(lane.left() + 1, top + 0.5, Math.max(1, length - 1), BAR - 1);
            pen.graphics().setLineDashes();
            return;
        }
        pen.graphics().setFill(ArchitectureColours.of(row.architecture(), pen.style()));
        pen.graphics().fillRoundRect(lane.left() + 1, top, length, BAR, 4, 4);
        if (figure.hasDeviation()) {
            double from = lane.x(figure.mean() - figure.deviation());
            double to = lane.x(figure.mean() + figure.deviation());
            // In the colour of the ground on the bar, in that of text beyond it: so it shows on every colour.
            double end = lane.x(figure.mean());
            pen.line(from, middle, end, middle, 1.5, pen.style().ground());
            pen.line(from, middle - 3, from, middle + 3, 1.5, pen.style().ground());
            pen.line(end + 1, middle, to, middle, 1.5, pen.style().text());
            pen.line(to, middle - 4, to, middle + 4, 1.5, pen.style().text());
        }
    }

    /** The paper's figure below a bar. */
    static void paintPaper(ChartPen pen, BarTableLayout.Lane lane, double value, String words, double middle) {
        double top = Math.round(middle - PAPER_BAR / 2);
        pen.graphics().setStroke(pen.style().quietText());
        pen.graphics().setLineWidth(1.5);
        pen.graphics()
                .strokeRect(lane.left() + 1, top + 0.5, Math.max(1, lane.x(value) - lane.left() - 1), PAPER_BAR - 1);
        pen.text(
                words, lane.edge(), middle, HPos.RIGHT, VPos.CENTER, pen.style().quietText());
    }
}
