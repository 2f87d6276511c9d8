package circumplex.emotion.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.PaddingMode;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Pooling2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.recurrent.config.LSTMActivations;
import org.nd4j.linalg.api.ops.impl.layers.recurrent.config.LSTMDataFormat;
import org.nd4j.linalg.api.ops.impl.layers.recurrent.config.LSTMDirectionMode;
import org.nd4j.linalg.api.ops.impl.layers.recurrent.config.LSTMLayerConfig;
import org.nd4j.linalg.api.ops.impl.layers.recurrent.weights.LSTMLayerWeights;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network under construction: the building blocks that the architectures are written in, each in the two forms that
 * a block can have. For training, batch normalisation is written out from its formula (the gradient of SameDiff's own
 * operation fails) and dropout masks are fed from outside, so that a resumed training repeats exactly. For inference,
 * batch normalisation is folded into the convolution before it and dropout is gone.
 */
public final class Graph {

    /** Added to a variance before its root, as in most libraries. */
    static final double BATCH_NORMALISATION_EPSILON = 1e-5;

    /** Which form is built. */
    public enum Form {
        TRAINING,
        INFERENCE
    }

    /**
     * A dropout mask that the trainer has to feed.
     *
     * @param placeholder its name in the graph
     * @param features size of its second dimension
     * @param rate part that is dropped, 0..1
     */
    public record DropoutMask(String placeholder, long features, double rate) {}

    /**
     * A batch normalisation of the training form.
     *
     * @param convolution name of the convolution whose output is normalised
     * @param mean name of the batch mean in the graph
     * @param variance name of the batch variance in the graph
     * @param channels how many
     */
    public record BatchStatistics(String convolution, String mean, String variance, long channels) {}

    private final SameDiff sd = SameDiff.create();
    private final Form form;
    private final RandomGenerator random;
    private final NetworkWeights saved;
    private final Map<String, SDVariable> parameters = new LinkedHashMap<>();
    private final List<DropoutMask> masks = new ArrayList<>();
    private final List<BatchStatistics> statistics = new ArrayList<>();

    private Graph(Form form, RandomGenerator random, NetworkWeights saved) {
        this.form = form;
        this.random = random;
        this.saved = saved;
    }

    /** A graph to be trained, with initial weights drawn from the generator. */
    public static Graph forTraining(RandomGenerator random) {
        return new Graph(Form.TRAINING, random, null);
    }

    /** A graph to infer with, with the given weights. */
    public static Graph forInference(NetworkWeights weights) {
        return new Graph(Form.INFERENCE, null, weights);
    }

    /** The SameDiff graph built so far. */
    public SameDiff sameDiff() {
        return sd;
    }

    /** What is learned, in the order of its definition, by name. */
    public Map<String, SDVariable> parameters() {
        return parameters;
    }

    /** Dropout masks to feed; none in the inference form. */
    public List<DropoutMask> dropoutMasks() {
        return masks;
    }

    /** Batch statistics to keep a running mean of; none in the inference form. */
    public List<BatchStatistics> batchStatistics() {
        return statistics;
    }

    /** Names a placeholder for input. A dimension of −1 is open. */
    public SDVariable input(String name, long... shape) {
        return sd.placeHolder(name, DataType.FLOAT, shape);
    }

