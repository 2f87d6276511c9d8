package circumplex.playlist;

import java.util.Arrays;

/**
 * The cheapest way to give every row a column of its own: the Hungarian method in the form of shortest augmenting paths
 * (Jonker and Volgenant 1987). Time grows with rows² × columns at worst.
 */
final class CheapestAssignment {
    private static final int NONE = 0;

    private final int rows;
    private final int columns;
    private final Cost cost;
    /** Rows and columns count from 1 here; 0 stands for none. */
    private final double[] rowPotential;

    private final double[] columnPotential;
    private final int[] rowOfColumn;

    /** What it costs to give a row a column, both from 0. */
    @FunctionalInterface
    interface Cost {
        double of(int row, int column);
    }

    private CheapestAssignment(int rows, int columns, Cost cost) {
        this.rows = rows;
        this.columns = columns;
        this.cost = cost;
        this.rowPotential = new double[rows + 1];
        this.columnPotential = new double[columns + 1];
        this.rowOfColumn = new int[columns + 1];
    }

    /**
     * The column of every row.
     *
     * @throws IllegalArgumentException if there are more rows than columns
     */
    static int[] find(int rows, int columns, Cost cost) {
        if (rows > columns) {
            throw new IllegalArgumentException(rows + " rows cannot share " + columns + " columns");
        }
        return new CheapestAssignment(rows, columns, cost).assign();
    }

    private int[] assign() {
        for (int row = 1; row <= rows; row++) {
            augment(row);
        }
        int[] columnOfRow = new int[rows];
        for (int column = 1; column <= columns; column++) {
            if (rowOfColumn[column] != NONE) {
                columnOfRow[rowOfColumn[column] - 1] = column - 1;
            }
        }
        return columnOfRow;
    }

    /** Gives one more row a column, and other rows other columns where that is cheaper. */
    private void augment(int newRow) {
        double[] least = new double[columns + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        int[] cameFrom = new int[columns + 1];
        boolean[] done = new boolean[columns + 1];
        rowOfColumn[0] = newRow;
        int column = 0;
        do {
            done[column] = true;
            int row = rowOfColumn[column];
            double step = Double.POSITIVE_INFINITY;
            int next = 0;
            for (int other = 1; other <= columns; other++) {
                if (!done[other]) {
                    double reduced = cost.of(row - 1, other - 1) - rowPotential[row] - columnPotential[other];
                    if (reduced < least[other]) {
                        least[other] = reduced;
                        cameFrom[other] = column;
                    }
                    if (least[other] < step) {
                        step = least[other];
                        next = other;
                    }
                }
            }
            for (int other = 0; other <= columns; other++) {
                if (done[other]) {
                    rowPotential[rowOfColumn[other]] += step;
                    columnPotential[other] -= step;
                } else {
                    least[other] -= step;
                }
            }
            column = next;
        } while (rowOfColumn[column] != NONE);
        while (column != 0) {
            int previous = cameFrom[column];
            rowOfColumn[column] = rowOfColumn[previous];
            column = previous;
        }
    }
}
