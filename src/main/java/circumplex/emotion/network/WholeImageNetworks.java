package circumplex.emotion.network;

import circumplex.emotion.network.Convolutions.Window;
import org.nd4j.autodiff.samediff.SDVariable;

/** Hybrids whose convolutions see the whole image, across the cuts of time steps. */
final class WholeImageNetworks {
    private static final int LSTM_UNITS = 64;
    private static final int PERCEPTRON_UNITS = 64;
    private static final int STATISTICS_UNITS = 128;

    private WholeImageNetworks() {}

    /** Three convolutions, then an LSTM over the 32 time columns of their features. */
    static SDVariable crnn(Graph graph) {
        return recurrent(graph, features(graph));
    }

    /** The same, with a perceptron over {@link ImageStatistics} beside it. */
    static SDVariable crnnStatistics(Graph graph) {
        return graph.agreed(crnn(graph), measured(graph));
    }

    /**
     * Three answers made one: the LSTM's, that of a perceptron after one more convolution, and a perceptron's over
     * {@link ImageStatistics}.
     */
    static SDVariable committee(Graph graph) {
        FeatureMap x = features(graph);
        FeatureMap further = new Convolutions(graph).next("convolution4", x, 64, Window.of(3, 3), Window.of(2, 2));
        return graph.agreed(recurrent(graph, x), summedUp(graph, further), measured(graph));
    }

    private static FeatureMap features(Graph graph) {
        Convolutions convolutions = new Convolutions(graph);
        FeatureMap x = convolutions.first("convolution1", 1, 16, Window.of(5, 5), 2, Window.of(2, 2));
        x = convolutions.next("convolution2", x, 32, Window.of(3, 3), Window.of(2, 2));
        return convolutions.next("convolution3", x, 64, Window.of(3, 3), Window.of(2, 1));
    }

    private static SDVariable recurrent(Graph graph, FeatureMap x) {
        Sequence columns = Sequences.ofColumns(graph, x);
        return Head.overTime(graph, new Recurrence(graph).lstm("lstm", columns, LSTM_UNITS, false));
    }

    /** A perceptron over each band's mean and maximum over time. */
    private static SDVariable summedUp(Graph graph, FeatureMap x) {
        SDVariable mean = Sequences.complete(graph, x, x.values().mean(3));
        SDVariable maximum = Sequences.complete(graph, x, x.values().max(3));
        int width = 2 * x.channels() * x.rows();
        SDVariable features = graph.sameDiff().reshape(graph.sameDiff().concat(1, mean, maximum), -1, width);
        return Head.perceptron(graph, "bands", features, width, PERCEPTRON_UNITS, 0.3, 0.3);
    }

    private static SDVariable measured(Graph graph) {
        SDVariable statistics = graph.standardised("statistics", ImageStatistics.of(graph), ImageStatistics.COUNT);
        return Head.perceptron(graph, "statistics", statistics, ImageStatistics.COUNT, STATISTICS_UNITS, 0.2, 0.5);
    }
}
