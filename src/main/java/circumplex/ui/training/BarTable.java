package circumplex.ui.training;

import circumplex.ui.chart.Decimals;
import circumplex.ui.common.Messages;
import java.util.List;

/**
 * Bars in rows and columns: a row for each network, a column for each measure, each column with its own axis from zero.
 *
 * @param columns from left to right
 * @param groups from top to bottom
 */
record BarTable(List<Column> columns, List<Group> groups) {

    /**
     * @param heading above the column
     * @param hint what is good, below the heading
     * @param unitScale whether the axis runs to 1
     * @param decimals of the figures, 2 or 3
     * @param floor figure drawn as a line through the column, not-a-number for none
     */
    record Column(String heading, String hint, boolean unitScale, int decimals, double floor) {}

    /**
     * @param heading above the rows; empty for none
     * @param published whether they are others' figures on other data, drawn as outlines without colour
     * @param rows from top to bottom
     */
    record Group(String heading, boolean published, List<Row> rows) {}

    /**
     * @param name at the left; may have several lines
     * @param architecture gives the colour; null for published figures
     * @param figures one a column; {@link Spread#NONE} where there is none
     * @param paper the paper's figures, one a column, not-a-number for none
     */
    record Row(String name, Architecture architecture, List<Spread> figures, List<Double> paper) {
        List<String> nameLines() {
            return name.lines().toList();
        }

        boolean hasPaper() {
            return paper.stream().anyMatch(Double::isFinite);
        }
    }

    /** Whether there is any row. */
    boolean isEmpty() {
        return groups.stream().allMatch(group -> group.rows().isEmpty());
    }

    /** The largest figure of a column with its spread, at least a little above zero. */
    double largest(int column) {
        double largest = columns.get(column).unitScale() ? 1 : 1e-6;
        if (Double.isFinite(columns.get(column).floor())) {
            largest = Math.max(largest, columns.get(column).floor());
        }
        for (Group group : groups) {
            for (Row row : group.rows()) {
                Spread figure = row.figures().get(column);
                if (Double.isFinite(figure.mean())) {
                    largest = Math.max(largest, figure.mean() + (figure.hasDeviation() ? figure.deviation() : 0));
                }
                if (Double.isFinite(row.paper().get(column))) {
                    largest = Math.max(largest, row.paper().get(column));
                }
            }
        }
        return largest;
    }

    /** A figure as it stands in a column, with its spread. */
    String words(Spread figure, int column) {
        if (!Double.isFinite(figure.mean())) {
            return Messages.text("network.bars.not-given");
        }
        return columns.get(column).decimals() == 2 ? figure.two() : figure.three();
    }

    /** A figure of the paper as it stands in a column. */
    String paperWords(double value, int column) {
        return Messages.text(
                "network.bars.paper",
                columns.get(column).decimals() == 2 ? Decimals.two(value) : Decimals.three(value));
    }
}
