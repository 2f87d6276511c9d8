package circumplex.emotion.evaluation;

import java.util.Arrays;

/**
 * Fits the variance of errors as a sum of non-negative parts, v = Σ c · x with c ≥ 0, by maximum likelihood for normally
 * distributed errors. Each squared error is then gamma distributed about v with a deviation in proportion to v, so the
 * likelihood is climbed by least squares of the squared errors, weighted with 1 / v² and repeated (Fisher's scoring of a
 * gamma model with identity link: McCullagh and Nelder, Generalized Linear Models, 2nd edition 1989, sections 8.3 and
 * 10.4). At its top the mean of e² / v is 1. Plain least squares of the squared errors would be ruled by the few largest.
 */
final class VarianceFit {
    private static final int LARGEST_NUMBER_OF_STEPS = 200;
    private static final double SMALLEST_GAIN = 1e-12;
    private static final int HALVINGS = 30;
    /** Variances below this part of the mean squared error are taken for it: no likelihood is infinite. */
    private static final double FLOOR = 1e-4;

    private final double[][] terms;
    private final double[] squaredErrors;
    private final double floor;

    /**
     * @param terms by observation and term, 0 or more; the first of each observation should be 1
     * @param squaredErrors one an observation
     */
    VarianceFit(double[][] terms, double[] squaredErrors) {
        this.terms = terms;
        this.squaredErrors = squaredErrors;
        this.floor = FLOOR * Arrays.stream(squaredErrors).average().orElseThrow() + Double.MIN_NORMAL;
    }

    /** The coefficient of each term, 0 or more. */
    double[] coefficients() {
        double[] coefficients = new double[terms[0].length];
        // The best without any term but the first.
        coefficients[0] = Arrays.stream(squaredErrors).average().orElseThrow();
        double cost = cost(coefficients);
        for (int step = 0; step < LARGEST_NUMBER_OF_STEPS; step++) {
            double[] aim = NonNegativeLeastSquares.solve(terms, squaredErrors, weights(coefficients));
            double[] next = towards(coefficients, aim, cost);
            double nextCost = cost(next);
            if (!(nextCost < cost - SMALLEST_GAIN * squaredErrors.length)) {
                break;
            }
            coefficients = next;
            cost = nextCost;
        }
        return coefficients;
    }

    /** As far towards the aim as the likelihood grows. Both are without negative parts, so everything between them is. */
    private double[] towards(double[] from, double[] aim, double cost) {
        double part = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double[] tried = new double[from.length];
            for (int j = 0; j < tried.length; j++) {
                tried[j] = from[j] + part * (aim[j] - from[j]);
            }
            if (cost(tried) < cost) {
                return tried;
            }
            part /= 2;
        }
        return from;
    }

    private double[] weights(double[] coefficients) {
        double[] weights = new double[terms.length];
        for (int i = 0; i < terms.length; i++) {
            double v = variance(terms[i], coefficients);
            weights[i] = 1 / (v * v);
        }
        return weights;
    }

    /** Twice the negative logarithm of the likelihood, but for a constant. */
    private double cost(double[] coefficients) {
        double cost = 0;
        for (int i = 0; i < terms.length; i++) {
            double v = variance(terms[i], coefficients);
            cost += Math.log(v) + squaredErrors[i] / v;
        }
        return cost;
    }

    private double variance(double[] x, double[] coefficients) {
        double v = 0;
        for (int j = 0; j < x.length; j++) {
            v += coefficients[j] * x[j];
        }
        return Math.max(v, floor);
    }
}
