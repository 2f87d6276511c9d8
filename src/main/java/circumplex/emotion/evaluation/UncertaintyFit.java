package circumplex.emotion.evaluation;

import circumplex.emotion.Uncertainty;
import circumplex.emotion.Uncertainty.Band;
import circumplex.emotion.Uncertainty.Coverage;
import circumplex.emotion.Uncertainty.Target;
import circumplex.emotion.evaluation.UnseenSong.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Fits how sure a network is from songs that it had not heard, and checks it: what is stated of each song for the check
 * comes from a fit on the other folds, so no song speaks for itself. The coefficients that are handed on are fitted on
 * all folds.
 */
public final class UncertaintyFit {
    /** How many bands the songs are put into by their stated uncertainty. */
    public static final int BANDS = 5;

    /** Multiples of the stated uncertainty and the part of normally distributed errors within them. */
    private static final double[][] MULTIPLES = {{1, 0.6827}, {1.645, 0.9000}, {2, 0.9545}};

    private UncertaintyFit() {}

    /**
     * Fits and checks.
     *
     * @param songs of at least two folds, at least {@link #BANDS}
     * @throws IllegalArgumentException if they are fewer
     */
    public static Uncertainty of(List<UnseenSong> songs) {
        if (songs.size() < BANDS
                || songs.stream().map(UnseenSong::fold).distinct().count() < 2) {
            throw new IllegalArgumentException(
                    "How sure a network is can only be checked with songs of two folds or more");
        }
        List<Stated> valence = crossStated(songs, UnseenSong::valence);
        List<Stated> arousal = crossStated(songs, UnseenSong::arousal);
        return new Uncertainty(
                fit(songs, UnseenSong::valence),
                fit(songs, UnseenSong::arousal),
                coverage(valence, arousal),
                bands(valence, arousal));
    }

    /**
     * @param deviation the stated uncertainty
     * @param error what it came to
     */
    private record Stated(double deviation, double error) {}

    /** What is stated of each song by a fit on the songs of the other folds. */
    private static List<Stated> crossStated(List<UnseenSong> songs, Function<UnseenSong, Answer> target) {
        List<Stated> stated = new ArrayList<>(songs.size());
        for (int fold : songs.stream().map(UnseenSong::fold).distinct().sorted().toList()) {
            Target fitted =
                    fit(songs.stream().filter(song -> song.fold() != fold).toList(), target);
            for (UnseenSong song : songs) {
                if (song.fold() == fold) {
                    Answer answer = target.apply(song);
                    stated.add(new Stated(fitted.of(answer.networkSpread(), answer.windowSpread()), answer.error()));
                }
            }
        }
        return stated;
    }

    private static Target fit(List<UnseenSong> songs, Function<UnseenSong, Answer> target) {
        double[][] terms = new double[songs.size()][];
        double[] squaredErrors = new double[songs.size()];
        for (int i = 0; i < songs.size(); i++) {
            Answer answer = target.apply(songs.get(i));
            terms[i] = new double[] {
                1, answer.networkSpread() * answer.networkSpread(), answer.windowSpread() * answer.windowSpread()
            };
            squaredErrors[i] = answer.error() * answer.error();
        }
        double[] coefficients = new VarianceFit(terms, squaredErrors).coefficients();
        return new Target(Math.sqrt(coefficients[0]), Math.sqrt(coefficients[1]), Math.sqrt(coefficients[2]));
    }

    private static List<Coverage> coverage(List<Stated> valence, List<Stated> arousal) {
        List<Coverage> coverage = new ArrayList<>();
        for (double[] multiple : MULTIPLES) {
            coverage.add(
                    new Coverage(multiple[0], multiple[1], within(valence, multiple[0]), within(arousal, multiple[0])));
        }
        return coverage;
    }

    private static double within(List<Stated> songs, double multiple) {
        return (double) songs.stream()
                        .filter(song -> Math.abs(song.error()) <= multiple * song.deviation())
                        .count()
                / songs.size();
    }

    /** Each target's songs by its own uncertainty: those that are sure in valence need not be in arousal. */
    private static List<Band> bands(List<Stated> valence, List<Stated> arousal) {
        List<Stated> byValence = surestFirst(valence);
        List<Stated> byArousal = surestFirst(arousal);
        List<Band> bands = new ArrayList<>(BANDS);
        for (int i = 0; i < BANDS; i++) {
            int from = i * valence.size() / BANDS;
            int to = (i + 1) * valence.size() / BANDS;
            List<Stated> v = byValence.subList(from, to);
            List<Stated> a = byArousal.subList(from, to);
            bands.add(new Band(to - from, meanStated(v), rmse(v), meanStated(a), rmse(a)));
        }
        return bands;
    }

    private static List<Stated> surestFirst(List<Stated> songs) {
        return songs.stream()
                .sorted(Comparator.comparingDouble(Stated::deviation))
                .toList();
    }

    private static double meanStated(List<Stated> songs) {
        return songs.stream().mapToDouble(Stated::deviation).average().orElseThrow();
    }

    private static double rmse(List<Stated> songs) {
        return Math.sqrt(songs.stream()
                .mapToDouble(song -> song.error() * song.error())
                .average()
                .orElseThrow());
    }
}
