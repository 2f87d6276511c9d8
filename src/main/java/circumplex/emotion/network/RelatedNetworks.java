package circumplex.emotion.network;

import circumplex.emotion.network.Convolutions.Window;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;

/**
 * Networks of related work, made anew as far as their papers describe them, for our images and labels. Each is "after"
 * its paper, not a copy: data, input and training are ours.
 */
final class RelatedNetworks {
    private RelatedNetworks() {}

    /**
     * After Delbouys et al. 2018, the network for audio: two convolutions along time alone, of 32 and 16 filters of
     * 8 frames over all bands, each with max-pooling by 4, and two dense layers.
     */
    static SDVariable delbouys(Graph graph) {
        SameDiff sd = graph.sameDiff();
        Convolutions convolutions = new Convolutions(graph);
        // The bands are channels: [songs, 128, 1, 256].
        SDVariable bands = sd.reshape(graph.images(), -1, Architecture.ROWS, 1, Architecture.COLUMNS);
        FeatureMap x = new FeatureMap(bands, null, Architecture.ROWS, 1, Architecture.COLUMNS);
        x = convolutions.next("convolution1", x, 32, Window.of(1, 8), Window.of(1, 4));
        x = convolutions.next("convolution2", x, 16, Window.of(1, 8), Window.of(1, 4));
        int width = x.channels() * x.columns();
        SDVariable features = Sequences.complete(graph, x, sd.reshape(x.values(), -1, x.channels(), x.columns()));
        return Head.perceptron(graph, sd.reshape(features, -1, width), width, 64);
    }

    /**
     * After Malik et al. 2017: one convolution of 8 filters of 3 × 3, a dense layer of 8 units on each time step, then
     * a branch for each target with a bidirectional GRU of 8 units and a maxout layer.
     */
    static SDVariable malik(Graph graph) {
        SameDiff sd = graph.sameDiff();
        FeatureMap x = new Convolutions(graph).first("convolution1", 1, 8, Window.of(3, 3), 2, Window.of(2, 4));
        Sequence columns = Sequences.ofColumns(graph, x);
        SDVariable weights = graph.scaled(
                graph.uniform("steps.weights", Math.sqrt(6.0 / (columns.features() + 8)), columns.features(), 8),
                columns.factor(),
                columns.features());
        SDVariable bias = graph.constant("steps.bias", 0, 8);
        SDVariable dense = sd.nn.relu(
                sd.reshape(columns.values(), -1, columns.features())
                        .mmul(weights)
                        .add(bias),
                0);
        Sequence steps = new Sequence(sd.reshape(dense, -1, columns.steps(), 8), null, columns.steps(), 8);
        return sd.concat(1, branch(graph, "valence", steps), branch(graph, "arousal", steps));
    }

    /** One target: its GRU, the mean over time, and the larger of two linear units. */
    private static SDVariable branch(Graph graph, String target, Sequence steps) {
        Sequence states = new Recurrence(graph).gru(target + ".gru", steps, 8, true);
        SDVariable mean = states.values().mean(1);
        SDVariable units = graph.dense(target + ".maxout", mean, states.features(), 2);
        return units.max(true, 1);
    }

    /**
     * After Bhattarai and Lee 2019: a convolutional network of five layers of 32 filters of 3 × 3, whose every layer's
     * means are the features of a multilayer perceptron. Theirs was pretrained on other data; ours is trained from
     * scratch, and its first convolution takes every second place.
     */
    static SDVariable bhattarai(Graph graph) {
        Convolutions convolutions = new Convolutions(graph);
        List<SDVariable> means = new ArrayList<>();
        FeatureMap x = convolutions.first("convolution1", 1, 32, Window.of(3, 3), 2, Window.of(2, 2));
        means.add(Sequences.complete(graph, x, x.values().mean(3)).mean(2));
        for (int layer = 2; layer <= 5; layer++) {
            x = convolutions.next("convolution" + layer, x, 32, Window.of(3, 3), Window.of(2, 2));
            means.add(Sequences.complete(graph, x, x.values().mean(3)).mean(2));
        }
        SDVariable features = graph.sameDiff().concat(1, means.toArray(SDVariable[]::new));
        return Head.perceptron(graph, features, 32 * means.size(), 64);
    }
}
