package circumplex.ui.training;

import circumplex.ui.chart.CalloutLine;
import circumplex.ui.chart.ChartMark;
import circumplex.ui.chart.ChartPen;
import circumplex.ui.chart.Decimals;
import circumplex.ui.chart.NiceTicks;
import circumplex.ui.chart.ReadableChart;
import circumplex.ui.common.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.geometry.VPos;

/**
 * Draws a {@link BarTable}: each bar with its figure at the right of its column, whiskers for the spread over the folds,
 * the paper's figure as a thin outlined bar below, and the floor as a dashed line.
 */
final class BarTableChart {
    private static final double HEAD = 40;
    private static final double AXIS = 28;
    private static final double ROW = 30;
    private static final double PAPER_ROW = 44;
    private static final double GROUP = 38;
    private static final double GAP = 26;
    private static final double BLOCK_GAP = 20;
    private static final double NAME_GAP = 16;
    private static final double NAME_LINE = 16;
    private static final double FIGURE_GAP = 10;
    private static final double SHORTEST_LANE = 110;
    private static final double BAR = 14;
    private static final double PAPER_BAR = 8;

    private final ReadableChart chart = new ReadableChart(this::paint);
    private BarTable table = new BarTable(List.of(), List.of());

    /** The place of a column: its bars from left to right, its figures ending at the edge. */
    private record Lane(int column, double left, double right, double edge, NiceTicks ticks) {
        double x(double value) {
            return left + (right - left) * Math.max(0, Math.min(1, value / ticks.high()));
        }
    }

    ReadableChart node() {
        return chart;
    }

    void show(BarTable table) {
        this.table = table;
        chart.setHeightForWidth(this::heightForWidth);
        chart.repaint();
    }

    private double heightForWidth(double width) {
        // Only measures text: there is no surface yet.
        ChartPen measuring = new ChartPen(null, width, 0, chart.style());
        int blocks = blocks(measuring).size();
        return blocks * blockHeight() + (blocks - 1) * BLOCK_GAP;
    }

    private double blockHeight() {
        double height = HEAD + AXIS;
        for (BarTable.Group group : table.groups()) {
            height += group.heading().isEmpty() ? 0 : GROUP;
            for (BarTable.Row row : group.rows()) {
                height += rowHeight(row);
            }
        }
        return height;
    }

    private static double rowHeight(BarTable.Row row) {
        return Math.max(row.hasPaper() ? PAPER_ROW : ROW, row.nameLines().size() * NAME_LINE + 4);
    }

    private List<ChartMark> paint(ChartPen pen) {
        List<ChartMark> marks = new ArrayList<>();
        if (table.isEmpty()) {
            return marks;
        }
        double top = 0;
        for (List<Integer> block : blocks(pen)) {
            paintBlock(pen, block, top, marks);
            top += blockHeight() + BLOCK_GAP;
        }
        return marks;
    }

    private void paintBlock(ChartPen pen, List<Integer> block, double top, List<ChartMark> marks) {
        double names = nameWidth(pen);
        List<Lane> lanes = lanes(pen, block, names + NAME_GAP);
        double bottom = top + blockHeight() - AXIS;
        for (Lane lane : lanes) {
            paintLane(pen, lane, top, bottom);
        }
        double y = top + HEAD;
        for (BarTable.Group group : table.groups()) {
            if (!group.heading().isEmpty()) {
                paintHeading(pen, group, y);
                y += GROUP;
            }
            for (BarTable.Row row : group.rows()) {
                paintRow(pen, group, row, lanes, names, y, marks);
                y += rowHeight(row);
            }
        }
        for (Lane lane : lanes) {
            paintFloor(pen, lane, top + HEAD, bottom);
        }
    }

    /** The columns side by side as far as their bars keep some length; else in two blocks, one below the other. */
    private List<List<Integer>> blocks(ChartPen pen) {
        int count = table.columns().size();
        List<Integer> all = IntStream.range(0, count).boxed().toList();
        if (count < 4) {
            return List.of(all);
        }
        double widest = all.stream().mapToDouble(i -> figureWidth(pen, i)).max().orElse(0);
        double width = (pen.width() - nameWidth(pen) - NAME_GAP - (count - 1) * GAP) / count;
        return width >= widest + FIGURE_GAP + SHORTEST_LANE
                ? List.of(all)
                : List.of(all.subList(0, (count + 1) / 2), all.subList((count + 1) / 2, count));
    }

