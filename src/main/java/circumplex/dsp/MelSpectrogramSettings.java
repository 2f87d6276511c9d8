package circumplex.dsp;

/**
 * Everything that decides what a mel-spectrogram image looks like. Two equal settings give equal images.
 *
 * @param sampleRate of the mono input, in hertz
 * @param windowSize samples under one Hann window, a power of two
 * @param hop samples from one frame to the next
 * @param bands number of triangular mel bands
 * @param frames number of frames (columns) in one image
 * @param lowHertz lower edge of the lowest band
 * @param highHertz upper edge of the highest band
 * @param floor added to the power of a band before the logarithm
 */
public record MelSpectrogramSettings(
        int sampleRate,
        int windowSize,
        int hop,
        int bands,
        int frames,
        double lowHertz,
        double highHertz,
        double floor) {

    /** The settings with which the training set's images were made. */
    public static final MelSpectrogramSettings TRAINING_SET =
            new MelSpectrogramSettings(22_050, 1024, 512, 128, 256, 0, 11_025, 1e-9);

    /** Samples that one image is made from: frames are centred, so the first and the last lie at the two ends. */
    public int windowSamples() {
        return (frames - 1) * hop;
    }

    /** Seconds that one image covers. */
    public double windowSeconds() {
        return (double) windowSamples() / sampleRate;
    }
}
