package circumplex.emotion.network;

/**
 * The places that the filters of the first convolution look at, laid out so that the convolution is one product of
 * matrices. SameDiff's gradient of a convolution also computes that of its input; for the images nobody needs it, and
 * it took longer than the rest of a training step.
 *
 * @param placeholder its name in the graph: [kernelRows × kernelColumns, places], places in the order of songs, time
 *     steps, rows, columns
 * @param steps into how many time steps the image is cut first; each is padded alone, as an image of its own
 * @param kernelRows rows of a filter
 * @param kernelColumns columns of a filter
 * @param stride of the filter in both directions
 */
public record ImagePatches(String placeholder, int steps, int kernelRows, int kernelColumns, int stride) {

    int outputRows() {
        return (Architecture.ROWS + stride - 1) / stride;
    }

    int outputColumns() {
        return (Architecture.COLUMNS / steps + stride - 1) / stride;
    }

    /**
     * Cuts out the patches.
     *
     * @param images normalised images, one after the other, each row by row
     * @param count how many images
     */
    float[] of(float[] images, int count) {
        int width = Architecture.COLUMNS / steps;
        int rows = outputRows();
        int columns = outputColumns();
        int places = count * steps * rows * columns;
        // Padding as SameDiff's SAME has it: what is odd goes to the end.
        int top = Math.max(0, (rows - 1) * stride + kernelRows - Architecture.ROWS) / 2;
        int left = Math.max(0, (columns - 1) * stride + kernelColumns - width) / 2;
        float[] patches = new float[kernelRows * kernelColumns * places];
        int line = 0;
        for (int kernelRow = 0; kernelRow < kernelRows; kernelRow++) {
            for (int kernelColumn = 0; kernelColumn < kernelColumns; kernelColumn++) {
                int target = line++ * places;
                int firstColumn = kernelColumn - left;
                int from = Math.max(0, (-firstColumn + stride - 1) / stride);
                int to = Math.min(columns, (width - firstColumn + stride - 1) / stride);
                for (int image = 0; image < count * steps; image++) {
                    int start = image / steps * Architecture.ROWS * Architecture.COLUMNS + image % steps * width;
                    for (int row = 0; row < rows; row++) {
                        int sourceRow = row * stride + kernelRow - top;
                        if (sourceRow >= 0 && sourceRow < Architecture.ROWS) {
                            int source = start + sourceRow * Architecture.COLUMNS + firstColumn;
                            for (int column = from; column < to; column++) {
                                patches[target + column] = images[source + column * stride];
                            }
                        }
                        target += columns;
                    }
                }
            }
        }
        return patches;
    }
}
