package circumplex.ui.chart;

import java.util.Locale;

/** Numbers as they stand in charts and tables: a point, a true minus sign, a fixed number of decimals. */
public final class Decimals {
    private Decimals() {}

    /** Two decimals, or a dash for not-a-number. */
    public static String two(double value) {
        return format("%.2f", value);
    }

    /** Three decimals, or a dash for not-a-number. */
    public static String three(double value) {
        return format("%.3f", value);
    }

    private static String format(String pattern, double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        String digits = String.format(Locale.ROOT, pattern, value);
        // What rounds to zero has no sign.
        return digits.matches("-0\\.0*") ? digits.substring(1) : digits.replace('-', '−');
    }
}
