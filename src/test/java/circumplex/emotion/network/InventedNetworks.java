package circumplex.emotion.network;

import circumplex.dsp.MelSpectrogramSettings;
import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.ModelCard;
import circumplex.emotion.ModelFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Networks with weights by chance: they know nothing, but their arithmetic is that of trained ones. */
final class InventedNetworks {
    private InventedNetworks() {}

    /** Weights of one network; other seeds give other weights. */
    static NetworkWeights weights(Architecture architecture, long seed) {
        Graph graph = Graph.forTraining(new Random(seed));
        architecture.define(graph);
        Map<String, INDArray> arrays = new LinkedHashMap<>();
        graph.parameters().forEach((name, variable) -> arrays.put(name, variable.getArr()));
        for (Graph.BatchStatistics statistics : graph.batchStatistics()) {
            arrays.put(statistics.convolution() + ".runningMean", Nd4j.zeros(DataType.FLOAT, statistics.channels()));
            arrays.put(statistics.convolution() + ".runningVariance", Nd4j.ones(DataType.FLOAT, statistics.channels()));
        }
        return new NetworkWeights(arrays);
    }

    /** The card of networks with these files of weights. */
    static ModelCard card(Architecture architecture, List<String> weights) {
        float[] deviation = new float[Architecture.ROWS];
        Arrays.fill(deviation, 1);
        return new ModelCard(
                "invented",
                "1",
                architecture.label(),
                "2026-11-23",
                "Knows nothing.",
                "Anything.",
                null,
                null,
                null,
                MelSpectrogramSettings.TRAINING_SET,
                new ModelCard.Normalisation(4, new float[Architecture.ROWS], deviation),
                null,
                null,
                weights,
                null,
                null,
                null);
    }

    /** Writes the files of so many networks, of the seeds 1, 2 …, under one card. */
    static ModelFolder write(Path folder, Architecture architecture, int networks) throws IOException {
        List<String> names = new ArrayList<>();
        for (int seed = 1; seed <= networks; seed++) {
            names.add("weights-" + seed + ".npz");
            try (OutputStream out = Files.newOutputStream(folder.resolve(names.get(seed - 1)))) {
                weights(architecture, seed).write(out);
            }
        }
        Files.writeString(folder.resolve(ModelFolder.CARD), ModelFolder.format(card(architecture, names)));
        return new ModelFolder(name -> Files.newInputStream(folder.resolve(name)));
    }

    /** Images by chance, the same at every call. */
    static List<SpectrogramImage> images(int count) {
        Random random = new Random(8);
        List<SpectrogramImage> images = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] grey = new byte[Architecture.ROWS * Architecture.COLUMNS];
            random.nextBytes(grey);
            // Louder low rows, each image by another measure, so that answers differ.
            for (int j = 0; j < grey.length; j++) {
                grey[j] = (byte) ((grey[j] & 0xff) >> (j * (i % 4) / grey.length));
            }
            images.add(new SpectrogramImage(Architecture.ROWS, Architecture.COLUMNS, grey));
        }
        return images;
    }
}
