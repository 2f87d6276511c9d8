package circumplex.ui.training;

/** How many other points lie close to each point of the unit square. */
final class Crowding {
    private static final int CELLS = 32;
    private static final double ENOUGH = 0.6;

    private Crowding() {}

    /**
     * The crowding at each point, 0 where it is alone to 1 where they crowd most; the points within about a sixteenth
     * of the side count.
     *
     * @param x horizontal coordinates, 0..1
     * @param y vertical coordinates, as many
     */
    static double[] of(double[] x, double[] y) {
        int[][] counts = new int[CELLS][CELLS];
        for (int i = 0; i < x.length; i++) {
            counts[cell(y[i])][cell(x[i])]++;
        }
        double[] crowding = new double[x.length];
        double most = 1;
        for (int i = 0; i < x.length; i++) {
            crowding[i] = around(counts, cell(y[i]), cell(x[i])) - 1;
            most = Math.max(most, crowding[i]);
        }
        for (int i = 0; i < x.length; i++) {
            crowding[i] = Math.pow(crowding[i] / most, ENOUGH);
        }
        return crowding;
    }

    private static int around(int[][] counts, int row, int column) {
        int sum = 0;
        for (int r = Math.max(0, row - 1); r <= Math.min(CELLS - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(CELLS - 1, column + 1); c++) {
                sum += counts[r][c];
            }
        }
        return sum;
    }

    private static int cell(double coordinate) {
        return (int) Math.max(0, Math.min(CELLS - 1, coordinate * CELLS));
    }
}
