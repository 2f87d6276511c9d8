package circumplex.emotion.training;

import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.network.Architecture;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Makes each pass over the songs a little different: the highest bands more or less damped, as different resamplers and
 * codecs do; a random circular shift in time; and masks over bands and frames set to the mean (after SpecAugment, Park
 * et al. 2019, with mild masks).
 *
 * @param damping how much the damping varies: 1 is the difference between two usual resamplers, 0 leaves it out
 * @param bandMasks how many masks over bands
 * @param bandMaskWidth bands under one mask at most
 * @param frameMasks how many masks over frames
 * @param frameMaskWidth frames under one mask at most
 */
public record Augmentation(double damping, int bandMasks, int bandMaskWidth, int frameMasks, int frameMaskWidth) {

    /** What the bundled network was trained with. */
    public static final Augmentation MILD = new Augmentation(1, 2, 8, 2, 16);

    /**
     * Grey levels by which one resampler's filter (half amplitude at 91.7 % of the Nyquist frequency) damps the highest
     * bands more than another's (94.8 %), measured over music: what a network hears must not hang on that choice.
     */
    private static final double[] DAMPING = {24, 19, 7};

    /** An image as if resampled by another filter: its highest bands damped, then scaled to the full range again. */
    SpectrogramImage damped(SpectrogramImage image, RandomGenerator random) {
        if (damping == 0) {
            return image;
        }
        double amount = damping * (random.nextDouble() * 1.7 - 0.5);
        int columns = image.columns();
        double[] levels = new double[image.grey().length];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < levels.length; i++) {
            int row = i / columns;
            levels[i] = (image.grey()[i] & 0xff) + (row < DAMPING.length ? amount * DAMPING[row] : 0);
            low = Math.min(low, levels[i]);
            high = Math.max(high, levels[i]);
        }
        if (high == low) {
            return image;
        }
        byte[] grey = new byte[levels.length];
        for (int i = 0; i < levels.length; i++) {
            grey[i] = (byte) Math.round((levels[i] - low) / (high - low) * 255);
        }
        return new SpectrogramImage(image.rows(), columns, grey);
    }

    /** Changes one normalised image in place. */
    void apply(float[] values, int offset, RandomGenerator random) {
        int rows = Architecture.ROWS;
        int columns = Architecture.COLUMNS;
        int shift = random.nextInt(columns);
        float[] line = new float[columns];
        for (int row = 0; row < rows; row++) {
            int start = offset + row * columns;
            System.arraycopy(values, start, line, 0, columns);
            System.arraycopy(line, 0, values, start + shift, columns - shift);
            System.arraycopy(line, columns - shift, values, start, shift);
        }
        for (int i = 0; i < bandMasks; i++) {
            int width = random.nextInt(bandMaskWidth + 1);
            int first = random.nextInt(rows - width + 1);
            Arrays.fill(values, offset + first * columns, offset + (first + width) * columns, 0);
        }
        for (int i = 0; i < frameMasks; i++) {
            int width = random.nextInt(frameMaskWidth + 1);
            int first = random.nextInt(columns - width + 1);
            for (int row = 0; row < rows; row++) {
                int start = offset + row * columns + first;
                Arrays.fill(values, start, start + width, 0);
            }
        }
    }
}
