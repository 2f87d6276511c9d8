package circumplex.emotion.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.ModelCard;
import circumplex.emotion.ModelFolder;
import circumplex.emotion.MoodEstimator;
import circumplex.emotion.WindowEstimate;
import circumplex.model.Mood;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.factory.Nd4j;

/** Several networks under one card, with weights by chance. */
class InferenceNetworkTest {
    private static final Path NATIVES = Path.of("target", "natives").toAbsolutePath();
    private static final int NETWORKS = 3;

    @TempDir
    private static Path folder;

    private static ModelFolder files;
    private static MoodEstimator network;

    @BeforeAll
    static void load() throws Exception {
        NetworkLoader.useNatives(NATIVES);
        files = InventedNetworks.write(folder, Architecture.CRNN, NETWORKS);
        network = new NetworkLoader(files, NATIVES).get();
    }

    @Test
    void theMoodIsTheMeanOfTheNetworksAndTheSpreadTheirDeviation() throws Exception {
        List<SpectrogramImage> images = InventedNetworks.images(3);
        List<List<Mood>> single = new ArrayList<>();
        ModelCard card = files.card();
        assertThat(card.weights()).hasSize(NETWORKS);
        for (String name : card.weights()) {
            try (InputStream in = files.weights(name)) {
                single.add(new InferenceNetwork(card, NetworkWeights.read(in)).moods(images));
            }
        }
        List<WindowEstimate> together = network.estimate(images);

        for (int i = 0; i < images.size(); i++) {
            double a = single.get(0).get(i).valence();
            double b = single.get(1).get(i).valence();
            double c = single.get(2).get(i).valence();
            double mean = (a + b + c) / 3;
            double squares = (a - mean) * (a - mean) + (b - mean) * (b - mean) + (c - mean) * (c - mean);
            assertThat(together.get(i).mood().valence()).isCloseTo(mean, within(1e-6));
            assertThat(together.get(i).valenceSpread())
                    .isCloseTo(Math.sqrt(squares / 2), within(1e-6))
                    .isGreaterThan(1e-4);
            assertThat(together.get(i).arousalSpread()).isGreaterThan(1e-4);
        }
    }

    @Test
    void aSingleNetworkHasNoSpread() {
        InferenceNetwork single = new InferenceNetwork(
                InventedNetworks.card(Architecture.CRNN, null), InventedNetworks.weights(Architecture.CRNN, 1));

        assertThat(single.card().weights()).containsExactly(ModelFolder.WEIGHTS);
        assertThat(single.estimate(InventedNetworks.images(2))).allSatisfy(estimate -> {
            assertThat(estimate.valenceSpread()).isZero();
            assertThat(estimate.arousalSpread()).isZero();
        });
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void everyArchitectureGivesTheSameAloneAndInABatchOfAnySize(Architecture architecture) {
        InferenceNetwork one = new InferenceNetwork(
                InventedNetworks.card(architecture, null), InventedNetworks.weights(architecture, 3));
        List<SpectrogramImage> images = InventedNetworks.images(11);
        List<Mood> together = one.moods(images);

        assertThat(one.moods(List.of())).isEmpty();
        for (int i = 0; i < images.size(); i++) {
            assertClose(one.moods(List.of(images.get(i))).get(0), together.get(i), 1e-5);
        }
        List<Mood> five = one.moods(images.subList(0, 5));
        for (int i = 0; i < five.size(); i++) {
            assertClose(five.get(i), together.get(i), 1e-5);
        }
    }

    @Test
    void manyThreadsAtOnceHearTheSame() throws Exception {
        List<SpectrogramImage> images = InventedNetworks.images(5);
        List<Mood> alone = network.moods(images);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Mood>>> requests = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int size = 1 + i % 5;
                requests.add(() -> network.moods(images.subList(0, size)));
            }
            for (Future<List<Mood>> result : threads.invokeAll(requests)) {
                List<Mood> moods = result.get();
                for (int i = 0; i < moods.size(); i++) {
                    assertClose(moods.get(i), alone.get(i), 1e-5);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * A thread that has ended leaves nothing behind, and a run only what the next one uses again. The process has all of
     * its Java heap from the beginning, so what it gains is native memory. One run's intermediate results are 8 MB.
     */
    @Test
    void memoryStaysFlatOverManyRunsAndManyThreads() throws Exception {
        String memory = hearElsewhere(1, "-Xms96m", "-Xmx96m", "-XX:+AlwaysPreTouch").stream()
                .filter(line -> line.startsWith(HearingProcess.MEMORY))
                .findFirst()
                .orElseThrow();
        long before = Long.parseLong(memory.split(" ")[1]);
        long after = Long.parseLong(memory.split(" ")[2]);

        assertThat((after - before) / 1e6).as("megabytes, from %d", before).isLessThan(60);
    }

    @Test
    void anotherProcessWithAnotherNumberOfThreadsHearsTheSame() throws Exception {
        List<Mood> here = network.moods(InventedNetworks.images(2));
        for (int threads = 1; threads <= 2; threads++) {
            List<String> lines = hearElsewhere(threads);
            List<String> said = lines.stream()
                    .filter(line -> line.startsWith(HearingProcess.PREFIX))
                    .toList();
            assertThat(said).as(String.join("\n", lines)).hasSize(here.size());
            for (int i = 0; i < here.size(); i++) {
                String[] words = said.get(i).split(" ");
                Mood there = new Mood(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
                assertClose(there, here.get(i), 1e-4);
            }
        }
    }

    /** Runs {@link HearingProcess}; with options for the Java machine, over many runs. */
    private static List<String> hearElsewhere(int threads, String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                HearingProcess.class.getName(),
                folder.toString(),
                NATIVES.toString()));
        if (options.length > 0) {
            command.add("2000");
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("OMP_NUM_THREADS", String.valueOf(threads));
        Process process = builder.start();
        List<String> lines;
        try (Stream<String> out = process.inputReader().lines()) {
            lines = out.toList();
        }
        assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
        return lines;
    }

    @Test
    void weightsOfAnotherArchitectureAreRefused() {
        ModelCard card = InventedNetworks.card(Architecture.CRNN, null);
        NetworkWeights strange = new NetworkWeights(Map.of("other", Nd4j.scalar(1f)));

        assertThatThrownBy(() -> new InferenceNetwork(card, List.of())).hasMessageContaining("no networks");
        assertThatThrownBy(() -> new InferenceNetwork(card, strange))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another architecture");
    }

    private static void assertClose(Mood actual, Mood expected, double tolerance) {
        assertThat(actual.valence()).isCloseTo(expected.valence(), within(tolerance));
        assertThat(actual.arousal()).isCloseTo(expected.arousal(), within(tolerance));
    }
}