    /**
     * Convolution over [batch, channels, height, width] with padding that keeps the size, batch normalisation (Ioffe
     * and Szegedy 2015, algorithm 1, over all places of each channel), max-pooling and ReLU. The statistics are those of
     * the convolution's whole output; subtracting the mean, dividing by the deviation and ReLU are done after pooling,
     * with which they commute, because the map is smaller there. Batch normalisation's scale is left out: a positive
     * factor passes through ReLU into the next layer's weights, so it would be learned twice.
     *
     * @param kernelHeight rows of a filter
     * @param kernelWidth columns of a filter
     * @param stride of the convolution in both directions
     * @param poolHeight rows that one output row sums up; 1 with poolWidth 1 leaves pooling out
     * @param poolWidth columns that one output column sums up
     */
    public SDVariable convolution(
            String name,
            SDVariable x,
            int inputChannels,
            int filters,
            int kernelHeight,
            int kernelWidth,
            int stride,
            int poolHeight,
            int poolWidth) {
        int fanIn = kernelHeight * kernelWidth * inputChannels;
        // SameDiff's layout of weights: [height, width, input channels, filters].
        long[] shape = {kernelHeight, kernelWidth, inputChannels, filters};
        Conv2DConfig config = Conv2DConfig.builder()
                .kH(kernelHeight)
                .kW(kernelWidth)
                .sH(stride)
                .sW(stride)
                .paddingMode(PaddingMode.SAME)
                .dataFormat("NCHW")
                .build();
        if (form == Form.INFERENCE) {
            FoldedConvolution folded = FoldedConvolution.of(saved, name);
            SDVariable weights = sd.constant(name + ".weights", folded.weights());
            SDVariable bias = sd.constant(name + ".bias", folded.bias());
            SDVariable y = pooled(sd.cnn.conv2d(x, weights, bias, config), poolHeight, poolWidth);
            return sd.nn.relu(y, 0);
        }
        SDVariable weights = normal(name + ".weights", Math.sqrt(2.0 / fanIn), shape);
        SDVariable shift = constant(name + ".shift", 0, filters);
        SDVariable convolved = sd.cnn.conv2d(x, weights, config);
        SDVariable mean = convolved.mean(name + ".batchMean", true, 0, 2, 3);
        SDVariable variance = sd.variance(name + ".batchVariance", convolved, false, true, 0, 2, 3);
        statistics.add(new BatchStatistics(name, mean.name(), variance.name(), filters));
        SDVariable factor =
                sd.math.sqrt(variance.add(BATCH_NORMALISATION_EPSILON)).rdiv(1);
        SDVariable offset = sd.reshape(shift, 1, filters, 1, 1).sub(mean.mul(factor));
        SDVariable y = pooled(convolved, poolHeight, poolWidth);
        return sd.nn.relu(y.mul(factor).add(offset), 0);
    }

    private SDVariable pooled(SDVariable x, int height, int width) {
        if (height == 1 && width == 1) {
            return x;
        }
        Pooling2DConfig config = Pooling2DConfig.builder()
                .kH(height)
                .kW(width)
                .sH(height)
                .sW(width)
                .isNHWC(false)
                .build();
        return sd.cnn.maxPooling2d(x, config);
    }

    /**
     * An LSTM over [batch, time steps, features], giving its output at every time step.
     *
     * @param steps number of time steps
     * @param features size of the input at each step
     * @param units size of its state
     * @param bidirectional whether a second one runs backwards in time; its output is appended to the features
     */
    public SDVariable lstm(String name, SDVariable x, int steps, int features, int units, boolean bidirectional) {
        SDVariable forwards = direction(name + ".forwards", x, steps, features, units, false);
        if (!bidirectional) {
            return forwards;
        }
        return sd.concat(2, forwards, direction(name + ".backwards", x, steps, features, units, true));
    }

    private SDVariable direction(String name, SDVariable x, int steps, int features, int units, boolean backwards) {
        SDVariable input = uniform(name + ".inputWeights", Math.sqrt(6.0 / (features + units)), features, 4L * units);
        SDVariable recurrent = uniform(name + ".recurrentWeights", Math.sqrt(3.0 / units), units, 4L * units);
        SDVariable bias = constant(name + ".bias", 0, 4L * units);
        if (form == Form.INFERENCE) {
            return lstmLayer(x, input, recurrent, bias, backwards);
        }
        return unrolled(x, steps, features, units, input, recurrent, bias, backwards);
    }

