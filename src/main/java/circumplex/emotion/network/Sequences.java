package circumplex.emotion.network;

import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** Turns images and maps into features over time steps. */
final class Sequences {
    private Sequences() {}

    /**
     * The input image itself, cut into time steps.
     *
     * @param steps how many
     * @param mean over how many neighbouring frames the mean is taken first
     */
    static Sequence ofImage(Graph graph, int steps, int mean) {
        SameDiff sd = graph.sameDiff();
        int perStep = Architecture.COLUMNS / mean / steps;
        int features = Architecture.ROWS * perStep;
        SDVariable x = sd.reshape(graph.images(), -1, Architecture.ROWS, Architecture.COLUMNS / mean, mean)
                .mean(3);
        x = sd.reshape(x, -1, Architecture.ROWS, steps, perStep);
        return new Sequence(sd.reshape(sd.permute(x, 0, 2, 1, 3), -1, steps, features), null, steps, features);
    }

    /** The columns of a map of whole images: each time step has the features of all channels and rows. */
    static Sequence ofColumns(Graph graph, FeatureMap x) {
        SameDiff sd = graph.sameDiff();
        int features = x.channels() * x.rows();
        SDVariable values = sd.reshape(sd.permute(x.values(), 0, 3, 1, 2), -1, x.columns(), features);
        return new Sequence(values, perFeature(graph, x, x.rows()), x.columns(), features);
    }

    /** A map of images that are time steps themselves, {@link Convolutions#first cut} from the input image. */
    static Sequence ofTimeSteps(Graph graph, FeatureMap x, int steps) {
        int places = x.rows() * x.columns();
        int features = x.channels() * places;
        SDVariable values = graph.sameDiff().reshape(x.values(), -1, steps, features);
        return new Sequence(values, perFeature(graph, x, places), steps, features);
    }

    /** Multiplies what was summed up from a map, [images, channels, …], by the map's factor. */
    static SDVariable complete(Graph graph, FeatureMap x, SDVariable summed) {
        return x.factor() == null ? summed : summed.mul(graph.sameDiff().reshape(x.factor(), 1, x.channels(), 1));
    }

    /** The channel's factor for each of its places, [channels × places]. */
    private static SDVariable perFeature(Graph graph, FeatureMap x, int places) {
        if (x.factor() == null) {
            return null;
        }
        SameDiff sd = graph.sameDiff();
        SDVariable ones = sd.constant(Nd4j.ones(DataType.FLOAT, 1, places));
        return sd.reshape(sd.reshape(x.factor(), x.channels(), 1).mmul(ones), (long) x.channels() * places);
    }
}
