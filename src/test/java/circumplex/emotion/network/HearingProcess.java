package circumplex.emotion.network;

import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.ModelFolder;
import circumplex.emotion.MoodEstimator;
import circumplex.model.Mood;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A Java machine of its own, for what is decided once in its life: how many threads there are, how large its heap is. */
final class HearingProcess {
    static final String PREFIX = "mood ";
    static final String MEMORY = "memory ";

    private HearingProcess() {}

    /**
     * Prints the moods of two images; then, if a number of runs is given, the resident memory before and after them. Each
     * twenty runs have a thread of their own, which then ends, and another number of images.
     *
     * @param args the network's folder, that of the natives, the number of runs
     */
    public static void main(String[] args) throws Exception {
        ModelFolder files = new ModelFolder(name -> Files.newInputStream(Path.of(args[0], name)));
        MoodEstimator network = new NetworkLoader(files, Path.of(args[1])).get();
        for (Mood mood : network.moods(InventedNetworks.images(2))) {
            System.out.println(PREFIX + mood.valence() + " " + mood.arousal());
        }
        if (args.length > 2) {
            int runs = Integer.parseInt(args[2]);
            hear(network, runs / 4);
            long before = NetworkBenchmark.residentBytes().orElse(0);
            hear(network, runs);
            System.out.println(
                    MEMORY + before + " " + NetworkBenchmark.residentBytes().orElse(0));
        }
    }

    private static void hear(MoodEstimator network, int runs) throws Exception {
        List<SpectrogramImage> images = InventedNetworks.images(5);
        for (int i = 0; i < runs; i += 20) {
            List<SpectrogramImage> some = images.subList(0, 1 + i / 20 % 5);
            ExecutorService thread = Executors.newSingleThreadExecutor();
            thread.submit(() -> {
                        for (int j = 0; j < 20; j++) {
                            network.estimate(some);
                        }
                    })
                    .get();
            thread.shutdown();
        }
    }
}
