package circumplex.cli;

import circumplex.emotion.Metrics;
import circumplex.emotion.ModelCard;
import circumplex.emotion.MoodEstimator;
import circumplex.emotion.TargetMetrics;
import circumplex.emotion.evaluation.RegressionMetrics;
import circumplex.emotion.training.DatasetException;
import circumplex.emotion.training.Folds;
import circumplex.emotion.training.LabelledSpectrogram;
import circumplex.emotion.training.Predictions;
import circumplex.emotion.training.SpectrogramDataset;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how good the bundled network is on a data set. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures the bundled network on the songs it was trained on and on those it never saw.")
final class EvaluateCommand implements Callable<Integer> {
    @ParentCommand
    private CircumplexCommand root;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DatasetOption dataset;

    @Option(
            names = "--fold",
            paramLabel = "K",
            description = "Measure the songs of this fold only, instead of all sets.")
    private Integer fold;

    @Option(names = "--json", description = "Print one JSON object for each set of songs.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (fold != null) {
            DatasetOption.requireFold(spec, fold);
        }
        Output output = new Output(spec);
        ModelCard card = root.context().model().card();
        Map<String, List<LabelledSpectrogram>> sets = sets(card);
        MoodEstimator network = root.context().network().get();
        if (!json) {
            output.line(
                    "%s (%s), trained with fold %d of %d unseen",
                    card.id(),
                    card.architecture(),
                    card.fold().unseen(),
                    card.fold().of());
            output.line("%-22s %-8s %7s %7s %7s %7s %7s", "songs", "target", "MSE", "RMSE", "MAE", "R²", "CCC");
        }
        for (Map.Entry<String, List<LabelledSpectrogram>> set : sets.entrySet()) {
            TargetMetrics metrics = RegressionMetrics.of(Predictions.of(network, set.getValue()));
            print(set.getKey(), set.getValue().size(), metrics, card, output);
        }
        return ExitStatus.WELL;
    }

    private Map<String, List<LabelledSpectrogram>> sets(ModelCard card) {
        try {
            List<LabelledSpectrogram> songs = SpectrogramDataset.read(dataset.folder());
            Folds folds = Folds.deal(songs, card.fold().of(), card.fold().seed());
            Map<String, List<LabelledSpectrogram>> sets = new LinkedHashMap<>();
            if (fold != null) {
                sets.put(fold == card.fold().unseen() ? "unseen" : "training", folds.unseen(fold));
            } else {
                sets.put("training", folds.training(card.fold().unseen()));
                sets.put("unseen", folds.unseen(card.fold().unseen()));
                sets.put("all", songs);
            }
            return sets;
        } catch (DatasetException e) {
            throw new CommandFailure(e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage() + ". The data set is too small.", e);
        }
    }

    private void print(String set, int songs, TargetMetrics metrics, ModelCard card, Output output) {
        Map<String, Metrics> targets = new LinkedHashMap<>();
        targets.put("valence", metrics.valence());
        targets.put("arousal", metrics.arousal());
        targets.put("mean", metrics.mean());
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("model", card.id());
            object.put("set", set);
            object.put("songs", songs);
            object.putAll(targets);
            output.json(object);
            return;
        }
        targets.forEach((target, m) -> output.line(
                "%-22s %-8s %7.4f %7.4f %7.4f %7.4f %7.4f",
                set + " (" + songs + ")", target, m.mse(), m.rmse(), m.mae(), m.r2(), m.ccc()));
    }
}
