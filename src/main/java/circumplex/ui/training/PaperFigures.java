package circumplex.ui.training;

import circumplex.emotion.Metrics;
import circumplex.emotion.PublishedFigures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the paper (Petrescu 2021) reports: its own networks on its test songs, mean of valence and arousal over four
 * folds, and the related work that it compares them with.
 */
public final class PaperFigures {
    private static final double NOT_GIVEN = Double.NaN;
    private static final List<Published> RELATED = Stream.concat(
                    PublishedFigures.RELATED.stream()
                            .map(row -> row.architecture().equals("bhattarai")
                                    ? new Published(row.architecture(), NOT_GIVEN, NOT_GIVEN, row.r2())
                                    : new Published(row.architecture(), row.r2(), row.rmse(), NOT_GIVEN)),
                    Stream.of(new Published("petrescu", 0.413, 0.178, 0.901)))
            .toList();

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
        List<PublishedFigures.Row> rows = switch (songs) {
            case UNSEEN -> PublishedFigures.PAPER_UNSEEN;
            case ALL -> PublishedFigures.PAPER_ALL;
            case TRAINING -> List.of();
        };
        return rows.stream()
                .filter(row -> row.architecture().equals(label))
                .findFirst()
                .map(row -> new Metrics(row.mse(), row.rmse(), row.mae(), row.r2(), NOT_GIVEN));
    }

    /** The related work, and the paper's best. */
    public static List<Published> related() {
        return RELATED;
    }
}
