package circumplex.playlist;

import circumplex.model.Mood;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks for the tracks whose squared distances from the steps of a path have the least sum. Squares, because one track
 * far off is worse than several a little off, and because with them exchanging two tracks pays as soon as they lie in
 * the wrong order along the way.
 *
 * <p>Without the rules that is an assignment problem, which is solved exactly. Where the rules forbid some of that
 * solution, those tracks are taken out and the gaps filled; beside that, {@link JourneyBeam} fills the steps one after the
 * other. Both are then improved by {@link JourneyImprovement}, and the better one is taken.
 *
 * <p>With variety, every track costs an amount of its own more, drawn from an exponential distribution with the mean
 * amount × square of the usual distance from a step. The journey is improved once more under these costs, where no step
 * may take a track further off than 1 + amount times as far as without variety, or as {@link Closeness#SAME}. Last, tracks
 * are exchanged as long as that brings them nearer, which puts them in order along the way; a single one may then be
 * further off, but not the whole.
 */
final class JourneySearch {
    /** Up to so many steps the first solution is exact; with more of them it looks at so many tracks for each. */
    private static final int TRACKS_A_STEP = 64;
    /** How many tracks beyond those are looked at for improvements. */
    private static final int MORE_TRACKS = 200;

    private final Candidates candidates;
    private final Eligible eligible;
    private final List<NearbyTracks> steps;

    JourneySearch(Candidates candidates, Eligible eligible, List<Mood> steps) {
        this.candidates = candidates;
        this.eligible = eligible;
        int most = steps.size() + MORE_TRACKS;
        this.steps = steps.stream()
                .map(mood -> new NearbyTracks(candidates, mood, eligible::isEligible, most))
                .toList();
    }

    /** The tracks for the steps; some steps stay empty where the rules leave nothing for them. */
    JourneyDraft find() {
        JourneyDraft draft = closest();
        Variety variety = eligible.request().variety();
        if (!variety.isNone()) {
            vary(draft, variety);
            order(draft);
        }
        return draft;
    }

    /** Brings a found journey without empty steps nearer to a length in seconds, if it is further off than the tolerance. */
    void fit(JourneyDraft draft, double seconds, double tolerance) {
        new JourneyLength(candidates, steps, draft, tolerance).fit(seconds);
        order(draft);
    }

    private JourneyDraft closest() {
        JourneyDraft assigned = assigned();
        if (assigned.gaps() == 0) {
            return assigned;
        }
        JourneyDraft fromStepToStep = fromStepToStep();
        improvement(assigned, this::squaredDistance).run();
        improvement(fromStepToStep, this::squaredDistance).run();
        return total(fromStepToStep) < total(assigned) ? fromStepToStep : assigned;
    }

    /** The cheapest assignment, without those of its tracks that the rules forbid. */
    private JourneyDraft assigned() {
        int[] tracks = tracksAround();
        int[] chosen = CheapestAssignment.find(
                steps.size(),
                Math.max(steps.size(), tracks.length),
                (step, column) ->
                        column < tracks.length ? squaredDistance(step, tracks[column]) : JourneyImprovement.GAP);
        JourneyDraft draft = emptyDraft();
        IntStream.range(0, steps.size())
                .filter(step -> chosen[step] < tracks.length)
                .boxed()
                .sorted(Comparator.comparingDouble(step -> squaredDistance(step, tracks[chosen[step]])))
                .forEach(step -> draft.put(step, tracks[chosen[step]]));
        return draft;
    }

    private JourneyDraft fromStepToStep() {
        JourneyDraft draft = emptyDraft();
        int[] tracks = new JourneyBeam(candidates, eligible, steps).find();
        for (int step = 0; step < tracks.length; step++) {
            if (tracks[step] != JourneyDraft.EMPTY) {
                draft.put(step, tracks[step]);
            }
        }
        return draft;
    }

    /** As many tracks around each step as there are steps: then one is always left for it. */
    private int[] tracksAround() {
        int each = Math.min(steps.size(), TRACKS_A_STEP);
        return steps.stream()
                .flatMapToInt(around ->
                        IntStream.range(0, each).takeWhile(around::has).map(around::track))
                .distinct()
                .toArray();
    }

    private void vary(JourneyDraft draft, Variety variety) {
        double[] furthest = new double[steps.size()];
        double sum = 0;
        for (int step = 0; step < furthest.length; step++) {
            double squared = draft.track(step) == JourneyDraft.EMPTY ? 0 : squaredDistance(step, draft.track(step));
            double most = variety.reachFactor() * Math.max(Closeness.SAME, Math.sqrt(squared));
            furthest[step] = most * most;
            sum += squared;
        }
        double scale = variety.amount() * Math.max(Closeness.SAME * Closeness.SAME, sum / Math.max(1, furthest.length));
        improvement(draft, (step, track) -> {
                    double squared = squaredDistance(step, track);
                    return squared > furthest[step]
                            ? Double.POSITIVE_INFINITY
                            : squared + scale * variety.exponential(candidates.id(track));
                })
                .run();
    }

    /** Exchanges tracks between steps where that brings them nearer. */
    private void order(JourneyDraft draft) {
        improvement(
                        draft,
                        (step, track) -> draft.step(track) == JourneyDraft.EMPTY
                                ? Double.POSITIVE_INFINITY
                                : squaredDistance(step, track))
                .run();
    }

    private JourneyImprovement improvement(JourneyDraft draft, JourneyImprovement.Cost cost) {
        return new JourneyImprovement(candidates, eligible, steps, draft, cost);
    }

    private JourneyDraft emptyDraft() {
        return new JourneyDraft(candidates, eligible.ledger(eligible.request().limits()), steps.size());
    }

    private double squaredDistance(int step, int track) {
        return steps.get(step).squaredDistance(track);
    }

    private double total(JourneyDraft draft) {
        return IntStream.range(0, steps.size())
                .mapToDouble(step -> draft.track(step) == JourneyDraft.EMPTY
                        ? JourneyImprovement.GAP
                        : squaredDistance(step, draft.track(step)))
                .sum();
    }
}
