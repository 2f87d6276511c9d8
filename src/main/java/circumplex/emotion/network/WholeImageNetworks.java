package circumplex.emotion.network;

import circumplex.emotion.network.Convolutions.Window;
import org.nd4j.autodiff.samediff.SDVariable;

/** Hybrids whose convolutions see the whole image, across the cuts of time steps. */
final class WholeImageNetworks {
    private static final int LSTM_UNITS = 64;

    private WholeImageNetworks() {}

    /** Three convolutions, then an LSTM over the 32 time columns of their features. */
    static SDVariable crnn(Graph graph) {
        Convolutions convolutions = new Convolutions(graph);
        FeatureMap x = convolutions.first("convolution1", 1, 16, Window.of(5, 5), 2, Window.of(2, 2));
        x = convolutions.next("convolution2", x, 32, Window.of(3, 3), Window.of(2, 2));
        x = convolutions.next("convolution3", x, 64, Window.of(3, 3), Window.of(2, 1));
        Sequence sequence = Sequences.ofColumns(graph, x);
        return Head.overTime(graph, new Recurrence(graph).lstm("lstm", sequence, LSTM_UNITS, false));
    }
}
