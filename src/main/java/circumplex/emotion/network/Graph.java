package circumplex.emotion.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
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

    private static final String UNVARIED = "unvariedImages";

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
     * @param convolution name of the convolution, or of the features, whose values are normalised
     * @param mean name of the batch mean in the graph
     * @param variance name of the batch variance in the graph
     * @param channels how many
     */
    public record BatchStatistics(String convolution, String mean, String variance, long channels) {}

    private final SameDiff sd = SameDiff.create();
    private final RandomGenerator random;
    private final NetworkWeights saved;
    private final Map<String, SDVariable> parameters = new LinkedHashMap<>();
    private final List<DropoutMask> masks = new ArrayList<>();
    private final List<BatchStatistics> statistics = new ArrayList<>();
    private final List<ImagePatches> patches = new ArrayList<>();
    private final List<SDVariable> partialAnswers = new ArrayList<>();
    private final SDVariable images;
    private SDVariable unvaried;
    private boolean imagesNeeded;

    private Graph(RandomGenerator random, NetworkWeights saved) {
        this.random = random;
        this.saved = saved;
        this.images = input(Architecture.INPUT, -1, 1, Architecture.ROWS, Architecture.COLUMNS);
    }

    /** A graph to be trained, with initial weights drawn from the generator. */
    public static Graph forTraining(RandomGenerator random) {
        return new Graph(random, null);
    }

    /** A graph to infer with, with the given weights. */
    public static Graph forInference(NetworkWeights weights) {
        return new Graph(null, weights);
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
    SDVariable input(String name, long... shape) {
        return sd.placeHolder(name, DataType.FLOAT, shape);
    }

    /** Whether this is the form that is trained. */
    boolean training() {
        return saved == null;
    }

    /** The input images, [songs, 1, rows, columns]. */
    SDVariable images() {
        imagesNeeded = true;
        return images;
    }

    /** A placeholder for the patches of the first convolution; see {@link #feed}. */
    SDVariable patches(ImagePatches wanted) {
        patches.add(wanted);
        return input(wanted.placeholder(), (long) wanted.kernelRows() * wanted.kernelColumns(), -1);
    }

    /**
     * The input images as they are even where the trainer varies what {@link #images()} shows, [songs, 1, rows,
     * columns].
     */
    SDVariable unvariedImages() {
        if (!training()) {
            return images();
        }
        if (unvaried == null) {
            unvaried = input(UNVARIED, -1, 1, Architecture.ROWS, Architecture.COLUMNS);
        }
        return unvaried;
    }

    /**
     * What the placeholders of the images take; dropout masks are not among it.
     *
     * @param varied normalised images as training varies them, one after the other, each row by row
     * @param normalised the same images as they are
     * @param count how many
     */
    public Map<String, INDArray> feed(float[] varied, float[] normalised, int count) {
        Map<String, INDArray> placeholders = new HashMap<>();
        long[] shape = {count, 1, Architecture.ROWS, Architecture.COLUMNS};
        if (imagesNeeded) {
            placeholders.put(Architecture.INPUT, Nd4j.create(varied, shape, 'c'));
        }
        if (unvaried != null) {
            placeholders.put(UNVARIED, Nd4j.create(normalised, shape, 'c'));
        }
        for (ImagePatches wanted : patches) {
            float[] values = wanted.of(varied, count);
            long lines = (long) wanted.kernelRows() * wanted.kernelColumns();
            placeholders.put(wanted.placeholder(), Nd4j.create(values, new long[] {lines, values.length / lines}, 'c'));
        }
        return placeholders;
    }

    /**
     * Answers of several parts, each [songs, 2] before its sigmoid, made one. In training each part has to answer alone;
     * else the quicker learner would leave the other nothing to learn.
     *
     * @return their mean
     */
    SDVariable agreed(SDVariable... parts) {
        SDVariable sum = parts[0];
        for (int i = 1; i < parts.length; i++) {
            sum = sum.add(parts[i]);
        }
        if (training()) {
            for (SDVariable part : parts) {
                partialAnswers.add(sd.nn.sigmoid(part));
            }
        }
        return sum.mul(1.0 / parts.length);
    }

    /** Answers of parts of the network, which are trained instead of the whole's; empty where it has no such parts. */
    public List<SDVariable> partialAnswers() {
        return partialAnswers;
    }

    /** Features [songs, features], each less its mean and divided by its deviation over the songs. */
    SDVariable standardised(String name, SDVariable x, int features) {
        if (!training()) {
            RunningStatistics running = RunningStatistics.of(saved, name);
            return x.sub(sd.constant(running.mean().reshape(1, features)))
                    .mul(sd.constant(running.factor().reshape(1, features)));
        }
        SDVariable mean = x.mean(name + ".batchMean", true, 0);
        SDVariable centred = x.sub(mean);
        SDVariable variance = centred.mul(centred).mean(name + ".batchVariance", true, 0);
        observe(new BatchStatistics(name, mean.name(), variance.name(), features));
        return centred.div(sd.math.sqrt(variance.add(BATCH_NORMALISATION_EPSILON)));
    }

    void observe(BatchStatistics observed) {
        statistics.add(observed);
    }

    FoldedConvolution folded(String name) {
        return FoldedConvolution.of(saved, name);
    }

    /** Weights [features, …] times a factor for each feature, where there is one. */
    SDVariable scaled(SDVariable weights, SDVariable factor, int features) {
        return factor == null ? weights : weights.mul(sd.reshape(factor, features, 1));
    }

    /** A fully connected layer over [batch, features], without activation. */
    SDVariable dense(String name, SDVariable x, int features, int units) {
        SDVariable weights = uniform(name + ".weights", Math.sqrt(6.0 / (features + units)), features, units);
        SDVariable bias = constant(name + ".bias", 0, units);
        return x.mmul(weights).add(bias);
    }

    /**
     * A fully connected layer whose weights begin at zero, for the answer of a perceptron over features that may be
     * large: else the first answers lie at the ends of the sigmoid, where nothing is learned.
     */
    SDVariable answer(String name, SDVariable x, int features) {
        SDVariable weights = constant(name + ".weights", 0, features, 2);
        return x.mmul(weights).add(constant(name + ".bias", 0, 2));
    }

    /** Drops features of [batch, features] in training, and scales the others up so that their sum stays. */
    SDVariable dropout(String name, SDVariable x, long features, double rate) {
        if (!training() || rate == 0) {
            return x;
        }
        SDVariable mask = input(name + ".mask", -1, features);
        masks.add(new DropoutMask(name + ".mask", features, rate));
        return x.mul(mask);
    }

    SDVariable normal(String name, double deviation, long... shape) {
        return parameter(name, () -> {
            INDArray values = Nd4j.createUninitialized(DataType.FLOAT, shape);
            for (long i = 0; i < values.length(); i++) {
                values.putScalar(i, (float) (random.nextGaussian() * deviation));
            }
            return values;
        });
    }

    SDVariable uniform(String name, double limit, long... shape) {
        return parameter(name, () -> {
            INDArray values = Nd4j.createUninitialized(DataType.FLOAT, shape);
            for (long i = 0; i < values.length(); i++) {
                values.putScalar(i, (float) ((random.nextDouble() * 2 - 1) * limit));
            }
            return values;
        });
    }

    SDVariable constant(String name, double value, long... shape) {
        return parameter(name, () -> Nd4j.valueArrayOf(shape, value, DataType.FLOAT));
    }

    private SDVariable parameter(String name, Supplier<INDArray> initial) {
        SDVariable variable = training() ? sd.var(name, initial.get()) : sd.constant(name, saved.require(name));
        parameters.put(name, variable);
        return variable;
    }
}
