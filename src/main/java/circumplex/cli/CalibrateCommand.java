package circumplex.cli;

import circumplex.emotion.ArchitectureResult;
import circumplex.emotion.CrossValidation;
import circumplex.emotion.Experiment;
import circumplex.emotion.ExperimentFolder;
import circumplex.emotion.ExperimentRecord;
import circumplex.emotion.Experiments;
import circumplex.emotion.ModelCard;
import circumplex.emotion.ModelFolder;
import circumplex.emotion.Uncertainty;
import circumplex.emotion.evaluation.CrossValidations;
import circumplex.emotion.evaluation.FoldNetwork;
import circumplex.emotion.evaluation.UncertaintyFit;
import circumplex.emotion.evaluation.UnseenSong;
import circumplex.emotion.evaluation.UnseenSongs;
import circumplex.task.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code calibrate}: how sure networks of a recipe are, from what was recorded of those with an unseen fold. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = "Fits how sure a network is on songs that others of its recipe had not heard, and writes that and"
                + " their cross-validation into its model card.")
final class CalibrateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--experiments",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the recorded trainings, with index.csv.")
    private Path experiments;

    @Option(
            names = "--architecture",
            required = true,
            paramLabel = "NAME",
            description = "Whose trainings: all its seeds of each fold are averaged, as the network's are.")
    private String architecture;

    @Option(names = "--model", required = true, paramLabel = "DIR", description = "Folder of the network's files.")
    private Path model;

    @Override
    public Integer call() {
        Output output = new Output(spec);
        try {
            ModelCard card = new ModelFolder(name -> Files.newInputStream(model.resolve(name))).card();
            List<ExperimentRecord> records = new ArrayList<>();
            List<FoldNetwork> networks = new ArrayList<>();
            read(records, networks);
            List<UnseenSong> songs = UnseenSongs.of(networks);
            ArchitectureResult result = averaged(CrossValidations.of(records), networks.size());
            if (result.networks() != card.weights().size()) {
                output.say(
                        "Note: %d networks were averaged in each fold, but %s averages %d; their spread is compared"
                                + " as if they were as many.",
                        result.networks(), card.id(), card.weights().size());
            }
            Uncertainty uncertainty = UncertaintyFit.of(songs);
            CrossValidation validation =
                    new CrossValidation(result.folds(), result.networks(), result.training(), result.unseen());
            WholeFile.write(
                    model.resolve(ModelFolder.CARD), ModelFolder.format(card.calibrated(validation, uncertainty)));
            print(card, result, uncertainty, output);
            return ExitStatus.WELL;
        } catch (IOException e) {
            throw new CommandFailure(
                    "The network could not be calibrated: " + e.getMessage() + ". Its model card is as it was.", e);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage() + ". The model card is as it was.", e);
        }
    }

    private void read(List<ExperimentRecord> records, List<FoldNetwork> networks) throws IOException {
        Experiments recorded = Experiments.in(experiments);
        for (String path : recorded.paths()) {
            if (!path.startsWith(architecture + "/")) {
                continue;
            }
            ExperimentFolder folder = recorded.folder(path);
            Experiment experiment = folder.experiment();
            if (experiment.unseen() != null) {
                ExperimentRecord read = folder.record();
                records.add(read);
                networks.add(new FoldNetwork(experiment.fold(), read.unseen(), folder.halves()));
            }
        }
        if (records.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There are no trainings of \"" + architecture + "\" with an unseen fold in " + experiments + ".");
        }
    }

    /** The row of all networks of a fold, which comes after that of the first alone. */
    private ArchitectureResult averaged(List<ArchitectureResult> results, int networks) {
        ArchitectureResult last = results.get(results.size() - 1);
        if (last.folds() * last.networks() != networks) {
            throw new IllegalArgumentException("The folds of " + architecture + " in " + experiments
                    + " were not trained with the same seeds, so that they cannot be compared. Train the missing ones");
        }
        return last;
    }

    private static void print(ModelCard card, ArchitectureResult result, Uncertainty uncertainty, Output output) {
        output.line(
                "%s: %d folds of %d networks, R² on unseen songs %.3f",
                card.id(),
                result.folds(),
                result.networks(),
                result.unseen().mean().mean().r2());
        print("valence", uncertainty.valence(), output);
        print("arousal", uncertainty.arousal(), output);
        for (TableLine line : UncertaintyTable.lines(uncertainty)) {
            output.line("%s", line.text());
        }
    }

    private static void print(String target, Uncertainty.Target fitted, Output output) {
        output.line(
                "± of %s = √(%.3f² + (%.2f · spread over networks)² + (%.2f · spread over windows)²)",
                target, fitted.base(), fitted.networks(), fitted.windows());
    }
}
