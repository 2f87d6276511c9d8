package circumplex.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Round values for an axis.
 *
 * @param values ascending, evenly spaced; multiples of the step
 * @param step from one to the next
 */
public record NiceTicks(List<Double> values, double step) {
    private static final double[] MANTISSAS = {1, 2, 2.5, 5, 10};
    private static final double[] TIME_STEPS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200};

    /** Copies the values. */
    public NiceTicks {
        values = List.copyOf(values);
    }

    /**
     * Round values that cover the range: the first is at or below {@code low}, the last at or above {@code high}.
     *
     * @param most about how many steps at most, at least 1
     */
    public static NiceTicks covering(double low, double high, int most) {
        double span = high > low ? high - low : Math.max(1e-9, Math.abs(high));
        double step = niceStep(span / most);
        long first = (long) Math.floor(low / step + 1e-9);
        long last = Math.max(first + 1, (long) Math.ceil(high / step - 1e-9));
        List<Double> values = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            values.add(i * step);
        }
        return new NiceTicks(values, step);
    }

    /**
     * Whole numbers from 0 that cover the range.
     *
     * @param high at least 1
     * @param most about how many steps at most, at least 1
     */
    public static NiceTicks counting(int high, int most) {
        double step = Math.max(1, niceStep((double) high / most));
        // Half numbers are no places: 2.5 becomes 5.
        step = step == Math.rint(step) ? step : 2 * step;
        List<Double> values = new ArrayList<>();
        for (double value = 0; value < high + step; value += step) {
            values.add(value);
        }
        return new NiceTicks(values, step);
    }

    /** Round times within 0..seconds: whole seconds, minutes or hours, about {@code most} of them at most. */
    public static NiceTicks ofTime(double seconds, int most) {
        double step = TIME_STEPS[TIME_STEPS.length - 1];
        for (double candidate : TIME_STEPS) {
            if (seconds / candidate <= most) {
                step = candidate;
                break;
            }
        }
        while (seconds / step > most) {
            step *= 2;
        }
        List<Double> values = new ArrayList<>();
        for (double time = 0; time <= seconds; time += step) {
            values.add(time);
        }
        return new NiceTicks(values, step);
    }

    /** First value. */
    public double low() {
        return values.get(0);
    }

    /** Last value. */
    public double high() {
        return values.get(values.size() - 1);
    }

    /** A value of these ticks in as many decimals as the step needs. */
    public String label(double value) {
        int decimals = 0;
        double scaled = step;
        while (decimals < 6 && Math.abs(scaled - Math.rint(scaled)) > 1e-6) {
            scaled *= 10;
            decimals++;
        }
        return String.format(Locale.ROOT, "%." + decimals + "f", value + 0.0).replace('-', '−');
    }

    private static double niceStep(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double mantissa : MANTISSAS) {
            if (mantissa * power >= rough * (1 - 1e-9)) {
                return mantissa * power;
            }
        }
        return 10 * power;
    }
}
