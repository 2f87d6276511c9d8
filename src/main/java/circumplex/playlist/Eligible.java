package circumplex.playlist;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;

/** Which candidates may come into a playlist at all, and what its kept tracks count for. */
final class Eligible {
    private final Candidates candidates;
    private final PlaylistRequest request;
    private final Set<Integer> kept;
    private final Set<Integer> excluded;
    private final boolean lengthNeeded;
    private final double longest;

    Eligible(Candidates candidates, PlaylistRequest request) {
        this(candidates, request, Double.POSITIVE_INFINITY);
    }

    /**
     * @param longest the length of the longest track that may come, in seconds
     */
    Eligible(Candidates candidates, PlaylistRequest request, double longest) {
        this.candidates = candidates;
        this.request = request;
        this.kept = places(request.kept());
        this.excluded = places(request.excluded());
        this.lengthNeeded = request.length() instanceof PlaylistLength.Minutes;
        this.longest = longest;
    }

    PlaylistRequest request() {
        return request;
    }

    /** Those eligible that the ledger admits. */
    IntPredicate unless(LimitLedger ledger) {
        return track -> isEligible(track) && ledger.admits(track);
    }

    boolean isEligible(int track) {
        return !(lengthNeeded && candidates.seconds(track) == 0)
                && candidates.seconds(track) <= longest
                && (excluded.isEmpty() || !excluded.contains(track))
                && (kept.isEmpty() || !kept.contains(track));
    }

    /** A ledger with the kept tracks. */
    LimitLedger ledger(Limits limits) {
        LimitLedger ledger = new LimitLedger(candidates, limits);
        kept.forEach(ledger::add);
        return ledger;
    }

    /** How many tracks the limits leave room for, up to a number; it may be a few more with another choice of them. */
    int room(int most) {
        LimitLedger ledger = ledger(request.limits());
        int count = 0;
        for (int track = 0; track < candidates.size() && count < most; track++) {
            if (isEligible(track) && ledger.admits(track)) {
                ledger.add(track);
                count++;
            }
        }
        return count;
    }

    /** A playlist with nothing but the kept tracks. */
    Filling filling(PlaylistLength length, Limits limits) {
        return Filling.of(length, candidates, ledger(limits), request.kept().size(), keptSeconds());
    }

    /** Length of the kept tracks together, as far as it is known. */
    double keptSeconds() {
        return kept.stream().mapToDouble(candidates::seconds).sum();
    }

    private Set<Integer> places(Set<Long> ids) {
        Set<Integer> places = new HashSet<>();
        for (long id : ids) {
            candidates.find(id).ifPresent(places::add);
        }
        return places;
    }
}
