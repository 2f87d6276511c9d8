package circumplex.ui.training;

import circumplex.ui.chart.ChartPen;
import circumplex.ui.chart.NiceTicks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Where the rows and columns of a {@link BarTable} lie on a surface of some width; all in pixels. */
final class BarTableLayout {
    static final double HEAD = 40;
    static final double AXIS = 28;
    static final double ROW = 30;
    static final double GROUP = 38;
    static final double BLOCK_GAP = 20;
    static final double NAME_LINE = 16;
    private static final double PAPER_ROW = 44;
    private static final double GAP = 26;
    private static final double NAME_GAP = 16;
    private static final double FIGURE_GAP = 10;
    private static final double SHORTEST_LANE = 110;

    private final BarTable table;
    private final ChartPen pen;

    /** The place of a column: its bars from left to right, its figures ending at the edge. */
    record Lane(int column, double left, double right, double edge, NiceTicks ticks) {
        double x(double value) {
            return left + (right - left) * Math.max(0, Math.min(1, value / ticks.high()));
        }
    }

    /**
     * @param pen measures words and gives the width; nothing is drawn with it
     */
    BarTableLayout(BarTable table, ChartPen pen) {
        this.table = table;
        this.pen = pen;
    }

    /** Height of the whole table. */
    double height() {
        int blocks = blocks().size();
        return blocks * blockHeight() + (blocks - 1) * BLOCK_GAP;
    }

    /** Height of one block of columns, with its headings and its axis. */
    double blockHeight() {
        double height = HEAD + AXIS;
        for (BarTable.Group group : table.groups()) {
            height += group.heading().isEmpty() ? 0 : GROUP;
            for (BarTable.Row row : group.rows()) {
                height += rowHeight(row);
            }
        }
        return height;
    }

    /** Height of one row. */
    static double rowHeight(BarTable.Row row) {
        return Math.max(row.hasPaper() ? PAPER_ROW : ROW, row.nameLines().size() * NAME_LINE + 4);
    }

    /** The columns side by side as far as their bars keep some length; else in two blocks, one below the other. */
    List<List<Integer>> blocks() {
        int count = table.columns().size();
        List<Integer> all = IntStream.range(0, count).boxed().toList();
        if (count < 4) {
            return List.of(all);
        }
        double widest = all.stream().mapToDouble(i -> figureWidth(i)).max().orElse(0);
        double width = (pen.width() - nameWidth() - NAME_GAP - (count - 1) * GAP) / count;
        return width >= widest + FIGURE_GAP + SHORTEST_LANE
                ? List.of(all)
                : List.of(all.subList(0, (count + 1) / 2), all.subList((count + 1) / 2, count));
    }

    /** Width of the longest name. */
    double nameWidth() {
        return table.groups().stream()
                .flatMap(group -> group.rows().stream())
                .flatMap(row -> row.nameLines().stream())
                .mapToDouble(pen::textWidth)
                .max()
                .orElse(0);
    }

    /** The columns of a block, from left to right. */
    List<Lane> lanes(List<Integer> block) {
        double left = nameWidth() + NAME_GAP;
        double width = (pen.width() - left - (block.size() - 1) * GAP) / block.size();
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            double from = Math.round(left + i * (width + GAP));
            double edge = Math.floor(from + width);
            double right = Math.max(from + 20, edge - figureWidth(block.get(i)) - FIGURE_GAP);
            lanes.add(new Lane(
                    block.get(i),
                    from,
                    right,
                    edge,
                    NiceTicks.covering(0, table.largest(block.get(i)), Math.max(1, (int) ((right - from) / 45)))));
        }
        return lanes;
    }

    private double figureWidth(int column) {
        return table.groups().stream()
                .flatMap(group -> group.rows().stream())
                .mapToDouble(row -> Math.max(
                        pen.textWidth(table.words(row.figures().get(column), column)),
                        Double.isFinite(row.paper().get(column))
                                ? pen.textWidth(table.paperWords(row.paper().get(column), column))
                                : 0))
                .max()
                .orElse(0);
    }
}
