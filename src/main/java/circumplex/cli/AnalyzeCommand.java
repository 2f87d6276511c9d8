package circumplex.cli;

import circumplex.library.TrackAnalyser;
import circumplex.model.AudioFailure;
import circumplex.model.MoodUncertainty;
import circumplex.model.TrackMood;
import circumplex.task.Cancellation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code analyze}: the mood of single files; touches no library. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description = "Prints the mood of files, without touching the library.")
final class AnalyzeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(AnalyzeCommand.class);

    @ParentCommand
    private CircumplexCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Audio files.")
    private List<Path> files;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Override
    public Integer call() {
        TrackAnalyser analyser = root.context().analyser();
        Output output = new Output(spec);
        boolean failed = false;
        for (Path file : files) {
            try {
                print(file, TrackMood.of(analyser.analyse(file.toAbsolutePath(), new Cancellation())), output);
            } catch (AudioFailure e) {
                LOG.info("No mood for {}: {}", file, e.code(), e);
                failed = true;
                if (json) {
                    Map<String, Object> object = new LinkedHashMap<>();
                    object.put("file", file.toString());
                    object.put("error", e.code().name());
                    object.put("message", e.getMessage());
                    output.json(object);
                } else {
                    output.say("%s: %s %s", file, e.getMessage(), e.code().advice());
                }
            }
        }
        return failed ? ExitStatus.SOME_FAILED : ExitStatus.WELL;
    }

    private void print(Path file, TrackMood mood, Output output) {
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("file", file.toString());
            MoodJson.put(object, mood);
            output.json(object);
        } else {
            output.line(
                    "valence %.2f%s  arousal %.2f%s  %s",
                    mood.mood().valence(),
                    Output.plusMinus(mood.uncertainty().map(MoodUncertainty::valence)),
                    mood.mood().arousal(),
                    Output.plusMinus(mood.uncertainty().map(MoodUncertainty::arousal)),
                    file);
        }
    }
}
