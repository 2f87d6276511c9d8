package circumplex.cli;

import circumplex.emotion.RunningTrainings;
import circumplex.emotion.network.Architecture;
import circumplex.emotion.network.NetworkLoader;
import circumplex.emotion.training.BaselineRun;
import circumplex.emotion.training.DatasetException;
import circumplex.emotion.training.ExperimentSeries;
import circumplex.emotion.training.Folds;
import circumplex.emotion.training.PlannedRun;
import circumplex.emotion.training.SpectrogramDataset;
import circumplex.emotion.training.Trainer;
import circumplex.emotion.training.TrainingOptions;
import circumplex.emotion.training.TrainingRun;
import circumplex.task.Cancellation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code train}: trains networks; interrupted, the same command goes on from the last epoch. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description =
                "Trains a network on the songs of all folds but one, or all networks of a comparison. Stopped, the"
                        + " same command goes on.")
final class TrainCommand implements Callable<Integer> {
    @ParentCommand
    private CircumplexCommand root;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DatasetOption dataset;

    @Mixin
    private TrainingChoice choice;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the network's files; with --folds or --seeds, of all networks' folders"
                    + " NAME/fold-K-seed-S.")
    private Path output;

    @Override
    public Integer call() {
        List<PlannedRun> runs = choice.runs(spec);
        Output lines = new Output(spec);
        CommandContext context = root.context();
        if (!runs.stream().allMatch(PlannedRun::isBaseline)) {
            NetworkLoader.useNatives(context.directories().natives());
        }
        Cancellation cancellation = new Cancellation();
        return Interrupts.cancelling(cancellation, () -> train(runs, lines, cancellation));
    }

    private Integer train(List<PlannedRun> runs, Output lines, Cancellation cancellation) {
        try {
            Folds folds = Folds.deal(SpectrogramDataset.read(dataset.folder()), Folds.COUNT, Folds.SEED);
            return choice.isSeries()
                    ? trainAll(runs, folds, lines, cancellation)
                    : trainOne(runs.get(0), folds, lines, cancellation);
        } catch (DatasetException e) {
            throw new CommandFailure(e.getMessage(), e);
        } catch (IOException e) {
            throw new CommandFailure(
                    "The training could not go on in " + output + ": " + e.getMessage()
                            + ". What was finished is kept; make room or choose another folder.",
                    e);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage() + ". The data set is too small.", e);
        } catch (CancellationException e) {
            lines.say("Stopped. The same command goes on after the last finished epoch.");
            return ExitStatus.FATAL;
        }
    }

    private Integer trainAll(List<PlannedRun> runs, Folds folds, Output lines, Cancellation cancellation)
            throws IOException, DatasetException {
        ExperimentSeries series = new ExperimentSeries(
                output, folds, run -> trainer(run, folds), new TrainingLines(lines, runs), running());
        boolean all = series.run(runs, cancellation);
        if (all) {
            lines.line("%d trainings are in %s", runs.size(), output);
        }
        return all ? ExitStatus.WELL : ExitStatus.SOME_FAILED;
    }

    private Integer trainOne(PlannedRun run, Folds folds, Output lines, Cancellation cancellation)
            throws IOException, DatasetException {
        if (run.isBaseline()) {
            new BaselineRun(folds, run.fold(), run.seed(), output).run();
            lines.line("The baseline's figures are in %s", output);
            return ExitStatus.WELL;
        }
        TrainingLines progress = new TrainingLines(lines, List.of(run));
        Trainer trainer = trainer(run, folds);
        progress.begun(run, output, trainer);
        ModelName name = ModelName.of(output);
        new TrainingRun(trainer, output, running())
                .run(name.name(), name.version(), epoch -> progress.epoch(run, epoch), cancellation);
        lines.line("The network is in %s", output);
        return ExitStatus.WELL;
    }

    private RunningTrainings running() {
        return new RunningTrainings(root.context().directories().trainings());
    }

    private static Trainer trainer(PlannedRun run, Folds folds) {
        Architecture architecture = Architecture.byLabel(run.architecture()).orElseThrow();
        TrainingOptions options = TrainingOptions.recipe(architecture, run.fold(), run.epochs(), run.seed());
        return SilencedOutput.during(() -> new Trainer(options, folds));
    }
}
