package circumplex.dsp;

import java.util.Arrays;

/**
 * The low-pass filter of a change of sample rate: a sinc under Kaiser's window, tabulated at every phase at which an
 * output sample can fall between two input samples (a polyphase filter bank). Immutable.
 */
final class InterpolationFilter {
    /** Few enough that sums and lanes stay in the processor's nearest cache. */
    private static final int DECIMATED_AT_ONCE = 1024;

    /** With so many phases a straight line between neighbouring ones errs by less than −105 dB. */
    private static final int INTERPOLATED_PHASES = 512;

    private static final int MOST_EXACT_PHASES = 1024;

    private final int phases;
    private final boolean exact;
    private final int taps;
    private final float[] coefficients;

    /**
     * @param up reduced numerator of the ratio of rates: output samples for each {@code down} input samples
     * @param down its denominator
     * @param lowPass shape of the filter
     */
    InterpolationFilter(int up, int down, LowPass lowPass) {
        exact = up <= MOST_EXACT_PHASES;
        phases = exact ? up : INTERPOLATED_PHASES;
        // Frequencies in units of the input's Nyquist frequency.
        double stop = Math.min(1.0, (double) up / down);
        int halfLength = (int) Math.ceil(lowPass.halfLength() / stop) + 1;
        taps = 2 * halfLength;
        coefficients = tabulate(stop * lowPass.cutoff(), lowPass.halfLength() / stop, lowPass.kaiserBeta());
    }

    private float[] tabulate(double cutoff, double reach, double kaiserBeta) {
        int rows = exact ? phases : phases + 1;
        float[] table = new float[Math.multiplyExact(rows, taps)];
        double[] row = new double[taps];
        double windowScale = 1 / besselI0(kaiserBeta);
        for (int phase = 0; phase < rows; phase++) {
            double sum = 0;
            for (int tap = 0; tap < taps; tap++) {
                double distance = tap - (taps / 2 - 1) - (double) phase / phases;
                double relative = distance / reach;
                double window = Math.abs(relative) >= 1
                        ? 0
                        : besselI0(kaiserBeta * Math.sqrt(1 - relative * relative)) * windowScale;
                row[tap] = cutoff * sinc(cutoff * distance) * window;
                sum += row[tap];
            }
            for (int tap = 0; tap < taps; tap++) {
                // Every phase passes a constant unchanged.
                table[phase * taps + tap] = (float) (row[tap] / sum);
            }
        }
        return table;
    }

    /** Number of input samples that one output sample is made of; even. */
    int taps() {
        return taps;
    }

    /** How many input samples before and after a place the filter reaches. */
    int halfLength() {
        return taps / 2;
    }

    /**
     * One output sample.
     *
     * @param samples input of one channel
     * @param first index of the first of {@link #taps()} samples
     * @param numerator how far past sample {@code first + halfLength() − 1} the output falls, as a fraction with the
     *     denominator {@code up}
     */
    float apply(float[] samples, int first, int numerator, int up) {
        if (exact) {
            return dot(samples, first, numerator * taps);
        }
        double position = (double) numerator * phases / up;
        int phase = (int) position;
        float fraction = (float) (position - phase);
        float before = dot(samples, first, phase * taps);
        float after = dot(samples, first, (phase + 1) * taps);
        return before + fraction * (after - before);
    }

    /** Whether every output sample falls on an input sample, as {@link #decimate} wants it. */
    boolean decimates() {
        return exact && phases == 1;
    }

    /**
     * Output samples in a row, each {@code step} input samples after the one before; for {@link #decimates()} alone.
     *
     * <p>The input is dealt out to {@code step} lanes, so that each tap meets neighbours in memory. They are copied to the
     * beginning of an array for each tap: the virtual machine uses the processor's vector instructions where all arrays of
     * a loop begin at the same index, and neither for other loops nor for the sum of products of {@link #apply}.
     *
     * @param samples input of one channel
     * @param first index of the first of {@link #taps()} samples for the first output
     * @param target receives the outputs at every {@code stride}-th place from {@code offset}
     */
    void decimate(float[] samples, int first, int step, float[] target, int offset, int stride, int count) {
        float[] sums = new float[Math.min(count, DECIMATED_AT_ONCE)];
        float[] even = new float[sums.length];
        float[] odd = new float[sums.length];
        float[][] lanes = new float[step][sums.length + taps / step + 1];
        for (int done = 0; done < count; done += sums.length) {
            int some = Math.min(sums.length, count - done);
            deal(samples, first + done * step, (some - 1) * step + taps, lanes);
            Arrays.fill(sums, 0f);
            // Two taps at a time, for half the loads and stores of the sums; the number of taps is even.
            for (int tap = 0; tap < taps; tap += 2) {
                System.arraycopy(lanes[tap % step], tap / step, even, 0, some);
                System.arraycopy(lanes[(tap + 1) % step], (tap + 1) / step, odd, 0, some);
                add(sums, even, coefficients[tap], odd, coefficients[tap + 1], some);
            }
            for (int frame = 0; frame < some; frame++) {
                target[offset + (done + frame) * stride] = sums[frame];
            }
        }
    }

    private static void add(float[] sums, float[] even, float evenFactor, float[] odd, float oddFactor, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += evenFactor * even[i] + oddFactor * odd[i];
        }
    }

    private static void deal(float[] samples, int first, int length, float[][] lanes) {
        int step = lanes.length;
        for (int lane = 0; lane < step; lane++) {
            float[] target = lanes[lane];
            for (int i = 0, from = lane; from < length; i++, from += step) {
                target[i] = samples[first + from];
            }
        }
    }

    private float dot(float[] samples, int first, int row) {
        float[] table = coefficients;
        // Four independent sums keep the processor's pipelines full; one would wait for itself.
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int tap = 0;
        for (; tap + 3 < taps; tap += 4) {
            sum0 += samples[first + tap] * table[row + tap];
            sum1 += samples[first + tap + 1] * table[row + tap + 1];
            sum2 += samples[first + tap + 2] * table[row + tap + 2];
            sum3 += samples[first + tap + 3] * table[row + tap + 3];
        }
        for (; tap < taps; tap++) {
            sum0 += samples[first + tap] * table[row + tap];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    /** Modified Bessel function of the first kind, order 0, by its power series. */
    private static double besselI0(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-17; k++) {
            double factor = x / (2 * k);
            term *= factor * factor;
            sum += term;
        }
        return sum;
    }
}
