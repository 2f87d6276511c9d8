package circumplex.emotion;

/** Mean and standard deviation of a few values. */
public final class Sample {
    private Sample() {}

    /**
     * The arithmetic mean.
     *
     * @param values at least one
     */
    public static double mean(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /**
     * The sample standard deviation (divided by one less than their number, so that a few values tell on average the
     * same variance as many), 0 for a single value.
     *
     * @param values at least one
     */
    public static double deviation(double... values) {
        if (values.length == 1) {
            return 0;
        }
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }
}
