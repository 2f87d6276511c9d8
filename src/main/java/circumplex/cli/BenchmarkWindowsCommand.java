package circumplex.cli;

import circumplex.library.AudioFileFinder;
import circumplex.library.MoodTrackAnalyser;
import circumplex.library.WindowsBenchmark;
import circumplex.library.WindowsBenchmark.Comparison;
import circumplex.model.AudioFailure;
import circumplex.model.Mood;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code benchmark windows}: how far the mood from a few windows lies from the mood from all. */
@Command(
        name = "windows",
        mixinStandardHelpOptions = true,
        description = "How far the mood from a few windows of a track lies from the mood from all of them.")
final class BenchmarkWindowsCommand implements Callable<Integer> {
    private static final List<Integer> COUNTS = List.of(1, 2, 3, 4, MoodTrackAnalyser.WINDOWS, 6, 8, 10);

    /** In a shorter track the few windows are nearly all. */
    private static final double SHORTEST_SECONDS = 30;

    @ParentCommand
    private BenchmarkCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "Folders or files; tracks of 30 s and more count.")
    private List<Path> folders;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Override
    public Integer call() {
        Output output = new Output(spec);
        WindowsBenchmark benchmark = new WindowsBenchmark(
                parent.context().decoder(), parent.context().network().get(), COUNTS);
        if (!json) {
            output.line(
                    "%-16s %7s %7s   %s (%s)",
                    "mood of all", "seconds", "windows", "off with " + MoodTrackAnalyser.WINDOWS, "valence, arousal");
        }
        List<Comparison> comparisons = new ArrayList<>();
        for (Path file : AudioFileFinder.files(folders)) {
            try {
                Comparison comparison = benchmark.compare(file);
                if (comparison.seconds() >= SHORTEST_SECONDS) {
                    comparisons.add(comparison);
                    print(comparison, output);
                }
            } catch (AudioFailure e) {
                output.say("%s is left out: %s", file, e.getMessage());
            }
        }
        for (int i = 0; i < COUNTS.size() && !comparisons.isEmpty(); i++) {
            printDeviation(i, comparisons, output);
        }
        return comparisons.isEmpty() ? ExitStatus.SOME_FAILED : ExitStatus.WELL;
    }

    private void print(Comparison comparison, Output output) {
        Mood whole = comparison.whole();
        Mood usual = comparison.few().get(COUNTS.indexOf(MoodTrackAnalyser.WINDOWS));
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("file", comparison.file().toString());
            object.put("seconds", Output.rounded(comparison.seconds()));
            object.put("windows", comparison.windows());
            object.put("valence", Output.rounded(whole.valence()));
            object.put("arousal", Output.rounded(whole.arousal()));
            object.put("valenceOff", Output.rounded(usual.valence() - whole.valence()));
            object.put("arousalOff", Output.rounded(usual.arousal() - whole.arousal()));
            output.json(object);
        } else {
            output.line(
                    "%.3f, %.3f     %7.0f %7d   %+.3f %+.3f        %s",
                    whole.valence(),
                    whole.arousal(),
                    comparison.seconds(),
                    comparison.windows(),
                    usual.valence() - whole.valence(),
                    usual.arousal() - whole.arousal(),
                    comparison.file().getFileName());
        }
    }

    private void printDeviation(int count, List<Comparison> comparisons, Output output) {
        double valence = rootMeanSquare(count, comparisons, Mood::valence);
        double arousal = rootMeanSquare(count, comparisons, Mood::arousal);
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("tracks", comparisons.size());
            object.put("windows", COUNTS.get(count));
            object.put("valenceRms", Output.rounded(valence));
            object.put("arousalRms", Output.rounded(arousal));
            output.json(object);
        } else {
            output.line(
                    "%2d windows, %d tracks: off by RMS %.3f in valence, %.3f in arousal",
                    COUNTS.get(count), comparisons.size(), valence, arousal);
        }
    }

    private static double rootMeanSquare(int count, List<Comparison> comparisons, ToDoubleFunction<Mood> target) {
        return Math.sqrt(comparisons.stream()
                .mapToDouble(comparison -> Math.pow(
                        target.applyAsDouble(comparison.few().get(count)) - target.applyAsDouble(comparison.whole()),
                        2))
                .average()
                .orElse(0));
    }
}
