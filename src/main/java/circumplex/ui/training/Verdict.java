package circumplex.ui.training;

import circumplex.emotion.ArchitectureResult;
import circumplex.ui.common.Messages;
import java.util.Comparator;
import java.util.List;

/**
 * Which architecture is the best, said with care: those whose figure lies within the spread of the folds of the best are
 * no worse. Compared are single networks, trained on as many folds as any; averaged ones are told beside them.
 */
public final class Verdict {
    private record Row(ArchitectureResult result, Spread r2) {
        String name() {
            return Archive.architecture(result).words();
        }
    }

    private Verdict() {}

    /**
     * The verdict in words, by R².
     *
     * @param results the rows compared
     */
    public static String of(List<ArchitectureResult> results, Target target, Songs songs) {
        int folds = results.stream().mapToInt(ArchitectureResult::folds).max().orElse(0);
        List<Row> complete = results.stream()
                .filter(result -> result.folds() == folds)
                .map(result -> new Row(result, Spread.of(songs.of(result), target, Measure.R2)))
                .filter(row -> Double.isFinite(row.r2().mean()))
                .sorted(Comparator.comparingDouble((Row row) -> row.r2().mean()).reversed())
                .toList();
        List<Row> single =
                complete.stream().filter(row -> row.result().networks() == 1).toList();
        StringBuilder words = new StringBuilder(ofSingle(single));
        complete.stream()
                .filter(row -> row.result().networks() > 1)
                .forEach(row -> words.append(' ')
                        .append(Messages.text(
                                "network.verdict.averaged",
                                Architecture.single(row.result().architecture()).words(),
                                row.result().networks(),
                                row.r2().two())));
        return words.toString();
    }

    private static String ofSingle(List<Row> rows) {
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
        if (!near.isEmpty()) {
            return Messages.text("network.verdict.near", best.name(), best.r2().two(), joined(near), near.size());
        }
        Row next = rows.get(1);
        // A single fold has no spread: what leads there may lead by chance.
        return best.r2().hasDeviation()
                ? Messages.text(
                        "network.verdict.clear",
                        best.name(),
                        best.r2().two(),
                        next.name(),
                        next.r2().two())
                : Messages.text(
                        "network.verdict.one-fold",
                        best.name(),
                        best.r2().two(),
                        next.name(),
                        next.r2().two());
    }

    private static String joined(List<String> names) {
        return names.size() == 1
                ? names.get(0)
                : String.join(", ", names.subList(0, names.size() - 1)) + " " + Messages.text("network.verdict.and")
                        + " " + names.get(names.size() - 1);
    }
}
