package circumplex.emotion.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nd4j.autodiff.samediff.SDVariable;

/** The networks that can be trained, under the names that the user types. */
public enum Architecture {
    /** Convolutions alone (Petrescu 2021, figures 2 and 3). */
    CNN("cnn", PaperNetworks::cnn),
    /** Two LSTM layers on time steps of the spectrogram (Petrescu 2021, section 3.2.2). */
    LSTM("lstm", PaperNetworks::lstm),
    /**
     * The paper's hybrid (Petrescu 2021, equation 8): the image is cut into 16 time steps, the CNN sees each alone, an
     * LSTM runs over them.
     */
    HYBRID16("hybrid16", graph -> PaperNetworks.hybrid(graph, 16, false)),
    /** As {@link #HYBRID16}, with 32 time steps. */
    HYBRID32("hybrid32", graph -> PaperNetworks.hybrid(graph, 32, false)),
    /** As {@link #HYBRID16}, with an LSTM in both directions: the paper's future work. */
    HYBRID_BIDIRECTIONAL("hybrid-bidirectional", graph -> PaperNetworks.hybrid(graph, 16, true)),
    /** Convolutions over the whole image, then an LSTM over the time columns of their features. */
    CRNN("crnn", WholeImageNetworks::crnn),
    /** As {@link #CRNN}, with statistics of the image (loudness, rhythm, timbre) beside it. */
    CRNN_STATISTICS("crnn-statistics", WholeImageNetworks::crnnStatistics),
    /** As {@link #CRNN_STATISTICS}, with a perceptron over the same convolutions as a third answer. */
    CRNN_COMMITTEE("crnn-committee", WholeImageNetworks::committee),
    /** After Delbouys et al. 2018. */
    DELBOUYS("delbouys", RelatedNetworks::delbouys),
    /** After Malik et al. 2017. */
    MALIK("malik", RelatedNetworks::malik),
    /** After Bhattarai and Lee 2019, trained from scratch. */
    BHATTARAI("bhattarai", RelatedNetworks::bhattarai);

    /** Rows of the input image: mel bands, the highest first. */
    public static final int ROWS = 128;

    /** Columns of the input image: frames. */
    public static final int COLUMNS = 256;

    /** Name of the input placeholder, [batch, 1, {@link #ROWS}, {@link #COLUMNS}], normalised. */
    public static final String INPUT = "images";

    /** Name of the output, [batch, 2]: valence and arousal, 0..1. */
    public static final String OUTPUT = "moods";

    private final String label;
    private final Function<Graph, SDVariable> definition;

    Architecture(String label, Function<Graph, SDVariable> definition) {
        this.label = label;
        this.definition = definition;
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
        return graph.sameDiff().nn.sigmoid(OUTPUT, definition.apply(graph));
    }
}
