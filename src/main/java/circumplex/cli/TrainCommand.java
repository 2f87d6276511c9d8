package circumplex.cli;

import circumplex.emotion.EpochRecord;
import circumplex.emotion.network.Architecture;
import circumplex.emotion.network.NetworkLoader;
import circumplex.emotion.training.DatasetException;
import circumplex.emotion.training.Folds;
import circumplex.emotion.training.LabelledSpectrogram;
import circumplex.emotion.training.SpectrogramDataset;
import circumplex.emotion.training.Trainer;
import circumplex.emotion.training.TrainingOptions;
import circumplex.emotion.training.TrainingRun;
import circumplex.task.Cancellation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code train}: trains a network; interrupted, the same command goes on from the last epoch. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Trains a network on the songs of all folds but one. Stopped, the same command goes on.")
final class TrainCommand implements Callable<Integer> {
    @ParentCommand
    private CircumplexCommand root;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DatasetOption dataset;

    @Option(names = "--architecture", required = true, paramLabel = "NAME", description = "hybrid16, hybrid32 or crnn")
    private String architecture;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Folder for the network's files.")
    private Path output;

    @Option(
            names = "--fold",
            defaultValue = "1",
            paramLabel = "K",
            description = "The unseen fold, 1 to 4 (default 1).")
    private int fold;

    @Option(
            names = "--epochs",
            defaultValue = "40",
            paramLabel = "E",
            description = "Passes over the songs (default 40).")
    private int epochs;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Of every random choice (default 1).")
    private long seed;

    @Override
    public Integer call() {
        Architecture chosen = Architecture.byLabel(architecture)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no architecture \"" + architecture + "\"; there are "
                                + String.join(", ", Architecture.labels()) + "."));
        DatasetOption.requireFold(spec, fold);
        if (epochs < 1) {
            throw new ParameterException(spec.commandLine(), "--epochs must be at least 1, but is " + epochs);
        }
        Output lines = new Output(spec);
        NetworkLoader.useNatives(root.context().directories().natives());
        Cancellation cancellation = new Cancellation();
        return Interrupts.cancelling(cancellation, () -> train(chosen, lines, cancellation));
    }

    private Integer train(Architecture chosen, Output lines, Cancellation cancellation) {
        try {
            List<LabelledSpectrogram> songs = SpectrogramDataset.read(dataset.folder());
            Folds folds = Folds.deal(songs, Folds.COUNT, Folds.SEED);
            TrainingOptions options = TrainingOptions.recipe(chosen, fold, epochs, seed);
            Trainer trainer = SilencedOutput.during(() -> new Trainer(options, folds));
            lines.say(
                    "%s: %,d parameters, %d songs to train on, %d unseen",
                    chosen.label(), trainer.parameters(), trainer.trainingSongs(), trainer.unseenSongs());
            String name = output.toAbsolutePath().normalize().getFileName().toString();
            String[] nameAndVersion = nameAndVersion(name);
            new TrainingRun(trainer, output)
                    .run(nameAndVersion[0], nameAndVersion[1], epoch -> say(epoch, lines), cancellation);
            lines.line("The network is in %s", output);
            return ExitStatus.WELL;
        } catch (DatasetException e) {
            throw new CommandFailure(e.getMessage(), e);
        } catch (IOException e) {
            throw new CommandFailure(
                    "The training could not be written to " + output + ": " + e.getMessage()
                            + ". What was finished is kept; make room or choose another folder.",
                    e);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage() + ". The data set is too small.", e);
        } catch (CancellationException e) {
            lines.say("Stopped. The same command goes on after the last finished epoch.");
            return ExitStatus.FATAL;
        }
    }

    /** A folder called "hybrid-2" holds version 2 of "hybrid". */
    private static String[] nameAndVersion(String folder) {
        int dash = folder.lastIndexOf('-');
        return dash > 0
                ? new String[] {folder.substring(0, dash), folder.substring(dash + 1)}
                : new String[] {folder, "1"};
    }

    private void say(EpochRecord epoch, Output lines) {
        Duration left = Duration.ofSeconds(Math.round(epoch.seconds() * (epochs - epoch.epoch())));
        lines.say(
                "epoch %d of %d  loss %.4f  R² training %.3f, unseen %.3f (valence %.3f, arousal %.3f)  MAE unseen %.3f"
                        + "  %.0f s%s",
                epoch.epoch(),
                epochs,
                epoch.loss(),
                epoch.training().mean().r2(),
                epoch.unseen().mean().r2(),
                epoch.unseen().valence().r2(),
                epoch.unseen().arousal().r2(),
                epoch.unseen().mean().mae(),
                epoch.seconds(),
                left.isZero() ? "" : ", " + ProgressLines.duration(left) + " left");
    }
}