    /** SameDiff's own layer: fast forwards, but its gradient takes most of a training step. */
    private SDVariable lstmLayer(
            SDVariable x, SDVariable input, SDVariable recurrent, SDVariable bias, boolean backwards) {
        LSTMLayerConfig config = LSTMLayerConfig.builder()
                .lstmdataformat(LSTMDataFormat.NTS)
                .directionMode(backwards ? LSTMDirectionMode.BWD : LSTMDirectionMode.FWD)
                .gateAct(LSTMActivations.SIGMOID)
                .cellAct(LSTMActivations.TANH)
                .outAct(LSTMActivations.TANH)
                .retFullSequence(true)
                // Both last states are asked for because the oneDNN kernel fails without ("object is not initialized").
                .retLastC(true)
                .retLastH(true)
                .build();
        LSTMLayerWeights weights = LSTMLayerWeights.builder()
                .weights(input)
                .rWeights(recurrent)
                .bias(bias)
                .build();
        return sd.rnn.lstmLayer(x, weights, config)[0];
    }

    /**
     * The same as {@link #lstmLayer}, written out step by step (Hochreiter and Schmidhuber 1997, with forget gate), so
     * that SameDiff derives the gradient from small operations: five times faster than the layer's own.
     */
    private SDVariable unrolled(
            SDVariable x,
            int steps,
            int features,
            int units,
            SDVariable input,
            SDVariable recurrent,
            SDVariable bias,
            boolean backwards) {
        SDVariable projected = sd.reshape(x, -1, features).mmul(input).add(bias);
        SDVariable[] perStep = sd.unstack(sd.reshape(projected, -1, steps, 4L * units), 1, steps);
        SDVariable[] outputs = new SDVariable[steps];
        SDVariable output = null;
        SDVariable cell = null;
        for (int i = 0; i < steps; i++) {
            int step = backwards ? steps - 1 - i : i;
            SDVariable sums = output == null ? perStep[step] : perStep[step].add(output.mmul(recurrent));
            // The order of the gates is that of SameDiff's layer: input, forget, candidate, output.
            SDVariable[] gates = sd.unstack(sd.reshape(sums, -1, 4, units), 1, 4);
            SDVariable admitted = sd.nn.sigmoid(gates[0]).mul(sd.nn.tanh(gates[2]));
            cell = cell == null ? admitted : admitted.add(cell.mul(sd.nn.sigmoid(gates[1])));
            output = sd.nn.tanh(cell).mul(sd.nn.sigmoid(gates[3]));
            outputs[step] = output;
        }
        return sd.stack(1, outputs);
    }

    /** A fully connected layer over [batch, features], without activation. */
    public SDVariable dense(String name, SDVariable x, int features, int units) {
        SDVariable weights = uniform(name + ".weights", Math.sqrt(6.0 / (features + units)), features, units);
        SDVariable bias = constant(name + ".bias", 0, units);
        return x.mmul(weights).add(bias);
    }

    /** Drops features of [batch, features] in training, and scales the others up so that their sum stays. */
    public SDVariable dropout(String name, SDVariable x, long features, double rate) {
        if (form == Form.INFERENCE || rate == 0) {
            return x;
        }
        SDVariable mask = input(name + ".mask", -1, features);
        masks.add(new DropoutMask(name + ".mask", features, rate));
        return x.mul(mask);
    }

    private SDVariable normal(String name, double deviation, long... shape) {
        return parameter(name, () -> {
            INDArray values = Nd4j.createUninitialized(DataType.FLOAT, shape);
            for (long i = 0; i < values.length(); i++) {
                values.putScalar(i, (float) (random.nextGaussian() * deviation));
            }
            return values;
        });
    }

    private SDVariable uniform(String name, double limit, long... shape) {
        return parameter(name, () -> {
            INDArray values = Nd4j.createUninitialized(DataType.FLOAT, shape);
            for (long i = 0; i < values.length(); i++) {
                values.putScalar(i, (float) ((random.nextDouble() * 2 - 1) * limit));
            }
            return values;
        });
    }

    private SDVariable constant(String name, double value, long... shape) {
        return parameter(name, () -> Nd4j.valueArrayOf(shape, value, DataType.FLOAT));
    }

    private SDVariable parameter(String name, java.util.function.Supplier<INDArray> initial) {
        SDVariable variable =
                form == Form.TRAINING ? sd.var(name, initial.get()) : sd.constant(name, saved.require(name));
        parameters.put(name, variable);
        return variable;
    }
}
