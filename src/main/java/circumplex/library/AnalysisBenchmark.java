package circumplex.library;

import circumplex.audio.decode.AudioDecoder;
import circumplex.audio.decode.PcmSource;
import circumplex.dsp.MelSpectrogram;
import circumplex.emotion.MoodEstimator;
import circumplex.emotion.WindowPlacement;
import circumplex.model.AudioFailure;
import circumplex.model.FileFacts;
import circumplex.model.MoodAnalysis;
import circumplex.task.BackgroundExecutors;
import circumplex.task.Cancellation;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;

/** Measures how long it takes to hear a track, and where the time goes. */
public final class AnalysisBenchmark {
    private static final double NANOS_A_MILLI = 1e6;

    private final AudioDecoder decoder;
    private final MoodEstimator network;
    private final TrackRepository tracks;

    /**
     * Where the time of one track goes, in milliseconds.
     *
     * @param tags reading the tags and taking the fingerprint
     * @param decoding opening, seeking and decoding the windows
     * @param resampling mean of the channels and change of the sample rate, and all that is not in the other parts
     * @param transform mel-spectrogram and image
     * @param network inference
     * @param database storing what was heard
     * @param total all of it, as the clock on the wall has it
     * @param processor time of the cores, for the whole process
     */
    public record Stages(
            double tags,
            double decoding,
            double resampling,
            double transform,
            double network,
            double database,
            double total,
            double processor) {

        /** With what the total leaves over the other parts as resampling. */
        static Stages of(
                double tags,
                double decoding,
                double transform,
                double network,
                double database,
                double total,
                double processor) {
            double inParts = tags + decoding + transform + network + database;
            return new Stages(
                    tags, decoding, Math.max(0, total - inParts), transform, network, database, total, processor);
        }

        /** Of each part by itself; resampling is what the median total leaves over the others' medians. */
        static Stages medians(List<Stages> runs) {
            return of(
                    median(runs, Stages::tags),
                    median(runs, Stages::decoding),
                    median(runs, Stages::transform),
                    median(runs, Stages::network),
                    median(runs, Stages::database),
                    median(runs, Stages::total),
                    median(runs, Stages::processor));
        }

        private static double median(List<Stages> runs, ToDoubleFunction<Stages> part) {
            double[] sorted = runs.stream().mapToDouble(part).sorted().toArray();
            return sorted[sorted.length / 2];
        }
    }

    /**
     * @param decoder opens the files
     * @param network hears the windows; loaded already
     * @param tracks of a library made for this, where what is heard is stored
     */
    public AnalysisBenchmark(AudioDecoder decoder, MoodEstimator network, TrackRepository tracks) {
        this.decoder = decoder;
        this.network = network;
        this.tracks = tracks;
    }

    /**
     * Takes in and hears one file again and again on the calling thread.
     *
     * @param warmUp how often before it counts
     * @param repeats how often it counts, at least 1
     * @return the medians
     * @throws AudioFailure if it has no mood
     */
    public Stages stages(Path file, int warmUp, int repeats) throws AudioFailure {
        TagReader tagReader = new TagReader(decoder);
        TagReader.Reading first = tagReader.read(file, 0, 0);
        long id = tracks.add(file, first.tags(), first.facts()).id();
        List<Stages> runs = new ArrayList<>();
        for (int i = -warmUp; i < repeats; i++) {
            Stages one = once(tagReader, file, id);
            if (i >= 0) {
                runs.add(one);
            }
        }
        return Stages.medians(runs);
    }

    private Stages once(TagReader tagReader, Path file, long id) throws AudioFailure {
        Stopwatch tags = new Stopwatch();
        Stopwatch decoding = new Stopwatch();
        Stopwatch inference = new Stopwatch();
        Stopwatch storing = new Stopwatch();
        MoodTrackAnalyser analyser = new MoodTrackAnalyser(
                path -> decoding.time(() -> new TimedSource(decoder.open(path), decoding)),
                network.card(),
                () -> new TimedEstimator(network, inference),
                MoodTrackAnalyser.WINDOWS);
        long processor = processorNanos();
        long started = System.nanoTime();
        FileFacts facts = tags.time(() -> tagReader.read(file, 0, 0).facts().with(Fingerprints.of(file)));
        MoodAnalysis analysis = analyser.analyse(file, new Cancellation());
        storing.time(() -> tracks.saveAnalysis(id, facts, analysis));
        double total = (System.nanoTime() - started) / NANOS_A_MILLI;
        double computed = (processorNanos() - processor) / NANOS_A_MILLI;
        return Stages.of(
                tags.millis(),
                decoding.millis(),
                transformMillis(file),
                inference.millis(),
                storing.millis(),
                total,
                computed);
    }

    /** Of all threads: a decoder runs on one of its own. */
    private static long processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
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
}
