package circumplex.emotion.evaluation;

import circumplex.emotion.Metrics;
import circumplex.emotion.Prediction;
import circumplex.emotion.Sample;
import circumplex.emotion.TargetMetrics;
import java.util.List;

/** Computes {@link Metrics} from truth and prediction. */
public final class RegressionMetrics {

    private RegressionMetrics() {}

    /**
     * MSE, RMSE, MAE and R² as in Petrescu 2021, equations 9 to 12; CCC after Lin 1989.
     *
     * @throws IllegalArgumentException if the arrays are empty or of different lengths
     */
    public static Metrics of(double[] truth, double[] predicted) {
        int n = truth.length;
        if (n == 0 || predicted.length != n) {
            throw new IllegalArgumentException("Metrics need as many predictions as true values, and at least one: " + n
                    + ", " + predicted.length);
        }
        double truthMean = Sample.mean(truth);
        double predictedMean = Sample.mean(predicted);
        double squared = 0;
        double absolute = 0;
        double truthVariance = 0;
        double predictedVariance = 0;
        double covariance = 0;
        for (int i = 0; i < n; i++) {
            double error = predicted[i] - truth[i];
            squared += error * error;
            absolute += Math.abs(error);
            double t = truth[i] - truthMean;
            double p = predicted[i] - predictedMean;
            truthVariance += t * t;
            predictedVariance += p * p;
            covariance += t * p;
        }
        double mse = squared / n;
        double shift = truthMean - predictedMean;
        double spread = truthVariance / n + predictedVariance / n + shift * shift;
        return new Metrics(
                mse,
                Math.sqrt(mse),
                absolute / n,
                truthVariance == 0 ? Double.NaN : 1 - squared / truthVariance,
                spread == 0 ? Double.NaN : 2 * covariance / n / spread);
    }

    /** Metrics of valence, of arousal and their mean. */
    public static TargetMetrics of(List<Prediction> predictions) {
        Metrics valence = of(
                predictions.stream().mapToDouble(p -> p.truth().valence()).toArray(),
                predictions.stream().mapToDouble(p -> p.predicted().valence()).toArray());
        Metrics arousal = of(
                predictions.stream().mapToDouble(p -> p.truth().arousal()).toArray(),
                predictions.stream().mapToDouble(p -> p.predicted().arousal()).toArray());
        return new TargetMetrics(valence, arousal, mean(valence, arousal));
    }

    private static Metrics mean(Metrics a, Metrics b) {
        return new Metrics(
                (a.mse() + b.mse()) / 2,
                (a.rmse() + b.rmse()) / 2,
                (a.mae() + b.mae()) / 2,
                (a.r2() + b.r2()) / 2,
                (a.ccc() + b.ccc()) / 2);
    }
}
