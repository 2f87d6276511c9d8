package circumplex.ui.training;

import circumplex.emotion.Metrics;
import java.util.List;

/**
 * What the paper reports for its test songs, mean of valence and arousal over its four folds (Petrescu 2021). It gives
 * no concordance correlation.
 */
public final class PaperFigures {

    /**
     * @param key of the network's name in the message bundle
     * @param metrics as printed; the concordance correlation is not-a-number
     */
    public record PaperNetwork(String key, Metrics metrics) {}

    private static final List<PaperNetwork> NETWORKS = List.of(
            network("paper.lstm", 0.061, 0.247, 0.195, 0.234),
            network("paper.hybrid32", 0.038, 0.196, 0.152, 0.292),
            network("paper.cnn", 0.035, 0.189, 0.153, 0.323),
            network("paper.hybrid16", 0.031, 0.178, 0.139, 0.413));

    private PaperFigures() {}

    /** The paper's networks by ascending R². */
    public static List<PaperNetwork> networks() {
        return NETWORKS;
    }

    private static PaperNetwork network(String key, double mse, double rmse, double mae, double r2) {
        return new PaperNetwork(key, new Metrics(mse, rmse, mae, r2, Double.NaN));
    }
}
