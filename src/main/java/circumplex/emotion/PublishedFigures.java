package circumplex.emotion;

import java.util.List;

/** What others published, to stand beside our own figures. A figure that was not published is NaN. */
public final class PublishedFigures {

    /**
     * The paper's networks on unseen songs of the same data set, the mean over four folds and both targets (Petrescu
     * 2021, tables 2 and 3).
     */
    public static final List<Row> PAPER_UNSEEN = List.of(
            new Row("cnn", "Petrescu 2021, CNN", 0.035, 0.189, 0.153, 0.323),
            new Row("lstm", "Petrescu 2021, LSTM", 0.061, 0.247, 0.195, 0.234),
            new Row("hybrid16", "Petrescu 2021, 16 steps", 0.031, 0.178, 0.139, 0.413),
            new Row("hybrid32", "Petrescu 2021, 32 steps", 0.038, 0.196, 0.152, 0.292));

    /** The paper's training songs; it names no network for the figure. */
    public static final List<Row> PAPER_TRAINING = List.of(r2("", "Petrescu 2021", 0.996));

    /** The paper's networks on the whole data set, the songs trained on included (Petrescu 2021, table 4). */
    public static final List<Row> PAPER_ALL = List.of(
            r2("cnn", "Petrescu 2021, CNN", 0.849),
            r2("lstm", "Petrescu 2021, LSTM", 0.798),
            r2("hybrid16", "Petrescu 2021, hybrid", 0.901));

    /** Other authors' networks on other data sets: no measure of ours. */
    public static final List<Row> RELATED = List.of(
            r2("delbouys", "Delbouys et al. 2018, CNN", 0.243),
            new Row(
                    "malik",
                    "Malik et al. 2017, convolutions and a bidirectional GRU",
                    Double.NaN,
                    0.255,
                    Double.NaN,
                    Double.NaN),
            r2("bhattarai", "Bhattarai and Lee 2019, pretrained, over the whole set", 0.856));

    private PublishedFigures() {}

    /**
     * A published row.
     *
     * @param architecture which of ours it corresponds to; empty where none is named
     * @param name authors, year and network
     * @param mse mean squared error
     * @param rmse its root
     * @param mae mean absolute error
     * @param r2 coefficient of determination
     */
    public record Row(String architecture, String name, double mse, double rmse, double mae, double r2) {}

    private static Row r2(String architecture, String name, double r2) {
        return new Row(architecture, name, Double.NaN, Double.NaN, Double.NaN, r2);
    }
}
