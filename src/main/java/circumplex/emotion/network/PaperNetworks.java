package circumplex.emotion.network;

import circumplex.emotion.network.Convolutions.Window;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;

/**
 * The networks of Petrescu 2021. Their kind and order of layers is the paper's; sizes are ours, because the paper gives
 * few, and so is the pooling over time steps, where the paper takes the last output.
 */
final class PaperNetworks {
    private static final int LSTM_UNITS = 64;

    private PaperNetworks() {}

    /** Four convolutions, each with batch normalisation and max-pooling, and a dense head. */
    static SDVariable cnn(Graph graph) {
        SameDiff sd = graph.sameDiff();
        Convolutions convolutions = new Convolutions(graph);
        FeatureMap x = convolutions.first("convolution1", 1, 16, Window.of(5, 5), 2, Window.of(2, 2));
        x = convolutions.next("convolution2", x, 32, Window.of(3, 3), Window.of(2, 2));
        x = convolutions.next("convolution3", x, 64, Window.of(3, 3), Window.of(2, 2));
        x = convolutions.next("convolution4", x, 64, Window.of(3, 3), Window.of(2, 2));
        // [songs, 64, 4, 8]: each band's mean and maximum over time, so that no place in time is learned by heart.
        SDVariable mean = Sequences.complete(graph, x, x.values().mean(3));
        SDVariable maximum = Sequences.complete(graph, x, x.values().max(3));
        int width = 2 * x.channels() * x.rows();
        SDVariable features = sd.reshape(sd.concat(1, mean, maximum), -1, width);
        return Head.perceptron(graph, features, width, 64);
    }

    /** The image in 32 time steps of four pairs of frames, and two LSTM layers over them. */
    static SDVariable lstm(Graph graph) {
        Sequence x = Sequences.ofImage(graph, 32, 2);
        Recurrence recurrence = new Recurrence(graph);
        x = recurrence.lstm("lstm1", x, LSTM_UNITS, false);
        x = recurrence.lstm("lstm2", x, LSTM_UNITS / 2, false);
        return Head.overTime(graph, x);
    }

    /** Equation 8: the image in time steps, the CNN applied to each alone, an LSTM over what it gives. */
    static SDVariable hybrid(Graph graph, int steps, boolean bidirectional) {
        Convolutions convolutions = new Convolutions(graph);
        // A time step is 16 or 8 frames wide; in the end each is one column.
        boolean wide = Architecture.COLUMNS / steps >= 16;
        FeatureMap x = convolutions.first("convolution1", steps, 16, Window.of(5, 5), 2, Window.of(2, 2));
        x = convolutions.next("convolution2", x, 32, Window.of(3, 3), Window.of(2, wide ? 2 : 1));
        x = convolutions.next("convolution3", x, 64, Window.of(3, 3), Window.of(2, 2));
        Sequence sequence = Sequences.ofTimeSteps(graph, x, steps);
        sequence = new Recurrence(graph).lstm("lstm", sequence, LSTM_UNITS, bidirectional);
        return Head.overTime(graph, sequence);
    }
}
