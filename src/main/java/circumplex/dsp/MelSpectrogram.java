package circumplex.dsp;

/**
 * Turns mono audio into the logarithm of its power in mel bands: Hann window, centred frames with reflected edges, power
 * spectrum by TarsosDSP's transform, {@link MelFilterBank}, natural logarithm of (power + floor). Thread-safe.
 */
public final class MelSpectrogram {
    /** In log-mel; a frame whose rounding errors may be larger is refined. */
    private static final double TOLERATED_ERROR = 1e-4;

    private final MelSpectrogramSettings settings;
    private final MelFilterBank filterBank;
    private final double[] window;

    /** Prepares the window and the filter bank. */
    public MelSpectrogram(MelSpectrogramSettings settings) {
        this.settings = settings;
        this.filterBank = new MelFilterBank(settings);
        int size = settings.windowSize();
        this.window = new double[size];
        for (int i = 0; i < size; i++) {
            // Periodic, as the training set's; TarsosDSP's own Hann window is symmetric.
            window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / size);
        }
    }

    /** The settings. */
    public MelSpectrogramSettings settings() {
        return settings;
    }

    /** The bands. */
    public MelFilterBank filterBank() {
        return filterBank;
    }

    /**
     * The log-mel-spectrogram of mono audio at the settings' sample rate.
     *
     * @param mono at least {@code windowSize / 2 + 1} samples, so that edges can be reflected
     * @return [band][frame], band 0 the lowest; {@code mono.length / hop + 1} frames
     * @throws IllegalArgumentException if the audio is too short
     */
    public float[][] logMel(float[] mono) {
        return logMel(mono, true);
    }

    /**
     * As {@link #logMel(float[])}, but for images, of 255 levels: bands far below the loudest of their frame are off by
     * up to a few hundredths, which is less than a level, and tonal music takes an eighth of the time.
     */
    public float[][] logMelForImage(float[] mono) {
        return logMel(mono, false);
    }

    private float[][] logMel(float[] mono, boolean exact) {
        int half = settings.windowSize() / 2;
        if (mono.length <= half) {
            throw new IllegalArgumentException(
                    "A mel-spectrogram needs more than " + half + " samples, but there are " + mono.length);
        }
        int frames = mono.length / settings.hop() + 1;
        float[][] bands = new float[settings.bands()][frames];
        PowerSpectrum spectrum = new PowerSpectrum(settings.windowSize());
        double[] mel = new double[settings.bands()];
        for (int frame = 0; frame < frames; frame++) {
            int start = frame * settings.hop() - half;
            double[] samples = spectrum.frame();
            cut(mono, start, samples);
            double rounding = spectrum.transform();
            filterBank.apply(spectrum.power(), mel);
            if (exact && filterBank.largestError(mel, rounding, settings.floor()) > TOLERATED_ERROR) {
                spectrum.refine();
                filterBank.apply(spectrum.power(), mel);
            }
            for (int band = 0; band < mel.length; band++) {
                bands[band][frame] = (float) Math.log(mel[band] + settings.floor());
            }
        }
        return bands;
    }

    /** A frame under the window; where it reaches past the ends of the audio, these are mirrored. */
    private void cut(float[] mono, int start, double[] samples) {
        if (start >= 0 && start + samples.length <= mono.length) {
            for (int i = 0; i < samples.length; i++) {
                samples[i] = mono[start + i] * window[i];
            }
        } else {
            for (int i = 0; i < samples.length; i++) {
                samples[i] = mono[reflect(start + i, mono.length)] * window[i];
            }
        }
    }

    /** Mirrors an index at both ends without repeating the end itself. */
    private static int reflect(int index, int length) {
        int i = index;
        while (i < 0 || i >= length) {
            i = i < 0 ? -i : 2 * (length - 1) - i;
        }
        return i;
    }

    /**
     * The image that the network sees: scaled so that the quietest place is white and the loudest black, low
     * frequencies at the bottom. Absolute loudness is gone.
     *
     * @param logMel [band][frame] as {@link #logMel} gives it
     */
    public static SpectrogramImage image(float[][] logMel) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float[] band : logMel) {
            for (float value : band) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        int rows = logMel.length;
        int columns = logMel[0].length;
        byte[] grey = new byte[rows * columns];
        double range = high > low ? (double) high - low : 1;
        for (int row = 0; row < rows; row++) {
            float[] band = logMel[rows - 1 - row];
            for (int column = 0; column < columns; column++) {
                // Divided first, so that the loudest place is 255 and not a rounding error less.
                int level = (int) ((band[column] - (double) low) / range * 255);
                grey[row * columns + column] = (byte) (255 - level);
            }
        }
        return new SpectrogramImage(rows, columns, grey);
    }
}
