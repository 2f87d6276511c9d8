package circumplex.ui.training;

import circumplex.emotion.Metrics;
import java.util.function.ToDoubleFunction;

/** A measure of how far predictions lie from the truth. */
public enum Measure {
    R2(Metrics::r2, true),
    RMSE(Metrics::rmse, false),
    MAE(Metrics::mae, false),
    MSE(Metrics::mse, false),
    CCC(Metrics::ccc, true);

    private final ToDoubleFunction<Metrics> value;
    private final boolean higherIsBetter;

    Measure(ToDoubleFunction<Metrics> value, boolean higherIsBetter) {
        this.value = value;
        this.higherIsBetter = higherIsBetter;
    }

    /** The measure's value among the metrics. */
    public double of(Metrics metrics) {
        return value.applyAsDouble(metrics);
    }

    /** Whether a larger value is better: then 1 is perfect; otherwise 0 is. */
    public boolean higherIsBetter() {
        return higherIsBetter;
    }
}
