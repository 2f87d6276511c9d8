package circumplex.emotion.network;

import circumplex.dsp.MelSpectrogramSettings;
import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.ModelCard;
import circumplex.emotion.ModelCard.Normalisation;
import circumplex.emotion.MoodEstimator;
import circumplex.emotion.Sample;
import circumplex.emotion.WindowEstimate;
import circumplex.model.Mood;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Trained networks of one architecture, ready to infer: each image gets the mean of their answers and how far they
 * differ. Batch normalisation is folded into the convolutions.
 */
public final class InferenceNetwork implements MoodEstimator {
    /** Larger requests are cut, so that the memory for intermediate results is bounded. */
    private static final int LARGEST_BATCH = 8;

    private final ModelCard card;
    private final List<SameDiff> graphs;
    private final Queue<InferenceLane> idle = new ConcurrentLinkedQueue<>();

    /** A single network. */
    public InferenceNetwork(ModelCard card, NetworkWeights weights) {
        this(card, List.of(weights));
    }

    /**
     * @param weights of each network to average, at least one
     * @throws IllegalStateException if there are none, or they do not fit the card's architecture
     */
    public InferenceNetwork(ModelCard card, List<NetworkWeights> weights) {
        if (weights.isEmpty()) {
            throw new IllegalStateException("There are no networks to average");
        }
        this.card = card;
        Architecture architecture = Architecture.byLabel(card.architecture())
                .orElseThrow(() -> new IllegalStateException("This version of Circumplex knows no architecture \""
                        + card.architecture() + "\", which the network's model card names"));
        requireFittingInput(card);
        List<SameDiff> built = new ArrayList<>(weights.size());
        for (NetworkWeights one : weights) {
            Graph definition = Graph.forInference(one);
            architecture.define(definition);
            built.add(definition.sameDiff());
        }
        this.graphs = List.copyOf(built);
    }

    private static void requireFittingInput(ModelCard card) {
        MelSpectrogramSettings heard = card.spectrogram();
        Normalisation normalisation = card.normalisation();
        if (heard.bands() != Architecture.ROWS
                || heard.frames() != Architecture.COLUMNS
                || normalisation.rowMean().length != Architecture.ROWS
                || normalisation.rowDeviation().length != Architecture.ROWS) {
            throw new IllegalStateException("The network's model card is not for images of " + Architecture.ROWS + " × "
                    + Architecture.COLUMNS);
        }
    }

    /**
     * Infers once, so that what takes long at the first time is done, and weights that cannot be used are found out.
     *
     * @throws IllegalStateException if the networks give no mood
     */
    void warmUp() {
        byte[] grey = new byte[Architecture.ROWS * Architecture.COLUMNS];
        try {
            estimate(List.of(new SpectrogramImage(Architecture.ROWS, Architecture.COLUMNS, grey)));
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "The network's weights give no mood with the architecture \"" + card.architecture() + "\"", e);
        }
    }

    @Override
    public ModelCard card() {
        return card;
    }

    /** One a network. */
    List<SameDiff> graphs() {
        return graphs;
    }

    @Override
    public List<WindowEstimate> estimate(List<SpectrogramImage> images) {
        List<WindowEstimate> estimates = new ArrayList<>(images.size());
        InferenceLane lane = idle.poll();
        if (lane == null) {
            lane = new InferenceLane(graphs);
        }
        for (int start = 0; start < images.size(); start += LARGEST_BATCH) {
            List<SpectrogramImage> batch = images.subList(start, Math.min(images.size(), start + LARGEST_BATCH));
            try (INDArray input = InputImages.batch(batch, card.normalisation())) {
                estimates.addAll(averaged(lane.run(input)));
            }
        }
        // A lane whose run failed is not used again: nobody knows in what state it is.
        idle.add(lane);
        return estimates;
    }

    /** @param answers by network, image and target */
    private static List<WindowEstimate> averaged(float[][][] answers) {
        int images = answers[0].length;
        List<WindowEstimate> estimates = new ArrayList<>(images);
        for (int image = 0; image < images; image++) {
            double[] mean = new double[2];
            double[] spread = new double[2];
            for (int target = 0; target < 2; target++) {
                double[] values = new double[answers.length];
                for (int network = 0; network < answers.length; network++) {
                    values[network] = answers[network][image][target];
                }
                mean[target] = Sample.mean(values);
                spread[target] = Sample.deviation(values);
            }
            estimates.add(new WindowEstimate(Mood.clamped(mean[0], mean[1]), spread[0], spread[1]));
        }
        return estimates;
    }
}
