package circumplex.playlist;

import java.util.Iterator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Improves a journey step by step until no change of these helps: a step takes a free track; two steps exchange their
 * tracks; a step takes the track of another one, which takes a free track. Every change keeps to the rules.
 */
final class JourneyImprovement {
    /** What an empty step costs: more than any track, whose squared distance is at most 2. */
    static final double GAP = 4;

    /** For an empty step every track is an improvement; only so many are tried. */
    private static final int TRIES_FOR_GAP = 64;

    /** Less is no improvement but rounding, which could go in circles. */
    private static final double LEAST_GAIN = 1e-12;

    private final Candidates candidates;
    private final Eligible eligible;
    private final List<NearbyTracks> steps;
    private final JourneyDraft draft;
    private final Cost cost;
    /** For which look at a step it was last asked whether there is room for a track, with the answer as its sign. */
    private final int[] roomAsked;

    private int look;

    /** What a track costs on a step; at least its squared distance from there. Infinite where it must not come. */
    @FunctionalInterface
    interface Cost {
        double of(int step, int track);
    }

    JourneyImprovement(
            Candidates candidates, Eligible eligible, List<NearbyTracks> steps, JourneyDraft draft, Cost cost) {
        this.candidates = candidates;
        this.eligible = eligible;
        this.steps = steps;
        this.draft = draft;
        this.cost = cost;
        this.roomAsked = new int[candidates.size()];
    }

    void run() {
        boolean improved = true;
        while (improved) {
            improved = false;
            for (int step = 0; step < draft.size(); step++) {
                improved |= improve(step);
            }
        }
    }

    private boolean improve(int step) {
        if (draft.track(step) == JourneyDraft.EMPTY && fill(step)) {
            return true;
        }
        look++;
        double now = costNow(step);
        return changesAround(step, now, tries(step), track -> {
            double gain = now - cost.of(step, track);
            return gain > LEAST_GAIN && take(step, track, gain);
        });
    }

    private int tries(int step) {
        return draft.track(step) == JourneyDraft.EMPTY ? TRIES_FOR_GAP : Integer.MAX_VALUE;
    }

    /**
     * Tries the tracks around a step, the closest first, until one makes a change.
     *
     * @param dearest from this squared distance on no track can be an improvement
     * @param tries how many tracks are tried at the most
     * @param change makes a change with the track if that is one for the better, and tells whether it did
     */
    private boolean changesAround(int step, double dearest, int tries, IntPredicate change) {
        NearbyTracks around = steps.get(step);
        for (int rank = 0;
                rank < tries && around.has(rank) && around.squaredDistance(around.track(rank)) < dearest;
                rank++) {
            if (change.test(around.track(rank))) {
                return true;
            }
        }
        return false;
    }

    /** Puts the closest track that the rules allow on an empty step. */
    private boolean fill(int step) {
        Iterator<ClosestTrack> allowed = candidates.outward(
                steps.get(step).mood(), track -> eligible.isEligible(track) && draft.admits(step, track));
        while (allowed.hasNext()) {
            int track = (int) allowed.next().id();
            if (cost.of(step, track) < GAP) {
                return draft.put(step, track);
            }
        }
        return false;
    }

    private boolean take(int step, int track, double gain) {
        int other = draft.step(track);
        if (other == JourneyDraft.EMPTY) {
            return draft.put(step, track);
        }
        return other != step && (exchange(step, other, gain) || passOn(step, other, gain));
    }

    private boolean exchange(int step, int other, double gain) {
        int track = draft.track(step);
        return track != JourneyDraft.EMPTY
                && gain - (cost.of(other, track) - costNow(other)) > LEAST_GAIN
                && draft.put(step, draft.track(other), other, track);
    }

    private boolean passOn(int step, int other, double gain) {
        double dearest = costNow(other) + gain;
        return changesAround(
                other,
                dearest,
                tries(step),
                track -> draft.step(track) == JourneyDraft.EMPTY
                        && dearest - cost.of(other, track) > LEAST_GAIN
                        && leavesRoom(step, track)
                        && draft.put(step, draft.track(other), other, track));
    }

    /** The same track is asked for again and again while a step is looked at, and nothing changes meanwhile. */
    private boolean leavesRoom(int step, int track) {
        if (Math.abs(roomAsked[track]) != look) {
            roomAsked[track] = draft.leavesRoom(step, track) ? look : -look;
        }
        return roomAsked[track] == look;
    }

    private double costNow(int step) {
        return draft.track(step) == JourneyDraft.EMPTY ? GAP : cost.of(step, draft.track(step));
    }
}
