package circumplex.emotion.network;

import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.ModelCard.Normalisation;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Turns grey images into what the network takes; the only place where the normalisation is applied. */
public final class InputImages {
    private InputImages() {}

    /**
     * One image, normalised as {@link Normalisation} says.
     *
     * @param target receives rows × columns values, row by row
     * @param offset where in the target
     */
    public static void normalise(SpectrogramImage image, Normalisation normalisation, float[] target, int offset) {
        standardise(image, normalisation.ignoredRows(), target, offset);
        for (int row = normalisation.ignoredRows(); row < image.rows(); row++) {
            float mean = normalisation.rowMean()[row];
            float factor = 1 / normalisation.rowDeviation()[row];
            int start = offset + row * image.columns();
            for (int i = start; i < start + image.columns(); i++) {
                target[i] = (target[i] - mean) * factor;
            }
        }
    }

    /**
     * The first step of the normalisation alone: the image as a whole has mean 0 and deviation 1, and its highest rows
     * are zero.
     *
     * @param target receives rows × columns values, row by row
     * @param offset where in the target
     */
    public static void standardise(SpectrogramImage image, int ignoredRows, float[] target, int offset) {
        int first = ignoredRows * image.columns();
        byte[] grey = image.grey();
        long sum = 0;
        long squares = 0;
        for (int i = first; i < grey.length; i++) {
            int level = grey[i] & 0xff;
            sum += level;
            squares += (long) level * level;
        }
        double count = grey.length - first;
        double mean = sum / count;
        // The floor keeps an image of one grey from being divided by zero.
        double deviation = Math.max(1, Math.sqrt(Math.max(0, squares / count - mean * mean)));
        Arrays.fill(target, offset, offset + first, 0);
        for (int i = first; i < grey.length; i++) {
            target[offset + i] = (float) (((grey[i] & 0xff) - mean) / deviation);
        }
    }

    /** A batch, [images, 1, rows, columns]. Whoever asks closes it. */
    public static INDArray batch(List<SpectrogramImage> images, Normalisation normalisation) {
        int size = Architecture.ROWS * Architecture.COLUMNS;
        images.forEach(InputImages::requireFitting);
        INDArray batch = Nd4j.createUninitialized(
                DataType.FLOAT, new long[] {images.size(), 1, Architecture.ROWS, Architecture.COLUMNS}, 'c');
        FloatBuffer memory = batch.data().asNioFloat();
        float[] values = new float[size];
        for (SpectrogramImage image : images) {
            normalise(image, normalisation, values, 0);
            memory.put(values);
        }
        return batch;
    }

    private static void requireFitting(SpectrogramImage image) {
        if (image.rows() != Architecture.ROWS || image.columns() != Architecture.COLUMNS) {
            throw new IllegalArgumentException("The network takes images of " + Architecture.ROWS + " × "
                    + Architecture.COLUMNS + ", not " + image.rows() + " × " + image.columns());
        }
    }
}
