package circumplex.playlist;

import circumplex.model.Mood;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Plans journeys: playlists that lead along a path of moods with even steps, each track near its step. No track comes
 * twice, no artist twice in a row (artists that are not known excepted), and the limits hold.
 *
 * <p>Not every step gets the track closest to it: the sum of the squared distances over the whole journey is made small,
 * which also puts the tracks in order along the way. Where the rules do not stand against it, it is the least possible.
 * With variety, tracks other than the closest come in, at most 1 + amount times as far off; as a whole, their squared
 * distances are at most that of steps so far off. How it is done is told at {@link JourneySearch}. Thread-safe.
 */
public final class JourneyPlanner {
    private static final int PROBES = 16;
    private static final int TRACKS_A_PROBE = 5;
    private static final int MOST_TRIES = 8;
    /** A track up to this length may come into any journey, in seconds. */
    private static final double USUAL_TRACK = 600;

    private final Candidates candidates;

    /** Plans with these tracks. */
    public JourneyPlanner(Candidates candidates) {
        this.candidates = candidates;
    }

    /**
     * The journey along a path; the same question has the same answer every time. Where the library and the rules do not
     * give the wanted number of tracks, there are fewer steps, evenly spaced nevertheless. With a length in minutes the
     * number of steps is found for which the tracks' lengths come closest to it; tracks that would take up a quarter of
     * it and are longer than ten minutes do not come.
     */
    public Journey plan(MoodPath path, PlaylistRequest request) {
        if (request.length() instanceof PlaylistLength.Minutes minutes) {
            return byMinutes(path, request, minutes);
        }
        int wanted = ((PlaylistLength.Tracks) request.length()).count()
                - request.kept().size();
        Plan plan = withoutGaps(path, new Eligible(candidates, request), wanted);
        return plan.journey(candidates, plan.moods().size() >= wanted);
    }

    private Journey byMinutes(MoodPath path, PlaylistRequest request, PlaylistLength.Minutes minutes) {
        Eligible eligible = new Eligible(candidates, request, Math.max(USUAL_TRACK, minutes.seconds() / 4));
        double wanted = minutes.seconds() - eligible.keptSeconds();
        double usual = usualLength(path, eligible);
        int steps = wanted <= 0 || usual == 0 ? 0 : (int) Math.max(1, Math.round(wanted / usual));
        Plan best = withoutGaps(path, eligible, steps);
        Plan plan = best;
        for (int tries = 1; tries < MOST_TRIES && plan.moods().size() == steps && steps > 0; tries++) {
            double missing = wanted - plan.draft().seconds();
            long more = Math.round(missing / (plan.draft().seconds() / steps));
            if (more == 0) {
                break;
            }
            steps = (int) Math.max(1, steps + more);
            plan = withoutGaps(path, eligible, steps);
            best = Math.abs(wanted - plan.draft().seconds())
                            < Math.abs(wanted - best.draft().seconds())
                    ? plan
                    : best;
        }
        best.search().fit(best.draft(), wanted, minutes.tolerance());
        return best.journey(candidates, Math.abs(best.draft().seconds() - wanted) <= minutes.tolerance());
    }

    /** The mean length of some tracks along the path, 0 where there is none. */
    private double usualLength(MoodPath path, Eligible eligible) {
        double sum = 0;
        int count = 0;
        for (Mood mood : path.evenly(PROBES)) {
            Iterator<ClosestTrack> around = candidates.outward(mood, eligible::isEligible);
            for (int i = 0; i < TRACKS_A_PROBE && around.hasNext(); i++) {
                sum += candidates.seconds((int) around.next().id());
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private Plan withoutGaps(MoodPath path, Eligible eligible, int wanted) {
        int steps = eligible.room(wanted);
        while (true) {
            List<Mood> moods = path.evenly(steps);
            JourneySearch search = new JourneySearch(candidates, eligible, moods);
            JourneyDraft draft = search.find();
            if (draft.gaps() == 0) {
                return new Plan(moods, search, draft);
            }
            steps -= draft.gaps();
        }
    }

    /** Tracks for all steps, and how they were found. */
    private record Plan(List<Mood> moods, JourneySearch search, JourneyDraft draft) {

        Journey journey(Candidates candidates, boolean full) {
            List<JourneyStep> steps = new ArrayList<>(moods.size());
            for (int i = 0; i < moods.size(); i++) {
                int track = draft.track(i);
                double distance = candidates.distance(track, moods.get(i));
                steps.add(new JourneyStep(moods.get(i), new ClosestTrack(candidates.id(track), distance)));
            }
            return new Journey(steps, draft.seconds(), full);
        }
    }
}
