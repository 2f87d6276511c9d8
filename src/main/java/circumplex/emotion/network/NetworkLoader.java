package circumplex.emotion.network;

import circumplex.emotion.ModelCard;
import circumplex.emotion.ModelFolder;
import circumplex.emotion.MoodEstimator;
import circumplex.emotion.NetworkException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Loads a network when it is first asked for, once. Loading takes about a second, the first time on a machine several,
 * so whoever asks does it off the JavaFX thread. Thread-safe.
 */
public final class NetworkLoader implements Supplier<MoodEstimator> {
    private final ModelFolder folder;
    private final Path natives;
    private InferenceNetwork loaded;

    /**
     * @param folder the network's files
     * @param natives folder that Deeplearning4j unpacks its native libraries into (hundreds of megabytes, once)
     */
    public NetworkLoader(ModelFolder folder, Path natives) {
        this.folder = folder;
        this.natives = natives;
    }

    /**
     * @throws NetworkException if the files are missing or damaged, or the natives cannot be unpacked
     */
    @Override
    public synchronized InferenceNetwork get() {
        if (loaded == null) {
            try {
                ModelCard card = folder.card();
                useNatives(natives);
                // As InferenceLane says; OpenBLAS can only be told for the whole process, and none that hears tracks
                // trains.
                Nd4j.factory().blas().setMaxThreads(1);
                InferenceNetwork network = new InferenceNetwork(card, weights(card));
                network.warmUp();
                loaded = network;
            } catch (IOException | IllegalStateException e) {
                throw new NetworkException(
                        "The program's network cannot be loaded. " + e.getMessage()
                                + ". Install Circumplex anew; the library is not affected.",
                        e);
            }
        }
        return loaded;
    }

    private List<NetworkWeights> weights(ModelCard card) throws IOException {
        List<NetworkWeights> weights = new ArrayList<>();
        for (String name : card.weights()) {
            try (InputStream in = new BufferedInputStream(folder.weights(name))) {
                weights.add(read(in, name));
            }
        }
        return weights;
    }

    private static NetworkWeights read(InputStream in, String name) throws IOException {
        try {
            return NetworkWeights.read(in);
        } catch (IOException e) {
            throw new IOException("The network's file " + name + " is damaged or cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Loads Deeplearning4j's native libraries and tells it where to unpack them; has to come before its first use.
     *
     * @throws NetworkException if they cannot be unpacked or loaded
     */
    public static void useNatives(Path natives) {
        try {
            Files.createDirectories(natives);
            System.setProperty("org.bytedeco.javacpp.cachedir", natives.toString());
            // Deeplearning4j would otherwise print its tables of supported operations and devices.
            System.setProperty("org.nd4j.log.initialization", "false");
            Nd4j.getExecutioner();
        } catch (IOException | LinkageError e) {
            throw new NetworkException(
                    "The network's native code cannot be unpacked into " + natives + " or loaded from there. Check that"
                            + " the folder may be written to and that its disk has 500 MB of room; if it is damaged,"
                            + " remove it. Or name another folder with --data-dir.",
                    e);
        }
    }
}
