package circumplex.emotion.evaluation;

import circumplex.emotion.Metrics;
import circumplex.emotion.MetricsSpread;
import circumplex.emotion.Sample;
import circumplex.emotion.TargetMetrics;
import circumplex.emotion.TargetSpread;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Mean and sample standard deviation of metrics over the folds of a cross-validation. */
final class Spreads {
    private Spreads() {}

    /** @param folds the metrics of each fold, at least one; of a single one the deviation is NaN */
    static TargetSpread of(List<TargetMetrics> folds) {
        return new TargetSpread(
                spread(folds, TargetMetrics::valence),
                spread(folds, TargetMetrics::arousal),
                spread(folds, TargetMetrics::mean));
    }

    private static MetricsSpread spread(List<TargetMetrics> folds, Function<TargetMetrics, Metrics> target) {
        List<Metrics> metrics = folds.stream().map(target).toList();
        return new MetricsSpread(each(metrics, Sample::mean), each(metrics, Spreads::deviation));
    }

    private static Metrics each(List<Metrics> metrics, ToDoubleFunction<double[]> statistic) {
        return new Metrics(
                statistic.applyAsDouble(
                        metrics.stream().mapToDouble(Metrics::mse).toArray()),
                statistic.applyAsDouble(
                        metrics.stream().mapToDouble(Metrics::rmse).toArray()),
                statistic.applyAsDouble(
                        metrics.stream().mapToDouble(Metrics::mae).toArray()),
                statistic.applyAsDouble(
                        metrics.stream().mapToDouble(Metrics::r2).toArray()),
                statistic.applyAsDouble(
                        metrics.stream().mapToDouble(Metrics::ccc).toArray()));
    }

    /** Of one fold alone nothing is known of how far folds differ. */
    private static double deviation(double... values) {
        return values.length < 2 ? Double.NaN : Sample.deviation(values);
    }
}
