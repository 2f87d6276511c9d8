package circumplex.emotion.network;

import circumplex.emotion.network.Convolutions.Window;
import org.nd4j.autodiff.samediff.SDVariable;

/** Hybrids whose convolutions see the whole image, across the cuts of time steps. */
final class WholeImageNetworks {
    private static final int LSTM_UNITS = 64;
    private static final int STATISTICS_UNITS = 128;

    private WholeImageNetworks() {}

    /** Three convolutions, then an LSTM over the 32 time columns of their features. */
    static SDVariable crnn(Graph graph) {
        return Head.overTime(graph, columns(graph));
    }

    /**
     * The same, with a perceptron over {@link ImageStatistics} beside it.
     */
    static SDVariable crnnStatistics(Graph graph) {
        SDVariable heard = Head.overTime(graph, columns(graph));
        SDVariable statistics = graph.standardised("statistics", ImageStatistics.of(graph), ImageStatistics.COUNT);
        SDVariable kept = graph.dropout("statisticsDropout", statistics, ImageStatistics.COUNT, 0.2);
        SDVariable hidden = graph.sameDiff()
                .nn
                .relu(graph.dense("statisticsHidden", kept, ImageStatistics.COUNT, STATISTICS_UNITS), 0);
        SDVariable dropped = graph.dropout("statisticsHiddenDropout", hidden, STATISTICS_UNITS, 0.5);
        SDVariable measured = graph.answer("statisticsOutput", dropped, STATISTICS_UNITS);
        return graph.agreed(heard, measured);
    }

    private static Sequence columns(Graph graph) {
        Convolutions convolutions = new Convolutions(graph);
        FeatureMap x = convolutions.first("convolution1", 1, 16, Window.of(5, 5), 2, Window.of(2, 2));
        x = convolutions.next("convolution2", x, 32, Window.of(3, 3), Window.of(2, 2));
        x = convolutions.next("convolution3", x, 64, Window.of(3, 3), Window.of(2, 1));
        Sequence sequence = Sequences.ofColumns(graph, x);
        return new Recurrence(graph).lstm("lstm", sequence, LSTM_UNITS, false);
    }
}
