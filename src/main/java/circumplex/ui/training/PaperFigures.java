package circumplex.ui.training;

import circumplex.emotion.Metrics;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the paper (Petrescu 2021) reports: its own networks on its test songs, mean of valence and arousal over four
 * folds, and the related work that it compares them with.
 */
public final class PaperFigures {
    private static final double NOT_GIVEN = Double.NaN;

    private static final Map<String, Metrics> UNSEEN = Map.of(
            "cnn", metrics(0.035, 0.189, 0.153, 0.323),
            "lstm", metrics(0.061, 0.247, 0.195, 0.234),
            "hybrid16", metrics(0.031, 0.178, 0.139, 0.413),
            "hybrid32", metrics(0.038, 0.196, 0.152, 0.292));

    /** With the songs trained on; the paper gives R² alone, and that of three networks. */
    private static final Map<String, Metrics> ALL = Map.of(
            "cnn", metrics(NOT_GIVEN, NOT_GIVEN, NOT_GIVEN, 0.849),
            "lstm", metrics(NOT_GIVEN, NOT_GIVEN, NOT_GIVEN, 0.798),
            "hybrid16", metrics(NOT_GIVEN, NOT_GIVEN, NOT_GIVEN, 0.901));

    private static final List<Published> RELATED = List.of(
            new Published("delbouys", 0.243, NOT_GIVEN, NOT_GIVEN),
            new Published("malik", NOT_GIVEN, 0.255, NOT_GIVEN),
            new Published("bhattarai", NOT_GIVEN, NOT_GIVEN, 0.856),
            new Published("petrescu", 0.413, 0.178, 0.901));

    private PaperFigures() {}

    /**
     * Figures as published, each on the data of its authors.
     *
     * @param key names whose they are
     * @param r2 on unseen songs, not-a-number where it is not given
     * @param rmse on unseen songs, likewise
     * @param r2OfAll on all songs, those trained on included, likewise
     */
    public record Published(String key, double r2, double rmse, double r2OfAll) {}

    /**
     * The paper's own figures for an architecture of the same kind, not-a-number where one is not given; it gives no
     * concordance correlation, and none of the training songs by architecture.
     */
    public static Optional<Metrics> of(String label, Songs songs) {
        return switch (songs) {
            case UNSEEN -> Optional.ofNullable(UNSEEN.get(label));
            case ALL -> Optional.ofNullable(ALL.get(label));
            case TRAINING -> Optional.empty();
        };
    }

    /** The related work, and the paper's best. */
    public static List<Published> related() {
        return RELATED;
    }

    private static Metrics metrics(double mse, double rmse, double mae, double r2) {
        return new Metrics(mse, rmse, mae, r2, Double.NaN);
    }
}
