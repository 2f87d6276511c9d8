package circumplex.emotion.network;

import org.nd4j.autodiff.samediff.SDVariable;

/** The last layers that the architectures share. */
final class Head {
    private static final double DROPOUT = 0.3;

    private Head() {}

    /** Mean and maximum over the time steps, dropout, and two outputs before their sigmoid, [songs, 2]. */
    static SDVariable overTime(Graph graph, Sequence x) {
        SDVariable mean = x.values().mean(1);
        SDVariable maximum = x.values().max(1);
        SDVariable features = graph.sameDiff().concat(1, mean, maximum);
        return output(graph, features, 2 * x.features());
    }

    /** Dropout, and two outputs before their sigmoid, [songs, 2]. */
    static SDVariable output(Graph graph, SDVariable features, int width) {
        SDVariable dropped = graph.dropout("dropout", features, width, DROPOUT);
        return graph.dense("output", dropped, width, 2);
    }

    /** A perceptron over all that a network found, [songs, 2]. */
    static SDVariable perceptron(Graph graph, SDVariable features, int width, int units) {
        return perceptron(graph, "perceptron", features, width, units, DROPOUT, DROPOUT);
    }

    /**
     * A perceptron with one hidden layer of ReLU and two outputs before their sigmoid, [songs, 2].
     *
     * @param name of its weights, followed by Hidden and Output
     * @param inputDropout part of the features that training drops, 0..1
     * @param hiddenDropout part of the hidden units that training drops, 0..1
     */
    static SDVariable perceptron(
            Graph graph,
            String name,
            SDVariable features,
            int width,
            int units,
            double inputDropout,
            double hiddenDropout) {
        SDVariable kept = graph.dropout(name + "Dropout", features, width, inputDropout);
        SDVariable hidden = graph.sameDiff().nn.relu(graph.dense(name + "Hidden", kept, width, units), 0);
        SDVariable dropped = graph.dropout(name + "HiddenDropout", hidden, units, hiddenDropout);
        return graph.answer(name + "Output", dropped, units);
    }
}
