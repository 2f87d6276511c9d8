package circumplex.emotion.network;

import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.ModelCard.Normalisation;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Turns grey images into what the network takes; the only place where the normalisation is applied. */
public final class InputImages {
    private InputImages() {}

    /**
     * One image, normalised per row: (grey / 255 − mean) / deviation.
     *
     * @param target receives rows × columns values, row by row
     * @param offset where in the target
     */
    public static void normalise(SpectrogramImage image, Normalisation normalisation, float[] target, int offset) {
        int i = 0;
        for (int row = 0; row < image.rows(); row++) {
            float mean = normalisation.rowMean()[row];
            float factor = 1 / normalisation.rowDeviation()[row];
            for (int column = 0; column < image.columns(); column++, i++) {
                target[offset + i] = ((image.grey()[i] & 0xff) / 255f - mean) * factor;
            }
        }
    }

    /** A batch, [images, 1, rows, columns]. */
    public static INDArray batch(List<SpectrogramImage> images, Normalisation normalisation) {
        int size = Architecture.ROWS * Architecture.COLUMNS;
        float[] values = new float[images.size() * size];
        for (int i = 0; i < images.size(); i++) {
            SpectrogramImage image = images.get(i);
            if (image.rows() != Architecture.ROWS || image.columns() != Architecture.COLUMNS) {
                throw new IllegalArgumentException("The network takes images of " + Architecture.ROWS + " × "
                        + Architecture.COLUMNS + ", not " + image.rows() + " × " + image.columns());
            }
            normalise(image, normalisation, values, i * size);
        }
        return Nd4j.create(values, new long[] {images.size(), 1, Architecture.ROWS, Architecture.COLUMNS}, 'c');
    }
}
