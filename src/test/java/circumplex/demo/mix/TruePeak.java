package circumplex.demo.mix;

/** How high a wave rises between its samples: four points a sample, by a windowed sinc of 24 taps. */
final class TruePeak {
    private static final int PHASES = 4;
    private static final int TAPS = 24;
    private static final double[][] FILTERS = filters();

    private TruePeak() {}

    /** The peak around each sample, from this sample up to the next. */
    static double[] of(double[] samples) {
        double[] peaks = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            double peak = Math.abs(samples[i]);
            // Where nothing is loud there is nothing to look for.
            if (peak > 0.1) {
                for (double[] filter : FILTERS) {
                    double sum = 0;
                    for (int tap = 0; tap < TAPS; tap++) {
                        int index = i + tap - TAPS / 2 + 1;
                        sum += index >= 0 && index < samples.length ? filter[tap] * samples[index] : 0;
                    }
                    peak = Math.max(peak, Math.abs(sum));
                }
            }
            peaks[i] = peak;
        }
        return peaks;
    }

    private static double[][] filters() {
        double[][] filters = new double[PHASES - 1][TAPS];
        for (int phase = 1; phase < PHASES; phase++) {
            double sum = 0;
            for (int tap = 0; tap < TAPS; tap++) {
                double x = tap - TAPS / 2 + 1 - (double) phase / PHASES;
                double window = 0.5 + 0.5 * StrictMath.cos(2 * Math.PI * x / (TAPS + 1));
                filters[phase - 1][tap] = window * StrictMath.sin(Math.PI * x) / (Math.PI * x);
                sum += filters[phase - 1][tap];
            }
            for (int tap = 0; tap < TAPS; tap++) {
                filters[phase - 1][tap] /= sum;
            }
        }
        return filters;
    }
}
