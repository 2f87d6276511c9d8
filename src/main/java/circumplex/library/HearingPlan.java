package circumplex.library;

import circumplex.model.AnalysisState;
import circumplex.model.AudioFingerprint;
import circumplex.model.Track;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which tracks a scan hears. What has a result of the present network is not heard, nor is what was left out. Of
 * several files with the same audio one is heard; where one of them has a result already, the others take it over.
 */
final class HearingPlan {
    private final String network;
    private final List<TrackHearing.Item> items = new ArrayList<>();
    private final List<TakeOver> takeOvers = new ArrayList<>();
    private int unchanged;
    private int recognised;
    private int excluded;

    /**
     * A result that another track has already.
     *
     * @param candidate the track that takes it over
     * @param from number of the track that has it
     */
    record TakeOver(Candidate candidate, long from) {}

    /**
     * @param candidates every track that the scan has found
     * @param known all tracks of the library
     * @param network name and version of the present network
     */
    HearingPlan(Collection<Candidate> candidates, KnownTracks known, String network) {
        this.network = network;
        List<Candidate> toHear = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.track().state() instanceof AnalysisState.Excluded) {
                excluded++;
            } else if (candidate.otherAudio() || isToHear(candidate.track())) {
                twin(candidate, known)
                        .ifPresentOrElse(
                                track -> takeOvers.add(new TakeOver(candidate, track.id())),
                                () -> toHear.add(candidate));
            } else if (candidate.novel()) {
                recognised++;
            } else {
                unchanged++;
            }
        }
        group(toHear);
    }

    /** What is to be heard, in the order of the paths. */
    List<TrackHearing.Item> items() {
        return items;
    }

    /** What takes over a result. */
    List<TakeOver> takeOvers() {
        return takeOvers;
    }

    /** Files with a result or a remembered failure. */
    int unchanged() {
        return unchanged;
    }

    /** New and changed files whose audio has a result or a remembered failure. */
    int recognised() {
        return recognised;
    }

    /** Files that are left out. */
    int excluded() {
        return excluded;
    }

    private boolean isToHear(Track track) {
        if (track.state() instanceof AnalysisState.Analysed result) {
            return !result.mood().network().equals(network);
        }
        return track.state() instanceof AnalysisState.Pending || ReadAccess.isBack(track);
    }

    /** Another track with the same audio that has a result. Failures are not taken over: a header may be to blame. */
    private Optional<Track> twin(Candidate candidate, KnownTracks known) {
        return known.with(candidate.facts().fingerprint()).stream()
                .filter(track -> track.id() != candidate.track().id())
                .filter(track -> track.mood()
                        .filter(mood -> mood.network().equals(network))
                        .isPresent())
                .findFirst();
    }

    private void group(List<Candidate> toHear) {
        toHear.sort(Comparator.comparing(candidate -> candidate.track().path()));
        Map<AudioFingerprint, TrackHearing.Item> first = new HashMap<>();
        for (Candidate candidate : toHear) {
            TrackHearing.Item item = new TrackHearing.Item(candidate.track(), candidate.facts(), new ArrayList<>());
            Optional<TrackHearing.Item> known = candidate.facts().fingerprint().map(first::get);
            if (known.isPresent()) {
                known.get().copies().add(item);
            } else {
                items.add(item);
                candidate.facts().fingerprint().ifPresent(taken -> first.put(taken, item));
            }
        }
    }
}
