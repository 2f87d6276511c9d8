package circumplex.emotion.network;

import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.PaddingMode;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Pooling2DConfig;

/**
 * Convolution with padding that keeps the size, batch normalisation (Ioffe and Szegedy 2015, algorithm 1, over all
 * places of each channel), max-pooling and ReLU. The statistics are those of the convolution's whole output; shifting and
 * ReLU are done after pooling, with which they commute, because the map is smaller there. Batch normalisation's scale is
 * left out: a positive factor passes through ReLU into the next layer's weights, so it would be learned twice.
 */
final class Convolutions {

    /**
     * A window over a map.
     *
     * @param rows of the window
     * @param columns of the window
     */
    record Window(int rows, int columns) {
        static final Window NONE = new Window(1, 1);

        static Window of(int rows, int columns) {
            return new Window(rows, columns);
        }
    }

    private final Graph graph;
    private final SameDiff sd;

    Convolutions(Graph graph) {
        this.graph = graph;
        this.sd = graph.sameDiff();
    }

    /**
     * The first convolution, over the input images.
     *
     * @param steps into how many time steps each image is cut first; each becomes an image of its own
     * @param stride of the filters in both directions
     * @param pool what max-pooling sums up
     */
    FeatureMap first(String name, int steps, int filters, Window kernel, int stride, Window pool) {
        ImagePatches patches = new ImagePatches(name + ".patches", steps, kernel.rows(), kernel.columns(), stride);
        int rows = patches.outputRows();
        int columns = patches.outputColumns();
        if (!graph.training()) {
            SDVariable x = cut(graph.images(), steps);
            SDVariable y = folded(name, x, stride);
            return activated(y, filters, rows, columns, pool);
        }
        long[] shape = {kernel.rows(), kernel.columns(), 1, filters};
        SDVariable weights = weights(name, shape);
        SDVariable flat = sd.reshape(weights, kernel.rows() * kernel.columns(), filters);
        SDVariable convolved = sd.mmul(sd.permute(flat, 1, 0), graph.patches(patches));
        // [filters, places] to [images, filters, rows, columns]
        SDVariable map = sd.permute(sd.reshape(convolved, filters, -1, rows, columns), 1, 0, 2, 3);
        return normalised(name, sd.reshape(map, -1, filters, rows, columns), filters, rows, columns, pool);
    }

    /** A convolution over what another one gave. */
    FeatureMap next(String name, FeatureMap x, int filters, Window kernel, Window pool) {
        if (!graph.training()) {
            return activated(folded(name, x.values(), 1), filters, x.rows(), x.columns(), pool);
        }
        long[] shape = {kernel.rows(), kernel.columns(), x.channels(), filters};
        SDVariable weights = weights(name, shape);
        if (x.factor() != null) {
            weights = weights.mul(sd.reshape(x.factor(), 1, 1, x.channels(), 1));
        }
        SDVariable convolved = sd.cnn.conv2d(x.values(), weights, configuration(kernel, 1));
        return normalised(name, convolved, filters, x.rows(), x.columns(), pool);
    }

    /** Cuts [songs, 1, rows, columns] into time steps: [songs × steps, 1, rows, columns / steps]. */
    private SDVariable cut(SDVariable images, int steps) {
        if (steps == 1) {
            return images;
        }
        int width = Architecture.COLUMNS / steps;
        SDVariable x = sd.reshape(images, -1, Architecture.ROWS, steps, width);
        return sd.reshape(sd.permute(x, 0, 2, 1, 3), -1, 1, Architecture.ROWS, width);
    }

    /** SameDiff's layout of weights: [height, width, input channels, filters]; initial values after He et al. 2015. */
    private SDVariable weights(String name, long[] shape) {
        return graph.normal(name + ".weights", Math.sqrt(2.0 / (shape[0] * shape[1] * shape[2])), shape);
    }

    private SDVariable folded(String name, SDVariable x, int stride) {
        FoldedConvolution folded = graph.folded(name);
        long[] shape = folded.weights().shape();
        SDVariable weights = sd.constant(name + ".weights", folded.weights());
        SDVariable bias = sd.constant(name + ".bias", folded.bias());
        return sd.cnn.conv2d(x, weights, bias, configuration(Window.of((int) shape[0], (int) shape[1]), stride));
    }

    private FeatureMap activated(SDVariable y, int filters, int rows, int columns, Window pool) {
        SDVariable pooled = sd.nn.relu(pooled(y, pool), 0);
        return new FeatureMap(pooled, null, filters, rows / pool.rows(), columns / pool.columns());
    }

    private FeatureMap normalised(String name, SDVariable y, int filters, int rows, int columns, Window pool) {
        SDVariable shift = graph.constant(name + ".shift", 0, filters);
        SDVariable mean = y.mean(name + ".batchMean", false, 0, 2, 3);
        // From the mean of squares: the gradient of SameDiff's own variance takes four times as long.
        SDVariable variance = sd.math.sub(name + ".batchVariance", y.mul(y).mean(false, 0, 2, 3), mean.mul(mean));
        graph.observe(new Graph.BatchStatistics(name, mean.name(), variance.name(), filters));
        SDVariable deviation =
                sd.math.sqrt(sd.math.max(variance, sd.constant(0f)).add(Graph.BATCH_NORMALISATION_EPSILON));
        SDVariable shifted = sd.nn.biasAdd(pooled(y, pool), shift.mul(deviation).sub(mean), true);
        return new FeatureMap(
                sd.nn.relu(shifted, 0), deviation.rdiv(1), filters, rows / pool.rows(), columns / pool.columns());
    }

    private SDVariable pooled(SDVariable x, Window pool) {
        if (pool.equals(Window.NONE)) {
            return x;
        }
        Pooling2DConfig config = Pooling2DConfig.builder()
                .kH(pool.rows())
                .kW(pool.columns())
                .sH(pool.rows())
                .sW(pool.columns())
                .isNHWC(false)
                .build();
        return sd.cnn.maxPooling2d(x, config);
    }

    private static Conv2DConfig configuration(Window kernel, int stride) {
        return Conv2DConfig.builder()
                .kH(kernel.rows())
                .kW(kernel.columns())
                .sH(stride)
                .sW(stride)
                .paddingMode(PaddingMode.SAME)
                .dataFormat("NCHW")
                .build();
    }
}
