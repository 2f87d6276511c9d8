package circumplex.playlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Fills the steps of a journey from first to last within the rules, with several beginnings at a time: of all ways to go
 * on with any of them the cheapest few are followed (beam search). So a track is not taken just because it is the
 * closest, if that costs more later.
 */
final class JourneyBeam {
    private static final int WIDEST = 64;
    private static final int NARROWEST = 8;
    /** Divided among the steps of long journeys, so that they do not take long. */
    private static final int BEGINNINGS_IN_ALL = 6400;

    private static final int WAYS_ON = 16;

    private final Candidates candidates;
    private final Eligible eligible;
    private final List<NearbyTracks> steps;

    JourneyBeam(Candidates candidates, Eligible eligible, List<NearbyTracks> steps) {
        this.candidates = candidates;
        this.eligible = eligible;
        this.steps = steps;
    }

    /**
     * The beginning of a journey, from its last step back.
     *
     * @param before what comes before, null for nothing
     * @param track the last track, or {@link JourneyDraft#EMPTY}
     * @param cost of all steps
     */
    private record Beginning(Beginning before, int track, double cost) {}

    /** The tracks of the steps, {@link JourneyDraft#EMPTY} for those that stay empty. */
    int[] find() {
        int width = Math.max(NARROWEST, Math.min(WIDEST, BEGINNINGS_IN_ALL / Math.max(1, steps.size())));
        List<Beginning> beginnings = new ArrayList<>();
        beginnings.add(null);
        for (NearbyTracks step : steps) {
            List<Beginning> longer = new ArrayList<>();
            for (Beginning beginning : beginnings) {
                goOn(beginning, step, longer);
            }
            longer.sort(Comparator.comparingDouble(Beginning::cost));
            beginnings = longer.subList(0, Math.min(width, longer.size()));
        }
        int[] tracks = new int[steps.size()];
        Beginning rest = beginnings.get(0);
        for (int step = tracks.length - 1; step >= 0; step--) {
            tracks[step] = rest.track();
            rest = rest.before();
        }
        return tracks;
    }

    private void goOn(Beginning beginning, NearbyTracks step, List<Beginning> longer) {
        LimitLedger ledger = eligible.ledger(eligible.request().limits());
        int lastTrack = JourneyDraft.EMPTY;
        for (Beginning part = beginning; part != null; part = part.before()) {
            if (part.track() != JourneyDraft.EMPTY) {
                lastTrack = lastTrack == JourneyDraft.EMPTY ? part.track() : lastTrack;
                ledger.add(part.track());
            }
        }
        int artist = lastTrack == JourneyDraft.EMPTY ? CandidateGroups.NONE : candidates.artist(lastTrack);
        double cost = beginning == null ? 0 : beginning.cost();
        int ways = 0;
        for (int rank = 0; ways < WAYS_ON && step.has(rank); rank++) {
            int track = step.track(rank);
            boolean sameArtist = artist >= 0 && artist == candidates.artist(track);
            if (!sameArtist && ledger.admits(track)) {
                longer.add(new Beginning(beginning, track, cost + step.squaredDistance(track)));
                ways++;
            }
        }
        longer.add(new Beginning(beginning, JourneyDraft.EMPTY, cost + JourneyImprovement.GAP));
    }
}
