package circumplex.playlist;

import java.util.List;

/**
 * Brings the length of a journey nearer to the wanted one, where another number of steps does not do it: takes a longer
 * or shorter track nearby instead of one that is there, the one that lies least further off.
 */
final class JourneyLength {
    /** So many of the closest tracks of a step that are on no step come into question. */
    private static final int NEIGHBOURS = 24;

    private static final int MOST_REPLACEMENTS = 20;
    /** What a second off the wanted length weighs against squared distance, where the length cannot be had at once. */
    private static final double WEIGHT_OF_SECOND = 1e-4;

    private final Candidates candidates;
    private final List<NearbyTracks> steps;
    private final JourneyDraft draft;
    private final double tolerance;

    JourneyLength(Candidates candidates, List<NearbyTracks> steps, JourneyDraft draft, double tolerance) {
        this.candidates = candidates;
        this.steps = steps;
        this.draft = draft;
        this.tolerance = tolerance;
    }

    private record Replacement(int step, int track, double cost) {}

    /** Changes a journey without empty steps towards a length in seconds. */
    void fit(double wanted) {
        double missing = wanted - draft.seconds();
        for (int i = 0; i < MOST_REPLACEMENTS && Math.abs(missing) > tolerance; i++) {
            Replacement best = best(missing);
            if (best == null) {
                return;
            }
            draft.put(best.step(), best.track());
            missing = wanted - draft.seconds();
        }
    }

    private Replacement best(double missing) {
        Replacement best = null;
        for (int step = 0; step < draft.size(); step++) {
            NearbyTracks around = steps.get(step);
            int now = draft.track(step);
            int free = 0;
            for (int rank = 0; free < NEIGHBOURS && around.has(rank); rank++) {
                int track = around.track(rank);
                if (draft.step(track) == JourneyDraft.EMPTY) {
                    free++;
                    double cost = cost(around, now, track, missing);
                    if (cost < (best == null ? Double.POSITIVE_INFINITY : best.cost()) && draft.allows(step, track)) {
                        best = new Replacement(step, track, cost);
                    }
                }
            }
        }
        return best;
    }

    /** How much further off, and how far from the wanted length still; infinite where it comes no nearer to that. */
    private double cost(NearbyTracks around, int now, int track, double missing) {
        double stillMissing = Math.abs(missing - candidates.seconds(track) + candidates.seconds(now));
        if (stillMissing >= Math.abs(missing)) {
            return Double.POSITIVE_INFINITY;
        }
        double further = around.squaredDistance(track) - around.squaredDistance(now);
        return further + WEIGHT_OF_SECOND * Math.max(0, stillMissing - tolerance);
    }
}
