package circumplex.emotion.evaluation;

import circumplex.emotion.ArchitectureNames;
import circumplex.emotion.ArchitectureResult;
import circumplex.emotion.MetricsSpread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which architecture leads on unseen songs, or which cannot be told apart. Compared is the mean R² of both targets, of
 * one network a fold, among the architectures trained on the most folds. Two cannot be told apart if their means differ
 * by no more than one standard deviation over the folds, the larger of the two: the figures that stand beside each
 * other in the table. With four folds this is a rule of thumb that errs towards naming no winner.
 *
 * @param best the row with the highest mean
 * @param near the rows that cannot be told apart from it, the best first; none if it leads
 * @param averaged rows of several averaged networks, which are no architectures of their own
 */
public record Lead(ArchitectureResult best, List<ArchitectureResult> near, List<ArchitectureResult> averaged) {
    private static final Comparator<ArchitectureResult> BEST_FIRST = Comparator.<ArchitectureResult>comparingDouble(
                    result -> unseen(result).mean().r2())
            .reversed();

    /**
     * @param results rows of the comparison
     * @return empty if fewer than two architectures were trained on two folds or more, the baseline not counted
     */
    public static Optional<Lead> of(List<ArchitectureResult> results) {
        List<ArchitectureResult> compared = results.stream()
                .filter(result -> !result.architecture().equals(ArchitectureNames.BASELINE))
                .filter(result -> Double.isFinite(unseen(result).mean().r2()))
                .toList();
        int folds = compared.stream().mapToInt(ArchitectureResult::folds).max().orElse(0);
        List<ArchitectureResult> complete = compared.stream()
                .filter(result -> result.folds() == folds)
                .sorted(BEST_FIRST)
                .toList();
        List<ArchitectureResult> single =
                complete.stream().filter(result -> result.networks() == 1).toList();
        if (folds < 2 || single.size() < 2) {
            return Optional.empty();
        }
        ArchitectureResult best = single.get(0);
        return Optional.of(new Lead(
                best,
                single.stream().skip(1).filter(other -> near(best, other)).toList(),
                complete.stream().filter(result -> result.networks() > 1).toList()));
    }

    private static boolean near(ArchitectureResult best, ArchitectureResult other) {
        double within = Math.max(
                unseen(best).deviation().r2(), unseen(other).deviation().r2());
        return unseen(best).mean().r2() - unseen(other).mean().r2() <= within;
    }

    /** In plain words. */
    public String sentence() {
        List<String> sentences = new ArrayList<>();
        String folds = " over " + best.folds() + " folds";
        if (near.isEmpty()) {
            sentences.add(figure(best) + folds + " leads on unseen songs (mean R²): every other architecture lies"
                    + " further below than one standard deviation.");
        } else {
            String others = near.stream().map(Lead::figure).collect(Collectors.joining(", "));
            sentences.add(figure(best) + " has the highest mean R² on unseen songs" + folds
                    + ", but within one standard deviation of it, so that no winner is named, "
                    + (near.size() == 1 ? "lies " : "lie ") + others + ".");
        }
        for (ArchitectureResult result : averaged) {
            sentences.add("The answers of " + result.networks() + " networks averaged, " + figure(result) + ".");
        }
        return String.join(" ", sentences);
    }

    private static String figure(ArchitectureResult result) {
        return String.format(
                Locale.ROOT,
                "%s (%.3f ± %.3f)",
                result.architecture(),
                unseen(result).mean().r2(),
                unseen(result).deviation().r2());
    }

    private static MetricsSpread unseen(ArchitectureResult result) {
        return result.unseen().mean();
    }
}
