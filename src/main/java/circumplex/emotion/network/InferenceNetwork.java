package circumplex.emotion.network;

import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.ModelCard;
import circumplex.emotion.MoodEstimator;
import circumplex.model.Mood;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A trained network, ready to infer. Batch normalisation is folded into the convolutions. */
public final class InferenceNetwork implements MoodEstimator {
    private static final int LARGEST_BATCH = 32;

    private final ModelCard card;
    private final SameDiff graph;

    /**
     * @throws IllegalStateException if the weights do not fit the card's architecture
     */
    public InferenceNetwork(ModelCard card, NetworkWeights weights) {
        this.card = card;
        Architecture architecture = Architecture.byLabel(card.architecture())
                .orElseThrow(() -> new IllegalStateException("This version of Circumplex knows no architecture \""
                        + card.architecture() + "\", which the network's model card names"));
        Graph definition = Graph.forInference(weights);
        architecture.define(definition);
        this.graph = definition.sameDiff();
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public List<Mood> estimate(List<SpectrogramImage> images) {
        List<Mood> moods = new ArrayList<>(images.size());
        for (int start = 0; start < images.size(); start += LARGEST_BATCH) {
            List<SpectrogramImage> batch = images.subList(start, Math.min(images.size(), start + LARGEST_BATCH));
            INDArray input = InputImages.batch(batch, card.normalisation());
            Map<String, INDArray> output = graph.output(Map.of(Architecture.INPUT, input), Architecture.OUTPUT);
            double[][] values = output.get(Architecture.OUTPUT).toDoubleMatrix();
            for (double[] value : values) {
                moods.add(Mood.clamped(value[0], value[1]));
            }
        }
        return moods;
    }
}
