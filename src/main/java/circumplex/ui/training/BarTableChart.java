package circumplex.ui.training;

import circumplex.ui.chart.CalloutLine;
import circumplex.ui.chart.ChartMark;
import circumplex.ui.chart.ChartPen;
import circumplex.ui.chart.Decimals;
import circumplex.ui.chart.ReadableChart;
import circumplex.ui.common.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;

/**
 * Draws a {@link BarTable}: each bar with its figure at the right of its column, whiskers for the spread over the folds,
 * the paper's figure as a thin outlined bar below, and the floor as a dashed line.
 */
final class BarTableChart {

    private final ReadableChart chart = new ReadableChart(this::paint);
    private BarTable table = new BarTable(List.of(), List.of());

    ReadableChart node() {
        return chart;
    }

    void show(BarTable table) {
        this.table = table;
        // Only measures text: there is no surface yet.
        chart.setHeightForWidth(
                width -> new BarTableLayout(table, new ChartPen(null, width, 0, chart.style())).height());
        chart.repaint();
    }

    private List<ChartMark> paint(ChartPen pen) {
        List<ChartMark> marks = new ArrayList<>();
        if (table.isEmpty()) {
            return marks;
        }
        BarTableLayout layout = new BarTableLayout(table, pen);
        double top = 0;
        for (List<Integer> block : layout.blocks()) {
            paintBlock(pen, layout, block, top, marks);
            top += layout.blockHeight() + BarTableLayout.BLOCK_GAP;
        }
        return marks;
    }

    private void paintBlock(
            ChartPen pen, BarTableLayout layout, List<Integer> block, double top, List<ChartMark> marks) {
        double names = layout.nameWidth();
        List<BarTableLayout.Lane> lanes = layout.lanes(block);
        double bottom = top + layout.blockHeight() - BarTableLayout.AXIS;
        for (BarTableLayout.Lane lane : lanes) {
            paintLane(pen, lane, top, bottom);
        }
        double y = top + BarTableLayout.HEAD;
        for (BarTable.Group group : table.groups()) {
            if (!group.heading().isEmpty()) {
                paintHeading(pen, group, y);
                y += BarTableLayout.GROUP;
            }
            for (BarTable.Row row : group.rows()) {
                paintRow(pen, group, row, lanes, names, y, marks);
                y += BarTableLayout.rowHeight(row);
            }
        }
        for (BarTableLayout.Lane lane : lanes) {
            paintFloor(pen, lane, top + BarTableLayout.HEAD, bottom);
        }
    }

    private void paintLane(ChartPen pen, BarTableLayout.Lane lane, double top, double bottom) {
        BarTable.Column column = table.columns().get(lane.column());
        pen.strongText(
                column.heading(),
                lane.left(),
                top,
                HPos.LEFT,
                VPos.TOP,
                pen.style().text());
        pen.text(
                column.hint(),
                lane.left(),
                top + 17,
                HPos.LEFT,
                VPos.TOP,
                pen.style().quietText());
        for (double value : lane.ticks().values()) {
            pen.vertical(
                    lane.x(value),
                    top + BarTableLayout.HEAD,
                    bottom,
                    pen.style().line());
            pen.text(
                    lane.ticks().label(value),
                    lane.x(value),
                    bottom + 7,
                    HPos.CENTER,
                    VPos.TOP,
                    pen.style().quietText());
        }
    }

    private static void paintHeading(ChartPen pen, BarTable.Group group, double y) {
        // Grid lines end where a group begins, so that the groups stand apart.
        pen.graphics().setFill(pen.style().ground());
        pen.graphics().fillRect(0, y - 2, pen.width(), BarTableLayout.GROUP);
        pen.horizontal(0, pen.width(), y + 8, pen.style().line());
        pen.strongText(
                group.heading(), 0, y + 24, HPos.LEFT, VPos.CENTER, pen.style().text());
    }

    private void paintRow(
            ChartPen pen,
            BarTable.Group group,
            BarTable.Row row,
            List<BarTableLayout.Lane> lanes,
            double names,
            double y,
            List<ChartMark> marks) {
        List<String> name = row.nameLines();
        double middle = y + Math.max(BarTableLayout.ROW, name.size() * BarTableLayout.NAME_LINE + 4) / 2;
        for (int i = 0; i < name.size(); i++) {
            double line = middle + (i - (name.size() - 1) / 2.0) * BarTableLayout.NAME_LINE;
            pen.text(
                    name.get(i),
                    names,
                    line,
                    HPos.RIGHT,
                    VPos.CENTER,
                    pen.style().text());
        }
        for (BarTableLayout.Lane lane : lanes) {
            int i = lane.column();
            Spread figure = row.figures().get(i);
            if (Double.isFinite(figure.mean())) {
                Bars.paint(pen, group, row, lane, figure, middle);
            }
            pen.text(
                    table.words(figure, i),
                    lane.edge(),
                    middle,
                    HPos.RIGHT,
                    VPos.CENTER,
                    Double.isFinite(figure.mean())
                            ? pen.style().text()
                            : pen.style().quietText());
            double paper = row.paper().get(i);
            if (Double.isFinite(paper)) {
                Bars.paintPaper(pen, lane, paper, table.paperWords(paper, i), middle + 16);
            }
            if (Double.isFinite(figure.mean()) || Double.isFinite(paper)) {
                double bottom = y + BarTableLayout.rowHeight(row);
                marks.add(new ChartMark(
                        lane.left(),
                        y,
                        lane.edge(),
                        bottom,
                        lines(pen, row, i),
                        over -> highlight(over, lane.left() - 4, y + 2, lane.edge() + 4, bottom - 2)));
            }
        }
    }

    private void paintFloor(ChartPen pen, BarTableLayout.Lane lane, double top, double bottom) {
        BarTable.Column column = table.columns().get(lane.column());
        if (!Double.isFinite(column.floor())) {
            return;
        }
        double x = lane.x(column.floor());
        pen.graphics().setLineDashes(4, 3);
        pen.line(
                Math.floor(x) + 0.5,
                top,
                Math.floor(x) + 0.5,
                bottom,
                1.5,
                pen.style().text());
        pen.graphics().setLineDashes();
    }

    private List<CalloutLine> lines(ChartPen pen, BarTable.Row row, int column) {
        List<CalloutLine> lines = new ArrayList<>();
        lines.add(CalloutLine.of(row.name().replace('\n', ' ')));
        BarTable.Column of = table.columns().get(column);
        Spread figure = row.figures().get(column);
        String words = of.heading() + " " + figure.three();
        if (Double.isFinite(figure.mean())) {
            lines.add(
                    row.architecture() == null
                            ? CalloutLine.of(words)
                            : CalloutLine.of(words, ArchitectureColours.of(row.architecture(), pen.style())));
        }
        if (Double.isFinite(row.paper().get(column))) {
            lines.add(CalloutLine.of(Messages.text(
                    "network.comparison.paper", Decimals.three(row.paper().get(column)))));
        }
        if (Double.isFinite(of.floor())) {
            lines.add(CalloutLine.of(Messages.text("network.comparison.floor", Decimals.three(of.floor()))));
        }
        return lines;
    }

    private static void highlight(ChartPen pen, double left, double top, double right, double bottom) {
        pen.graphics().setStroke(pen.style().quietText());
        pen.graphics().setLineWidth(1);
        pen.graphics().strokeRoundRect(left + 0.5, top + 0.5, right - left - 1, bottom - top - 1, 6, 6);
    }
}
