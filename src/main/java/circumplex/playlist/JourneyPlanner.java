package circumplex.playlist;

import circumplex.model.Mood;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Plans journeys: playlists that lead along a path of moods with even steps, each track near its step. No track comes
 * twice, no artist twice in a row (artists that are not known excepted), and the limits hold. The distances from the
 * steps are kept small over the whole journey; how is told at {@link JourneySearch}. Thread-safe.
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
        Journey journey = withoutGaps(path, new Eligible(candidates, request), wanted);
        return new Journey(journey.steps(), journey.seconds(), journey.steps().size() >= wanted);
    }

    private Journey byMinutes(MoodPath path, PlaylistRequest request, PlaylistLength.Minutes minutes) {
        double longest = Math.max(USUAL_TRACK, minutes.seconds() / 4);
        Eligible eligible = new Eligible(candidates, request, longest);
        double wanted = minutes.seconds() - eligible.keptSeconds();
        double usual = usualLength(path, eligible);
        if (wanted <= 0 || usual == 0) {
            return new Journey(List.of(), 0, Math.abs(wanted) <= minutes.tolerance());
        }
        Journey best = new Journey(List.of(), 0, false);
        List<Integer> tried = new ArrayList<>();
        int steps = (int) Math.max(1, Math.round(wanted / usual));
        while (tried.size() < MOST_TRIES && !tried.contains(steps)) {
            tried.add(steps);
            Journey journey = withoutGaps(path, eligible, steps);
            if (Math.abs(journey.seconds() - wanted) < Math.abs(best.seconds() - wanted)) {
                best = journey;
            }
            if (journey.steps().size() < steps) {
                // The library gives no more.
                break;
            }
            steps = next(journey, wanted);
        }
        return new Journey(best.steps(), best.seconds(), Math.abs(best.seconds() - wanted) <= minutes.tolerance());
    }

    /** The number of steps to try next: so many more or fewer as the length lacks in tracks of this journey. */
    private static int next(Journey journey, double wanted) {
        int steps = journey.steps().size();
        double mean = journey.seconds() / steps;
        long more = Math.round((wanted - journey.seconds()) / mean);
        return (int) Math.max(1, steps + (more == 0 ? (journey.seconds() < wanted ? 1 : -1) : more));
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

    private Journey withoutGaps(MoodPath path, Eligible eligible, int wanted) {
        int steps = Math.max(0, Math.min(wanted, candidates.size()));
        while (true) {
            List<Mood> moods = path.evenly(steps);
            JourneyDraft draft = new JourneySearch(candidates, eligible, moods).find();
            if (draft.gaps() == 0) {
                return journey(moods, draft);
            }
            steps -= draft.gaps();
        }
    }

    private Journey journey(List<Mood> moods, JourneyDraft draft) {
        List<JourneyStep> steps = new ArrayList<>(moods.size());
        double seconds = 0;
        for (int i = 0; i < moods.size(); i++) {
            int track = draft.track(i);
            double distance = candidates.distance(track, moods.get(i));
            steps.add(new JourneyStep(moods.get(i), new ClosestTrack(candidates.id(track), distance)));
            seconds += candidates.seconds(track);
        }
        return new Journey(steps, seconds, true);
    }
}