    private double nameWidth(ChartPen pen) {
        return table.groups().stream()
                .flatMap(group -> group.rows().stream())
                .flatMap(row -> row.nameLines().stream())
                .mapToDouble(pen::textWidth)
                .max()
                .orElse(0);
    }

    private List<Lane> lanes(ChartPen pen, List<Integer> block, double left) {
        double width = (pen.width() - left - (block.size() - 1) * GAP) / block.size();
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            double from = Math.round(left + i * (width + GAP));
            double edge = Math.floor(from + width);
            double right = Math.max(from + 20, edge - figureWidth(pen, block.get(i)) - FIGURE_GAP);
            lanes.add(new Lane(
                    block.get(i),
                    from,
                    right,
                    edge,
                    NiceTicks.covering(0, table.largest(block.get(i)), Math.max(1, (int) ((right - from) / 45)))));
        }
        return lanes;
    }

    private double figureWidth(ChartPen pen, int column) {
        return table.groups().stream()
                .flatMap(group -> group.rows().stream())
                .mapToDouble(row -> Math.max(
                        pen.textWidth(figure(row.figures().get(column), column)),
                        Double.isFinite(row.paper().get(column))
                                ? pen.textWidth(paperFigure(row.paper().get(column), column))
                                : 0))
                .max()
                .orElse(0);
    }

    private void paintLane(ChartPen pen, Lane lane, double top, double bottom) {
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
            pen.vertical(lane.x(value), top + HEAD, bottom, pen.style().line());
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
        pen.graphics().fillRect(0, y - 2, pen.width(), GROUP);
        pen.horizontal(0, pen.width(), y + 8, pen.style().line());
        pen.strongText(
                group.heading(), 0, y + 24, HPos.LEFT, VPos.CENTER, pen.style().text());
    }

    private void paintRow(
            ChartPen pen,
            BarTable.Group group,
            BarTable.Row row,
            List<Lane> lanes,
            double names,
            double y,
            List<ChartMark> marks) {
        List<String> name = row.nameLines();
        double middle = y + Math.max(ROW, name.size() * NAME_LINE + 4) / 2;
        for (int i = 0; i < name.size(); i++) {
            double line = middle + (i - (name.size() - 1) / 2.0) * NAME_LINE;
            pen.text(
                    name.get(i),
                    names,
                    line,
                    HPos.RIGHT,
                    VPos.CENTER,
                    pen.style().text());
        }
        for (Lane lane : lanes) {
            int i = lane.column();
            Spread figure = row.figures().get(i);
            if (Double.isFinite(figure.mean())) {
                paintBar(pen, group, row, lane, figure, middle);
            }
            pen.text(
                    figure(figure, i),
                    lane.edge(),
                    middle,
                    HPos.RIGHT,
                    VPos.CENTER,
                    Double.isFinite(figure.mean())
                            ? pen.style().text()
                            : pen.style().quietText());
            double paper = row.paper().get(i);
            if (Double.isFinite(paper)) {
                paintPaper(pen, lane, paper, paperFigure(paper, i), middle + 16);
            }
            if (Double.isFinite(figure.mean()) || Double.isFinite(paper)) {
                double bottom = y + rowHeight(row);
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

    private static void paintBar(
            ChartPen pen, BarTable.Group group, BarTable.Row row, Lane lane, Spread figure, double middle) {
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

    private static void paintPaper(ChartPen pen, Lane lane, double value, String words, double middle) {
        double top = Math.round(middle - PAPER_BAR / 2);
        pen.graphics().setStroke(pen.style().quietText());
        pen.graphics().setLineWidth(1.5);
        pen.graphics()
                .strokeRect(lane.left() + 1, top + 0.5, Math.max(1, lane.x(value) - lane.left() - 1), PAPER_BAR - 1);
        pen.text(
                words, lane.edge(), middle, HPos.RIGHT, VPos.CENTER, pen.style().quietText());
    }

    private void paintFloor(ChartPen pen, Lane lane, double top, double bottom) {
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

    private String figure(Spread figure, int column) {
        if (!Double.isFinite(figure.mean())) {
            return Messages.text("network.bars.not-given");
        }
        return table.columns().get(column).decimals() == 2 ? figure.two() : figure.three();
    }

    private String paperFigure(double value, int column) {
        return Messages.text(
                "network.bars.paper",
                table.columns().get(column).decimals() == 2 ? Decimals.two(value) : Decimals.three(value));
    }
}
