package circumplex.emotion.training;

import circumplex.emotion.network.Architecture;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Makes each pass over the songs a little different: a random circular shift in time, and masks over bands and frames
 * set to the mean (after SpecAugment, Park et al. 2019, with mild masks).
 *
 * @param bandMasks how many masks over bands
 * @param bandMaskWidth bands under one mask at most
 * @param frameMasks how many masks over frames
 * @param frameMaskWidth frames under one mask at most
 */
public record Augmentation(int bandMasks, int bandMaskWidth, int frameMasks, int frameMaskWidth) {

    /** What the bundled network was trained with. */
    public static final Augmentation MILD = new Augmentation(2, 8, 2, 16);

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
