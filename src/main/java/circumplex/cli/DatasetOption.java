package circumplex.cli;

import circumplex.emotion.training.Folds;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What the commands that read a data set have in common. */
final class DatasetOption {
    @Option(
            names = "--dataset",
            required = true,
            paramLabel = "DIR",
            description = "Folder with songs.csv and spectograms/.")
    private Path dataset;

    /** The folder of the data set. */
    Path folder() {
        return dataset;
    }

    /**
     * @throws ParameterException if there is no fold of that number
     */
    static void requireFold(CommandSpec spec, int fold) {
        if (fold < 1 || fold > Folds.COUNT) {
            throw new ParameterException(
                    spec.commandLine(), "--fold must be from 1 to " + Folds.COUNT + ", but is " + fold);
        }
    }
}
