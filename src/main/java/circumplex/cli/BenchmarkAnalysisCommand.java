package circumplex.cli;

import circumplex.audio.decode.PcmSource;
import circumplex.emotion.MoodEstimator;
import circumplex.library.AnalysisBenchmark;
import circumplex.library.LibraryStore;
import circumplex.model.AudioFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code benchmark analysis}: how long hearing a track takes, where the time goes, and what ffmpeg takes beside it. */
@Command(
        name = "analysis",
        mixinStandardHelpOptions = true,
        description =
                "How long hearing a track takes and where the time goes, beside the time in which ffmpeg decodes the"
                        + " whole file once.")
final class BenchmarkAnalysisCommand implements Callable<Integer> {
    private static final int WARM_UP = 10;
    private static final int TRACKS_SIDE_BY_SIDE = 120;

    @ParentCommand
    private BenchmarkCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Audio files.")
    private List<Path> files;

    @Option(
            names = "--repeats",
            paramLabel = "N",
            defaultValue = "11",
            description = "How often each file is heard, after a warm-up (default ${DEFAULT-VALUE}).")
    private int repeats;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Override
    public Integer call() {
        if (repeats < 1) {
            throw new CommandFailure("--repeats must be at least 1.", null);
        }
        Output output = new Output(spec);
        MoodEstimator network = parent.context().network().get();
        try (TemporaryFolder folder = TemporaryFolder.create("circumplex-benchmark");
                LibraryStore store =
                        parent.context().libraryFiles().store(folder.path().resolve("library.db"))) {
            AnalysisBenchmark benchmark = new AnalysisBenchmark(parent.context().decoder(), network, store.tracks());
            return measure(benchmark, output) ? ExitStatus.WELL : ExitStatus.SOME_FAILED;
        } catch (IOException e) {
            throw new CommandFailure(
                    "No library to be measured could be made in " + System.getProperty("java.io.tmpdir")
                            + ". Make room there.",
                    e);
        }
    }

    private boolean measure(AnalysisBenchmark benchmark, Output output) {
        int cores = Runtime.getRuntime().availableProcessors();
        if (!json) {
            output.line("Milliseconds a track, medians, one thread of %d cores; all windows and networks", cores);
            output.line(
                    "%-12s %7s %6s %9s %10s %9s %8s %8s %7s %7s %8s %6s  %s",
                    "format",
                    "seconds",
                    "tags",
                    "decoding",
                    "resampling",
                    "transform",
                    "network",
                    "database",
                    "total",
                    "cores",
                    "ffmpeg",
                    "ratio",
                    "file");
        }
        boolean allWell = true;
        List<Path> heard = new ArrayList<>();
        for (Path file : files) {
            try {
                measure(benchmark, file, output, cores);
                heard.add(file);
            } catch (AudioFailure e) {
                output.say("%s: %s", file, e.getMessage());
                allWell = false;
            }
        }
        if (!heard.isEmpty()) {
            sideBySide(benchmark, heard, output, cores);
        }
        return allWell;
    }

    private void measure(AnalysisBenchmark benchmark, Path file, Output output, int cores) throws AudioFailure {
        AnalysisBenchmark.Stages stages = benchmark.stages(file, WARM_UP, repeats);
        OptionalDouble ffmpeg = FfmpegPeer.decodeMillis(file, Math.min(repeats, 5));
        String format;
        double seconds;
        try (PcmSource source = parent.context().decoder().open(file)) {
            format = source.format();
            seconds = (double) source.frames() / source.sampleRate();
        }
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("file", file.toString());
            object.put("format", format);
            object.put("cores", cores);
            object.put("threads", 1);
            object.put("seconds", Output.rounded(seconds));
            object.put("tagsMillis", Output.rounded(stages.tags()));
            object.put("decodingMillis", Output.rounded(stages.decoding()));
            object.put("resamplingMillis", Output.rounded(stages.resampling()));
            object.put("transformMillis", Output.rounded(stages.transform()));
            object.put("networkMillis", Output.rounded(stages.network()));
            object.put("databaseMillis", Output.rounded(stages.database()));
            object.put("totalMillis", Output.rounded(stages.total()));
            object.put("processorMillis", Output.rounded(stages.processor()));
            object.put("ffmpegMillis", ffmpeg.isPresent() ? Output.rounded(ffmpeg.getAsDouble()) : null);
            output.json(object);
        } else {
            OptionalDouble ratio = ffmpeg.isPresent()
                    ? OptionalDouble.of(stages.total() / ffmpeg.getAsDouble())
                    : OptionalDouble.empty();
            output.line(
                    "%-12s %7.0f %6.1f %9.1f %10.1f %9.1f %8.1f %8.1f %7.1f %7.1f %8s %6s  %s",
                    format,
                    seconds,
                    stages.tags(),
                    stages.decoding(),
                    stages.resampling(),
                    stages.transform(),
                    stages.network(),
                    stages.database(),
                    stages.total(),
                    stages.processor(),
                    figure(ffmpeg, "%.1f"),
                    figure(ratio, "%.2f"),
                    file.getFileName());
        }
    }

    /** A figure that is only there where ffmpeg is. */
    private static String figure(OptionalDouble value, String format) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "–";
    }

    private void sideBySide(AnalysisBenchmark benchmark, List<Path> heard, Output output, int cores) {
        List<Path> many = new ArrayList<>();
        while (many.size() < TRACKS_SIDE_BY_SIDE) {
            many.addAll(heard);
        }
        Collections.sort(many);
        try {
            double one = benchmark.tracksPerMinute(many, 1);
            double two = benchmark.tracksPerMinute(many, 2);
            if (json) {
                Map<String, Object> object = new LinkedHashMap<>();
                object.put("tracks", many.size());
                object.put("cores", cores);
                object.put("tracksPerMinuteOneThread", Output.rounded(one));
                object.put("tracksPerMinuteTwoThreads", Output.rounded(two));
                output.json(object);
            } else {
                output.line(
                        "%d tracks: %.0f a minute with one thread, %.0f with two (%.2f times)",
                        many.size(), one, two, two / one);
            }
        } catch (AudioFailure e) {
            output.say("%s", e.getMessage());
        }
    }
}
