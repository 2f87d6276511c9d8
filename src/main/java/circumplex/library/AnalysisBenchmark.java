package circumplex.library;

import circumplex.audio.decode.AudioDecoder;
import circumplex.audio.decode.PcmSource;
import circumplex.dsp.MelSpectrogram;
import circumplex.emotion.MoodEstimator;
import circumplex.emotion.WindowPlacement;
import circumplex.model.AudioFailure;
import circumplex.task.BackgroundExecutors;
import circumplex.task.Cancellation;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Measures how long it takes to hear a track, and where the time goes. */
public final class AnalysisBenchmark {
    private static final double NANOS_A_MILLI = 1e6;

    private final AudioDecoder decoder;
    private final MoodEstimator network;

    /**
     * Where the time of one track goes, each a median in milliseconds.
     *
     * @param decoding opening, seeking and decoding the windows
     * @param resampling mean of the channels and change of the sample rate, and all that is not in the other parts
     * @param transform mel-spectrogram and image
     * @param network inference
     * @param total all of it, as the clock on the wall has it
     * @param processor time of the core: what the total would be were nothing else running
     */
    public record Stages(
            double decoding, double resampling, double transform, double network, double total, double processor) {}

    /**
     * @param decoder opens the files
     * @param network hears the windows; loaded already
     */
    public AnalysisBenchmark(AudioDecoder decoder, MoodEstimator network) {
        this.decoder = decoder;
        this.network = network;
    }

    /**
     * Hears one file again and again on the calling thread.
     *
     * @param warmUp how often before it counts
     * @param repeats how often it counts, at least 1
     * @throws AudioFailure if it has no mood
     */
    public Stages stages(Path file, int warmUp, int repeats) throws AudioFailure {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[][] times = new double[5][repeats];
        for (int i = -warmUp; i < repeats; i++) {
            Stopwatch decoding = new Stopwatch();
            Stopwatch inference = new Stopwatch();
            MoodTrackAnalyser analyser = new MoodTrackAnalyser(
                    path -> decoding.time(() -> new TimedSource(decoder.open(path), decoding)),
                    network.card(),
                    () -> new TimedEstimator(network, inference),
                    MoodTrackAnalyser.WINDOWS);
            long processor = threads.getCurrentThreadCpuTime();
            long started = System.nanoTime();
            analyser.analyse(file, new Cancellation());
            double total = (System.nanoTime() - started) / NANOS_A_MILLI;
            if (i >= 0) {
                times[0][i] = decoding.millis();
                times[1][i] = inference.millis();
                times[2][i] = total;
                times[3][i] = (threads.getCurrentThreadCpuTime() - processor) / NANOS_A_MILLI;
                times[4][i] = transformMillis(file);
            }
        }
        double total = median(times[2]);
        double transform = median(times[4]);
        return new Stages(
                median(times[0]),
                Math.max(0, total - median(times[0]) - median(times[1]) - transform),
                transform,
                median(times[1]),
                total,
                median(times[3]));
    }

    /**
     * Hears files side by side, as a scan does.
     *
     * @return tracks a minute
     * @throws AudioFailure if one of them has no mood
     */
    public double tracksPerMinute(List<Path> files, int threads) throws AudioFailure {
        MoodTrackAnalyser analyser = new MoodTrackAnalyser(decoder, network.card(), () -> network);
        ExecutorService pool = BackgroundExecutors.lowPriority("benchmark", threads, SystemPriority::lower);
        try {
            AtomicInteger next = new AtomicInteger();
            Callable<Void> worker = () -> {
                for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
                    analyser.analyse(files.get(i), new Cancellation());
                }
                return null;
            };
            List<Future<Void>> workers = new ArrayList<>();
            long started = System.nanoTime();
            for (int i = 0; i < threads; i++) {
                workers.add(pool.submit(worker));
            }
            for (Future<Void> future : workers) {
                future.get();
            }
            return files.size() * 60e9 / (System.nanoTime() - started);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AudioFailure failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private double transformMillis(Path file) throws AudioFailure {
        MelSpectrogram melSpectrogram = new MelSpectrogram(network.card().spectrogram());
        Stopwatch stopwatch = new Stopwatch();
        try (PcmSource source = decoder.open(file)) {
            double seconds = (double) source.frames() / source.sampleRate();
            int samples = melSpectrogram.settings().windowSamples();
            MonoReader reader = new MonoReader(source, melSpectrogram.settings().sampleRate());
            WindowPlacement placement = new WindowPlacement(
                    MoodTrackAnalyser.WINDOWS, melSpectrogram.settings().windowSeconds());
            for (double start : placement.starts(0, seconds)) {
                float[] mono = MoodTrackAnalyser.filled(reader.read(start, samples), samples);
                stopwatch.time(() -> MelSpectrogram.image(melSpectrogram.logMelForImage(mono)));
            }
        }
        return stopwatch.millis();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
