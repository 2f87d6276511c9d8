package circumplex.emotion.network;

import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.ModelFolder;
import circumplex.emotion.MoodEstimator;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Measures a network as it hears tracks: on one core, after warm-up, all averaged networks together. Beside it stands
 * what the same core does at its best, a matrix product, measured in the same run.
 */
public final class NetworkBenchmark {
    private static final int WARM_UP = 100;
    private static final int MATRIX = 768;
    private static final int MATRIX_RUNS = 15;

    /**
     * Times of one size of request.
     *
     * @param windows images a request
     * @param medianMillis half of the requests took less
     * @param percentile99Millis 99 of 100 took less
     * @param processorMillis the core's own time, median: what it would take were nothing else running; the same as the
     *     median on an idle machine
     */
    public record Times(int windows, double medianMillis, double percentile99Millis, double processorMillis) {}

    /**
     * What was measured.
     *
     * @param loadingSeconds from nothing to a network that has inferred once, in a Java machine that runs already
     * @param networks how many are averaged
     * @param times by size of request
     * @param inferences how many requests of five windows followed for the memory
     * @param memoryBefore resident memory of the process before those, in bytes; empty where the system does not tell
     * @param memoryAfter and after them
     * @param operationsPerWindow floating-point operations that all networks together need for one window
     * @param matrixGigaflops billions of floating-point operations a second of a large matrix product on one core
     */
    public record Result(
            double loadingSeconds,
            int networks,
            List<Times> times,
            int inferences,
            OptionalLong memoryBefore,
            OptionalLong memoryAfter,
            long operationsPerWindow,
            double matrixGigaflops) {

        /** What so many windows would take if the core did nothing but these operations, as fast as a matrix product. */
        public double limitMillis(int windows) {
            return windows * operationsPerWindow / matrixGigaflops / 1e6;
        }
    }

    private final NetworkLoader loader;

    /**
     * @param folder the network's files
     * @param natives folder that Deeplearning4j unpacks its native libraries into
     */
    public NetworkBenchmark(ModelFolder folder, Path natives) {
        loader = new NetworkLoader(folder, natives);
    }

    /**
     * Measures.
     *
     * @param requests how many of each size are timed, at least 1
     * @param inferences how many requests of five windows the memory is watched over
     * @throws circumplex.emotion.NetworkException if the network cannot be loaded
     */
    public Result run(int requests, int inferences) {
        long started = System.nanoTime();
        InferenceNetwork network = loader.get();
        double loading = (System.nanoTime() - started) / 1e9;
        List<SpectrogramImage> five = images();
        List<Times> times = List.of(time(network, five.subList(0, 1), requests), time(network, five, requests));
        for (int i = 0; i < inferences / 10; i++) {
            network.estimate(five);
        }
        OptionalLong before = residentBytes();
        for (int i = 0; i < inferences; i++) {
            network.estimate(five);
        }
        return new Result(
                loading,
                network.card().weights().size(),
                times,
                inferences,
                before,
                residentBytes(),
                network.graphs().stream().mapToLong(Operations::perImage).sum(),
                matrixGigaflops());
    }

    private static Times time(MoodEstimator network, List<SpectrogramImage> images, int requests) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] millis = new double[requests];
        double[] processor = new double[requests];
        for (int i = -WARM_UP; i < requests; i++) {
            long processorStarted = threads.getCurrentThreadCpuTime();
            long started = System.nanoTime();
            network.estimate(images);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - started) / 1e6;
                processor[i] = (threads.getCurrentThreadCpuTime() - processorStarted) / 1e6;
            }
        }
        Arrays.sort(millis);
        Arrays.sort(processor);
        return new Times(images.size(), millis[requests / 2], millis[(int) (requests * 0.99)], processor[requests / 2]);
    }

    /** Noise: how long a network takes does not depend on what it hears. */
    private static List<SpectrogramImage> images() {
        Random random = new Random(1);
        List<SpectrogramImage> images = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            byte[] grey = new byte[Architecture.ROWS * Architecture.COLUMNS];
            random.nextBytes(grey);
            images.add(new SpectrogramImage(Architecture.ROWS, Architecture.COLUMNS, grey));
        }
        return images;
    }

    private static double matrixGigaflops() {
        NativeOps natives = NativeOpsHolder.getInstance().getDeviceNativeOps();
        int threads = natives.ompGetMaxThreads();
        natives.setOmpNumThreads(1);
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        double best = Double.MAX_VALUE;
        try (INDArray a = Nd4j.rand(DataType.FLOAT, MATRIX, MATRIX);
                INDArray b = Nd4j.rand(DataType.FLOAT, MATRIX, MATRIX);
                INDArray c = Nd4j.create(DataType.FLOAT, new long[] {MATRIX, MATRIX}, 'f')) {
            for (int i = 0; i < MATRIX_RUNS; i++) {
                long started = clock.getCurrentThreadCpuTime();
                a.mmuli(b, c);
                best = Math.min(best, clock.getCurrentThreadCpuTime() - started);
            }
        } finally {
            natives.setOmpNumThreads(threads);
        }
        return 2.0 * MATRIX * MATRIX * MATRIX / best;
    }

    /** As Linux tells it; other systems have no such file. */
    static OptionalLong residentBytes() {
        Path status = Path.of("/proc/self/status");
        try {
            return Files.exists(status)
                    ? Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                    : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
