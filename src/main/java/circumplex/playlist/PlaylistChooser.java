package circumplex.playlist;

import circumplex.model.Mood;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Chooses a playlist for a mood: the tracks closest to it that the limits allow, or with {@link Variety} others nearby.
 * Looks only at as many tracks as it needs, so that it can follow a drag. Thread-safe.
 */
public final class PlaylistChooser {
    private final Candidates candidates;

    /** Chooses among these. */
    public PlaylistChooser(Candidates candidates) {
        this.candidates = candidates;
    }

    /** The playlist for a mood. The same question has the same answer every time. */
    public Choice choose(Mood mood, PlaylistRequest request) {
        Eligible eligible = new Eligible(candidates, request);
        Filling closest = eligible.filling(request.length(), request.limits());
        fill(closest, candidates.outward(mood, eligible.unless(closest.ledger())));
        Filling filled =
                request.variety().isNone() || closest.taken().isEmpty() ? closest : drawn(mood, eligible, closest);
        return new Choice(
                filled.taken().stream()
                        .map(track -> new ClosestTrack(candidates.id((int) track.id()), track.distance()))
                        .toList(),
                filled.seconds(),
                filled.isFull());
    }

    private static void fill(Filling filling, Iterator<ClosestTrack> tracks) {
        while (!filling.isDone() && tracks.hasNext()) {
            filling.offer(tracks.next());
        }
        filling.end();
    }

    /** Limits can leave a draw too short; then it is made again with less variety. */
    private Filling drawn(Mood mood, Eligible eligible, Filling closest) {
        PlaylistRequest request = eligible.request();
        double reach = Math.max(Closeness.SAME, furthest(closest.taken()));
        List<ClosestTrack> pool = pool(mood, eligible, closest.taken(), reach);
        Variety variety = request.variety();
        for (int attempt = 0; attempt < 3; attempt++) {
            Filling filling = eligible.filling(request.length(), request.limits());
            IntPredicate admitted = filling.ledger()::admits;
            fill(
                    filling,
                    shuffled(pool, variety, reach).stream()
                            .filter(track -> admitted.test((int) track.id()))
                            .iterator());
            if (filling.isAsFullAs(closest)) {
                return filling;
            }
            variety = variety.halved();
        }
        return closest;
    }

    /** The tracks that take part in the draw, with the closest among them. */
    private List<ClosestTrack> pool(Mood mood, Eligible eligible, List<ClosestTrack> closest, double reach) {
        Variety variety = eligible.request().variety();
        int count = (int) Math.ceil(closest.size() * variety.poolFactor());
        double furthest = reach * variety.reachFactor();
        LimitLedger ledger = eligible.ledger(eligible.request().limits().widened(variety.poolFactor()));
        List<ClosestTrack> pool = new ArrayList<>(closest);
        Set<ClosestTrack> there = new HashSet<>(closest);
        Iterator<ClosestTrack> tracks = candidates.outward(mood, eligible.unless(ledger));
        while (pool.size() < count && tracks.hasNext()) {
            ClosestTrack track = tracks.next();
            if (track.distance() > furthest) {
                break;
            }
            ledger.add((int) track.id());
            if (there.add(track)) {
                pool.add(track);
            }
        }
        return pool;
    }

    private List<ClosestTrack> shuffled(List<ClosestTrack> pool, Variety variety, double reach) {
        record Drawn(ClosestTrack track, double shortened) {}
        double scale = variety.amount() * reach;
        return pool.stream()
                .map(track ->
                        new Drawn(track, track.distance() - scale * variety.gumbel(candidates.id((int) track.id()))))
                .sorted(Comparator.comparingDouble(Drawn::shortened)
                        .thenComparingLong(drawn -> drawn.track().id()))
                .map(Drawn::track)
                .toList();
    }

    private static double furthest(List<ClosestTrack> tracks) {
        return tracks.stream().mapToDouble(ClosestTrack::distance).max().orElse(0);
    }
}
