package circumplex.ui.training;

import circumplex.emotion.ArchitectureResult;
import circumplex.ui.common.Messages;
import java.util.Comparator;
import java.util.List;

/**
 * Which architecture is the best, said with care: those whose figure lies within the spread of the folds of the best are
 * no worse.
 */
public final class Verdict {
    private Verdict() {}

    /**
     * The verdict in a sentence, by R².
     *
     * @param results the rows compared
     */
    public static String of(List<ArchitectureResult> results, Target target, Songs songs) {
        record Row(String name, Spread r2) {}
        List<Row> rows = results.stream()
                .map(result ->
                        new Row(Archive.architecture(result).words(), Spread.of(songs.of(result), target, Measure.R2)))
                .filter(row -> Double.isFinite(row.r2().mean()))
                .sorted(Comparator.comparingDouble((Row row) -> row.r2().mean()).reversed())
                .toList();
        if (rows.isEmpty()) {
            return Messages.text("network.verdict.none");
        }
        Row best = rows.get(0);
        if (rows.size() == 1) {
            return Messages.text(
                    "network.verdict.single", best.name(), best.r2().two());
        }
        List<String> near = rows.stream()
                .skip(1)
                .filter(row -> row.r2().near(best.r2()))
                .map(row -> row.name() + " (" + row.r2().two() + ")")
                .toList();
        return near.isEmpty()
                ? Messages.text(
                        "network.verdict.clear",
                        best.name(),
                        best.r2().two(),
                        rows.get(1).name(),
                        rows.get(1).r2().two())
                : Messages.text("network.verdict.near", best.name(), best.r2().two(), joined(near), near.size());
    }

    private static String joined(List<String> names) {
        return names.size() == 1
                ? names.get(0)
                : String.join(", ", names.subList(0, names.size() - 1)) + " " + Messages.text("network.verdict.and")
                        + " " + names.get(names.size() - 1);
    }
}
