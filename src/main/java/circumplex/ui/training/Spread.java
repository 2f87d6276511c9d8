package circumplex.ui.training;

import circumplex.emotion.MetricsSpread;
import circumplex.emotion.TargetSpread;
import circumplex.ui.chart.Decimals;

/**
 * One figure over the folds.
 *
 * @param mean over the folds, or not-a-number where there is none
 * @param deviation sample standard deviation over the folds, or not-a-number for a single fold
 */
public record Spread(double mean, double deviation) {

    /** Of figures that are missing. */
    public static final Spread NONE = new Spread(Double.NaN, Double.NaN);

    /** One measure of one target; missing figures give {@link #NONE}. */
    public static Spread of(TargetSpread figures, Target target, Measure measure) {
        MetricsSpread spread = figures == null ? null : target.of(figures);
        if (spread == null || spread.mean() == null) {
            return NONE;
        }
        return new Spread(
                measure.of(spread.mean()), spread.deviation() == null ? Double.NaN : measure.of(spread.deviation()));
    }

    /** Whether there is a spread to speak of. */
    public boolean hasDeviation() {
        return Double.isFinite(deviation) && deviation > 0;
    }

    /**
     * Whether two figures lie within the spread of their folds: neither is then better than the other. The larger of
     * the two deviations counts; without any, only equal figures do.
     */
    public boolean near(Spread other) {
        double within = Math.max(hasDeviation() ? deviation : 0, other.hasDeviation() ? other.deviation : 0);
        return Math.abs(mean - other.mean) <= within;
    }

    /** "0.71 ± 0.01", or "0.71" without a spread. */
    public String two() {
        return hasDeviation() ? Decimals.two(mean) + " ± " + Decimals.two(deviation) : Decimals.two(mean);
    }

    /** "0.712 ± 0.011", or "0.712" without a spread. */
    public String three() {
        return hasDeviation() ? Decimals.three(mean) + " ± " + Decimals.three(deviation) : Decimals.three(mean);
    }
}
