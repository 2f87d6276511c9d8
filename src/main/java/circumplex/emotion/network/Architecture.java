package circumplex.emotion.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;

/** The networks that can be trained, each a hybrid of convolution and recurrence, under the name that the user types. */
public enum Architecture {
    /** The paper's hybrid: the image is cut into 16 time steps, the CNN sees each alone, an LSTM runs over them. */
    HYBRID16("hybrid16") {
        @Override
        SDVariable features(Graph graph, SDVariable images) {
            return stepwise(graph, images, 16);
        }
    },
    /** As {@link #HYBRID16}, with 32 time steps. */
    HYBRID32("hybrid32") {
        @Override
        SDVariable features(Graph graph, SDVariable images) {
            return stepwise(graph, images, 32);
        }
    },
    /** Convolutions over the whole image, then an LSTM over the time columns of their features. */
    CRNN("crnn") {
        @Override
        SDVariable features(Graph graph, SDVariable images) {
            SameDiff sd = graph.sameDiff();
            SDVariable x = graph.convolution("convolution1", images, 1, 16, 5, 5, 2, 2, 2);
            x = graph.convolution("convolution2", x, 16, 32, 3, 3, 1, 2, 2);
            x = graph.convolution("convolution3", x, 32, 64, 3, 3, 1, 2, 1);
            // [batch, 64 filters, 8 rows, 32 columns] to [batch, 32 time steps, 512 features]
            x = sd.reshape(sd.permute(x, 0, 3, 1, 2), -1, 32, 512);
            return pooledLstm(graph, x, 32, 512);
        }
    };

    /** Rows of the input image: mel bands, the highest first. */
    public static final int ROWS = 128;

    /** Columns of the input image: frames. */
    public static final int COLUMNS = 256;

    /** Name of the input placeholder, [batch, 1, {@link #ROWS}, {@link #COLUMNS}], normalised. */
    public static final String INPUT = "images";

    /** Name of the output, [batch, 2]: valence and arousal, 0..1. */
    public static final String OUTPUT = "moods";

    private static final int LSTM_UNITS = 64;
    private static final double DROPOUT = 0.3;

    private final String label;

    Architecture(String label) {
        this.label = label;
    }

    /** The name that the command line takes and the model card carries. */
    public String label() {
        return label;
    }

    /** The architecture of that name. */
    public static Optional<Architecture> byLabel(String label) {
        return Arrays.stream(values()).filter(a -> a.label.equals(label)).findFirst();
    }

    /** All names. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Architecture::label).toList();
    }

    /**
     * Defines the network from {@link #INPUT} to {@link #OUTPUT} in the given graph.
     *
     * @return the output, [batch, 2], sigmoid
     */
    public SDVariable define(Graph graph) {
        SDVariable images = graph.input(INPUT, -1, 1, ROWS, COLUMNS);
        SDVariable features = features(graph, images);
        int width = 2 * LSTM_UNITS;
        SDVariable dropped = graph.dropout("dropout", features, width, DROPOUT);
        return graph.sameDiff().nn.sigmoid(OUTPUT, graph.dense("output", dropped, width, 2));
    }

    /** From images to [batch, 2 × LSTM units]. */
    abstract SDVariable features(Graph graph, SDVariable images);

    private static SDVariable stepwise(Graph graph, SDVariable images, int steps) {
        SameDiff sd = graph.sameDiff();
        int width = COLUMNS / steps;
        // [batch, 1, rows, steps, width] to [batch × steps, 1, rows, width]: each time step becomes an image.
        SDVariable x = sd.reshape(images, -1, ROWS, steps, width);
        x = sd.reshape(sd.permute(x, 0, 2, 1, 3), -1, 1, ROWS, width);
        x = graph.convolution("convolution1", x, 1, 16, 5, 5, 2, 2, 2);
        x = graph.convolution("convolution2", x, 16, 32, 3, 3, 1, 2, width >= 16 ? 2 : 1);
        x = graph.convolution("convolution3", x, 32, 64, 3, 3, 1, 2, 2);
        int features = 64 * (ROWS / 16);
        x = sd.reshape(x, -1, steps, features);
        return pooledLstm(graph, x, steps, features);
    }

    /** An LSTM, and the mean and maximum of its output over time, [batch, 2 × units]. */
    private static SDVariable pooledLstm(Graph graph, SDVariable x, int steps, int features) {
        SDVariable output = graph.lstm("lstm", x, steps, features, LSTM_UNITS, false);
        return graph.sameDiff().concat(1, output.mean(1), output.max(1));
    }
}
