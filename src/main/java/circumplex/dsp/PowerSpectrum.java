package circumplex.dsp;

import be.tarsos.dsp.util.fft.FFT;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The power spectrum of one frame by TarsosDSP's transform. That transform works in single precision: beside a loud
 * tone, its rounding drowns what is 100 dB quieter. {@link #refine()} brings such bins back: the loudest bins are
 * subtracted from the frame in double precision and what remains, which is quiet and so has quiet rounding errors, is
 * transformed again. As the transform is linear, the sum of the two is the spectrum of the frame. Not thread-safe.
 */
final class PowerSpectrum {
    /** Enough for the main lobes of a few tones or of a fast sweep. */
    private static final int SUBTRACTED_BINS = 32;

    private final int size;
    private final FFT transform;
    private final double[] cosines;
    private final double[] frame;
    private final float[] buffer;
    private final double[] re;
    private final double[] im;
    private final double[] power;

    PowerSpectrum(int size) {
        this.size = size;
        this.transform = new FFT(size);
        this.cosines = new double[size];
        for (int i = 0; i < size; i++) {
            cosines[i] = Math.cos(2 * Math.PI * i / size);
        }
        this.frame = new double[size];
        this.buffer = new float[size];
        this.re = new double[size / 2 + 1];
        this.im = new double[size / 2 + 1];
        this.power = new double[size / 2 + 1];
    }

    /** The windowed samples, to be filled before {@link #transform()}. */
    double[] frame() {
        return frame;
    }

    /** Power of each bin from 0 Hz to half the sample rate, as last computed. */
    double[] power() {
        return power;
    }

    /**
     * Transforms the frame.
     *
     * @return the size that rounding errors have in any bin's amplitude, about
     */
    double transform() {
        transformed(re, im, false);
        double sum = 0;
        for (double value : power) {
            sum += value;
        }
        return 1e-7 * Math.sqrt(2 * sum / size);
    }

    /** Computes the quiet bins again, more exactly. */
    void refine() {
        int[] loudest = loudestBins();
        double[] loudRe = new double[re.length];
        double[] loudIm = new double[im.length];
        for (int bin : loudest) {
            loudRe[bin] = re[bin];
            loudIm[bin] = im[bin];
            double factor = (bin == 0 || bin == size / 2 ? 1.0 : 2.0) / size;
            int quarter = size - size / 4;
            for (int i = 0, phase = 0; i < size; i++, phase = (phase + bin) & (size - 1)) {
                // The sine is the cosine a quarter turn earlier.
                double sine = cosines[(phase + quarter) & (size - 1)];
                frame[i] -= factor * (re[bin] * cosines[phase] - im[bin] * sine);
            }
        }
        System.arraycopy(loudRe, 0, re, 0, re.length);
        System.arraycopy(loudIm, 0, im, 0, im.length);
        transformed(re, im, true);
    }

    private void transformed(double[] re, double[] im, boolean add) {
        for (int i = 0; i < size; i++) {
            buffer[i] = (float) frame[i];
        }
        transform.forwardTransform(buffer);
        int last = size / 2;
        // TarsosDSP's layout: real parts of the first and the last bin, then real and imaginary part of each other.
        for (int bin = 0; bin <= last; bin++) {
            double r = bin == 0 ? buffer[0] : bin == last ? buffer[1] : buffer[2 * bin];
            double i = bin == 0 || bin == last ? 0 : buffer[2 * bin + 1];
            re[bin] = add ? re[bin] + r : r;
            im[bin] = add ? im[bin] + i : i;
            power[bin] = re[bin] * re[bin] + im[bin] * im[bin];
        }
    }

    private int[] loudestBins() {
        double[] sorted = power.clone();
        Arrays.sort(sorted);
        double threshold = sorted[sorted.length - SUBTRACTED_BINS];
        return IntStream.range(0, power.length)
                .filter(bin -> power[bin] >= threshold)
                .limit(SUBTRACTED_BINS)
                .toArray();
    }
}
