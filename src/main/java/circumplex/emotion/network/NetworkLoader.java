package circumplex.emotion.network;

import circumplex.emotion.ModelCard;
import circumplex.emotion.ModelFolder;
import circumplex.emotion.MoodEstimator;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Loads a network when it is first asked for, once. Loading takes seconds, so whoever asks does it off the JavaFX
 * thread. Thread-safe.
 */
public final class NetworkLoader implements Supplier<MoodEstimator> {
    private final ModelFolder folder;
    private final Path natives;
    private MoodEstimator loaded;

    /**
     * @param folder the network's files
     * @param natives folder that Deeplearning4j unpacks its native libraries into (hundreds of megabytes, once)
     */
    public NetworkLoader(ModelFolder folder, Path natives) {
        this.folder = folder;
        this.natives = natives;
    }

    /**
     * @throws UncheckedIOException if the files are missing or damaged, or the natives cannot be unpacked
     */
    @Override
    public synchronized MoodEstimator get() {
        if (loaded == null) {
            try {
                useNatives(natives);
                ModelCard card = folder.card();
                try (InputStream in = new BufferedInputStream(folder.weights())) {
                    loaded = new InferenceNetwork(card, NetworkWeights.read(in));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The network cannot be loaded: " + e.getMessage(), e);
            }
        }
        return loaded;
    }

    /**
     * Tells Deeplearning4j where to unpack its native libraries; has to come before its first use.
     *
     * @throws IOException if the folder cannot be made
     */
    public static void useNatives(Path natives) throws IOException {
        Files.createDirectories(natives);
        System.setProperty("org.bytedeco.javacpp.cachedir", natives.toString());
        // Deeplearning4j would otherwise print its tables of supported operations and devices.
        System.setProperty("org.nd4j.log.initialization", "false");
    }
}
