package circumplex.cli;

import circumplex.emotion.Metrics;
import circumplex.emotion.ModelCard;
import circumplex.emotion.MoodEstimator;
import circumplex.emotion.TargetMetrics;
import circumplex.emotion.evaluation.RegressionMetrics;
import circumplex.emotion.training.Folds;
import circumplex.emotion.training.LabelledSpectrogram;
import circumplex.emotion.training.Predictions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How good the bundled network is on the songs of a data set. */
final class BundledTable {
    private static final String TABLE = "bundled";

    private final MoodEstimator network;
    private final Folds folds;

    BundledTable(MoodEstimator network, Folds folds) {
        this.network = network;
        this.folds = folds;
    }

    /** @param only the fold to measure, or null for all songs */
    List<TableLine> lines(Integer only) {
        ModelCard card = network.card();
        List<TableLine> lines = new ArrayList<>();
        lines.add(TableLine.text("The bundled network, " + card.id() + " (" + card.architecture() + ")"));
        lines.add(TableLine.note(TABLE, sight(card)));
        lines.add(TableLine.text(String.format("%-22s %-8s %s", "songs", "target", Figures.header())));
        sets(card, only).forEach((name, songs) -> add(name, songs, lines));
        return lines;
    }

    private static String sight(ModelCard card) {
        return card.fold() == null
                ? "It was trained on all songs of its data set: on those the figures are no test of it. How good its"
                        + " recipe is on songs that it never heard, the cross-validation tells."
                : "It was trained with fold " + card.fold().unseen() + " of "
                        + card.fold().of() + " unseen.";
    }

    private Map<String, List<LabelledSpectrogram>> sets(ModelCard card, Integer only) {
        Map<String, List<LabelledSpectrogram>> sets = new LinkedHashMap<>();
        int unseen = card.fold() == null ? Folds.NONE : card.fold().unseen();
        if (only != null) {
            sets.put(only == unseen ? "unseen" : "training", folds.unseen(only));
            return sets;
        }
        if (unseen != Folds.NONE) {
            sets.put("training", folds.training(unseen));
            sets.put("unseen", folds.unseen(unseen));
        }
        sets.put("all", folds.training(Folds.NONE));
        return sets;
    }

    private void add(String set, List<LabelledSpectrogram> songs, List<TableLine> lines) {
        TargetMetrics metrics = RegressionMetrics.of(Predictions.of(network, songs));
        Map<String, Metrics> targets = new LinkedHashMap<>();
        targets.put("valence", metrics.valence());
        targets.put("arousal", metrics.arousal());
        targets.put("mean", metrics.mean());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("model", network.card().id());
        facts.put("set", set);
        facts.put("songs", songs.size());
        targets.forEach((target, m) -> {
            facts.put(target, Figures.json(m));
            lines.add(TableLine.text(String.format(
                    "%-22s %-8s %s",
                    set + " (" + songs.size() + ")",
                    target,
                    Figures.cells(m.mse(), m.rmse(), m.mae(), m.r2(), m.ccc()))));
        });
        lines.add(TableLine.json(TABLE, facts));
    }
}
