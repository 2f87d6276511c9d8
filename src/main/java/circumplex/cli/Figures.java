package circumplex.cli;

import circumplex.emotion.Metrics;
import circumplex.emotion.MetricsSpread;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Metrics as cells of a table. */
final class Figures {
    private static final String CELLS = "%-15s %-15s %-15s %-15s %-15s";

    private Figures() {}

    /** The names of the columns. */
    static String header() {
        return line("MSE", "RMSE", "MAE", "R²", "CCC");
    }

    /** Mean and deviation over the folds. */
    static String cells(MetricsSpread spread) {
        Metrics m = spread.mean();
        Metrics d = spread.deviation();
        return line(
                spread(m.mse(), d.mse()),
                spread(m.rmse(), d.rmse()),
                spread(m.mae(), d.mae()),
                spread(m.r2(), d.r2()),
                spread(m.ccc(), d.ccc()));
    }

    /** Single figures; what is not known is a dash. */
    static String cells(double mse, double rmse, double mae, double r2, double ccc) {
        return line(three(mse), three(rmse), three(mae), three(r2), three(ccc));
    }

    /** Three decimals, or a dash. */
    static String three(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        // Without the sum, a small negative number would be printed as "-0.000".
        return String.format(Locale.ROOT, "%.3f", Math.round(value * 1000) / 1000.0 + 0.0);
    }

    /** "0.690 ± 0.012", or without the deviation where there is none. */
    static String spread(double mean, double deviation) {
        return Double.isFinite(deviation) ? three(mean) + " ± " + three(deviation) : three(mean);
    }

    /** A number for JSON, which knows no NaN: null instead. */
    static Double json(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** Metrics for JSON. */
    static Map<String, Double> json(Metrics metrics) {
        Map<String, Double> json = new LinkedHashMap<>();
        json.put("mse", json(metrics.mse()));
        json.put("rmse", json(metrics.rmse()));
        json.put("mae", json(metrics.mae()));
        json.put("r2", json(metrics.r2()));
        json.put("ccc", json(metrics.ccc()));
        return json;
    }

    private static String line(String... cells) {
        return String.format(Locale.ROOT, CELLS, (Object[]) cells).stripTrailing();
    }
}
