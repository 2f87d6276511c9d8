package circumplex.dsp;

/**
 * Triangular bands on Slaney's mel scale, each of unit area (Slaney 1998, Auditory Toolbox): linear up to 1000 Hz, 15
 * bands of the scale a kilohertz; logarithmic above, 27 a factor of 6.4.
 */
public final class MelFilterBank {
    private static final double HERTZ_PER_MEL = 200.0 / 3;
    private static final double BREAK_HERTZ = 1000;
    private static final double BREAK_MEL = BREAK_HERTZ / HERTZ_PER_MEL;
    private static final double LOG_STEP = Math.log(6.4) / 27;

    private final int[] firstBin;
    private final float[][] weights;
    private final double[] centreHertz;
    /** The largest weight of each band. */
    private final double[] peak;

    /** Computes the weights for the bins of a transform of {@code settings.windowSize()} samples. */
    public MelFilterBank(MelSpectrogramSettings settings) {
        int bands = settings.bands();
        int bins = settings.windowSize() / 2 + 1;
        double[] edges = new double[bands + 2];
        double low = melOf(settings.lowHertz());
        double high = melOf(settings.highHertz());
        for (int i = 0; i < edges.length; i++) {
            edges[i] = hertzOf(low + (high - low) * i / (bands + 1));
        }
        firstBin = new int[bands];
        weights = new float[bands][];
        centreHertz = new double[bands];
        peak = new double[bands];
        double hertzPerBin = (double) settings.sampleRate() / settings.windowSize();
        for (int band = 0; band < bands; band++) {
            double from = edges[band];
            double centre = edges[band + 1];
            double to = edges[band + 2];
            centreHertz[band] = centre;
            int first = Math.max(0, (int) Math.ceil(from / hertzPerBin));
            int last = Math.min(bins - 1, (int) Math.floor(to / hertzPerBin));
            firstBin[band] = first;
            weights[band] = new float[Math.max(0, last - first + 1)];
            double height = 2 / (to - from);
            for (int bin = first; bin <= last; bin++) {
                double hertz = bin * hertzPerBin;
                double rise = (hertz - from) / (centre - from);
                double fall = (to - hertz) / (to - centre);
                weights[band][bin - first] = (float) (height * Math.max(0, Math.min(rise, fall)));
                peak[band] = Math.max(peak[band], weights[band][bin - first]);
            }
        }
    }

    /** Number of bands. */
    public int bands() {
        return weights.length;
    }

    /** Centre of each band in hertz, ascending. */
    public double[] centreHertz() {
        return centreHertz.clone();
    }

    /** The largest weight in a band: what a tone in its middle is multiplied with. */
    public double peakWeight(int band) {
        return peak[band];
    }

    /**
     * Sums a power spectrum up into the bands.
     *
     * @param power of each bin from 0 Hz to half the sample rate
     * @param target receives one value a band, lowest first
     */
    void apply(double[] power, double[] target) {
        for (int band = 0; band < weights.length; band++) {
            float[] weight = weights[band];
            int first = firstBin[band];
            double sum = 0;
            for (int i = 0; i < weight.length; i++) {
                sum += weight[i] * power[first + i];
            }
            target[band] = sum;
        }
    }

    /**
     * How far the logarithm of a band may be off when every bin's amplitude is off by the given rounding.
     *
     * @param bands power in each band
     * @param rounding error of a bin's amplitude
     * @param floor added to a band's power before the logarithm
     */
    double largestError(double[] bands, double rounding, double floor) {
        double largest = 0;
        for (int band = 0; band < bands.length; band++) {
            double error = 2 * rounding * Math.sqrt(bands[band] * peak[band]) + rounding * rounding * peak[band];
            largest = Math.max(largest, error / (bands[band] + floor));
        }
        return largest;
    }

    /** Slaney's mel of a frequency in hertz. */
    public static double melOf(double hertz) {
        return hertz < BREAK_HERTZ ? hertz / HERTZ_PER_MEL : BREAK_MEL + Math.log(hertz / BREAK_HERTZ) / LOG_STEP;
    }

    /** The frequency in hertz of Slaney's mel. */
    public static double hertzOf(double mel) {
        return mel < BREAK_MEL ? mel * HERTZ_PER_MEL : BREAK_HERTZ * Math.exp((mel - BREAK_MEL) * LOG_STEP);
    }
}
