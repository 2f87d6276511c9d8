package circumplex.emotion.evaluation;

import java.util.Optional;

/**
 * Weighted least squares with coefficients of 0 or more, for a handful of terms: every choice of the terms that may
 * differ from 0 is tried, which needs no iteration and misses no minimum (Lawson and Hanson, Solving Least Squares
 * Problems, 1974, chapter 23, is the method for many terms).
 */
final class NonNegativeLeastSquares {
    /** Below this part of its own scale a pivot is rounding: the terms say the same. */
    private static final double SINGULAR = 1e-10;

    private NonNegativeLeastSquares() {}

    /**
     * @param terms by observation and term
     * @param values one an observation
     * @param weights of the squared differences, one an observation, above 0
     */
    static double[] solve(double[][] terms, double[] values, double[] weights) {
        int n = terms[0].length;
        double[][] products = new double[n][n];
        double[] sums = new double[n];
        for (int i = 0; i < terms.length; i++) {
            for (int j = 0; j < n; j++) {
                sums[j] += weights[i] * terms[i][j] * values[i];
                for (int k = 0; k < n; k++) {
                    products[j][k] += weights[i] * terms[i][j] * terms[i][k];
                }
            }
        }
        double[] best = new double[n];
        double bestCost = 0;
        for (int chosen = 1; chosen < 1 << n; chosen++) {
            Optional<double[]> solution = solve(products, sums, chosen);
            if (solution.isPresent()) {
                double cost = cost(products, sums, solution.get());
                if (cost < bestCost) {
                    best = solution.get();
                    bestCost = cost;
                }
            }
        }
        return best;
    }

    /** Least squares with the chosen terms (a bit each) alone; empty where they say the same or one comes out negative. */
    private static Optional<double[]> solve(double[][] products, double[] sums, int chosen) {
        int n = sums.length;
        double[][] a = new double[n][n + 1];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                boolean both = (chosen >> j & 1) == 1 && (chosen >> k & 1) == 1;
                a[j][k] = both ? products[j][k] : j == k ? 1 : 0;
            }
            a[j][n] = (chosen >> j & 1) == 1 ? sums[j] : 0;
        }
        // Elimination without pivoting: the matrix is symmetric and not negative.
        for (int j = 0; j < n; j++) {
            double scale = (chosen >> j & 1) == 1 ? products[j][j] : 1;
            if (!(a[j][j] > SINGULAR * scale)) {
                return Optional.empty();
            }
            for (int row = 0; row < n; row++) {
                if (row != j) {
                    double factor = a[row][j] / a[j][j];
                    for (int k = j; k <= n; k++) {
                        a[row][k] -= factor * a[j][k];
                    }
                }
            }
        }
        double[] solution = new double[n];
        for (int j = 0; j < n; j++) {
            solution[j] = a[j][n] / a[j][j];
            if (solution[j] < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(solution);
    }

    /** The weighted sum of squares less that of the coefficients 0. */
    private static double cost(double[][] products, double[] sums, double[] solution) {
        double cost = 0;
        for (int j = 0; j < solution.length; j++) {
            cost -= 2 * solution[j] * sums[j];
            for (int k = 0; k < solution.length; k++) {
                cost += solution[j] * products[j][k] * solution[k];
            }
        }
        return cost;
    }
}
