package circumplex.ui.training;

import java.util.ArrayList;
import java.util.List;

/**
 * A figure by epoch, of one fold or the mean over several.
 *
 * @param architecture whose curve it is
 * @param unseen whether on songs never heard; otherwise on those trained on
 * @param values one an epoch, in order; not-a-number where there is none
 * @param deviations standard deviation over the folds, one an epoch; empty for a single fold
 */
public record Curve(Architecture architecture, boolean unseen, List<Double> values, List<Double> deviations) {

    /** Copies the lists. */
    public Curve {
        values = List.copyOf(values);
        deviations = List.copyOf(deviations);
    }

    /**
     * The mean of several folds' curves, as far as the shortest goes, with its spread where there are two or more.
     *
     * @param folds at least one
     */
    public static Curve mean(Architecture architecture, boolean unseen, List<List<Double>> folds) {
        int epochs = folds.stream().mapToInt(List::size).min().orElse(0);
        List<Double> means = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        for (int i = 0; i < epochs; i++) {
            int epoch = i;
            double[] values =
                    folds.stream().mapToDouble(fold -> fold.get(epoch)).toArray();
            double mean = 0;
            for (double value : values) {
                mean += value / values.length;
            }
            double squares = 0;
            for (double value : values) {
                squares += (value - mean) * (value - mean);
            }
            means.add(mean);
            if (values.length > 1) {
                deviations.add(Math.sqrt(squares / (values.length - 1)));
            }
        }
        return new Curve(architecture, unseen, means, deviations);
    }

    /** Value after an epoch, 1-based, or not-a-number where there is none. */
    public double at(int epoch) {
        return epoch <= values.size() ? values.get(epoch - 1) : Double.NaN;
    }

    /** Value after the last epoch, or not-a-number without any. */
    public double last() {
        return values.isEmpty() ? Double.NaN : values.get(values.size() - 1);
    }
}
