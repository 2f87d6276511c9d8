package circumplex.playlist;

import java.util.ArrayList;
import java.util.List;

/** A playlist being filled with the tracks offered, one by one, until it has the wanted length. */
abstract class Filling {
    private final Candidates candidates;
    private final LimitLedger ledger;
    private final List<ClosestTrack> taken = new ArrayList<>();
    private double seconds;

    private Filling(Candidates candidates, LimitLedger ledger) {
        this.candidates = candidates;
        this.ledger = ledger;
    }

    /**
     * An empty playlist beside the kept tracks.
     *
     * @param ledger holds the kept tracks
     * @param kept how many tracks are kept
     * @param keptSeconds their length together
     */
    static Filling of(PlaylistLength length, Candidates candidates, LimitLedger ledger, int kept, double keptSeconds) {
        if (length instanceof PlaylistLength.Minutes minutes) {
            return new ByMinutes(candidates, ledger, minutes, keptSeconds);
        }
        return new ByNumber(candidates, ledger, ((PlaylistLength.Tracks) length).count() - kept);
    }

    /** Whether offering more tracks changes nothing. */
    abstract boolean isDone();

    /** Offers a track that the ledger admits; the ids of tracks are places among the candidates. */
    abstract void offer(ClosestTrack track);

    /** Says that no further track comes. */
    void end() {}

    /** Whether the wanted length was reached. */
    abstract boolean isFull();

    /** Whether this one has the wanted length, or comes as near to it as the other. */
    abstract boolean isAsFullAs(Filling other);

    final LimitLedger ledger() {
        return ledger;
    }

    final List<ClosestTrack> taken() {
        return taken;
    }

    final double seconds() {
        return seconds;
    }

    final double secondsOf(ClosestTrack track) {
        return candidates.seconds((int) track.id());
    }

    final void take(ClosestTrack track) {
        ledger.add((int) track.id());
        taken.add(track);
        seconds += secondsOf(track);
    }

    private static final class ByNumber extends Filling {
        private final int wanted;

        ByNumber(Candidates candidates, LimitLedger ledger, int wanted) {
            super(candidates, ledger);
            this.wanted = wanted;
        }

        @Override
        boolean isDone() {
            return isFull();
        }

        @Override
        void offer(ClosestTrack track) {
            take(track);
        }

        @Override
        boolean isFull() {
            return taken().size() >= wanted;
        }

        @Override
        boolean isAsFullAs(Filling other) {
            return taken().size() >= other.taken().size();
        }
    }

    /**
     * Passes over a track that would make the playlist too long, and looks on for a shorter one, but not far. Where
     * none comes, the least bad of those passed over is taken if that is nearer to the wanted length than to go without.
     */
    private static final class ByMinutes extends Filling {
        private static final int PATIENCE = 20;

        private final double tolerance;
        private final double wantedSeconds;
        private final List<ClosestTrack> passedOver = new ArrayList<>();
        private boolean ended;

        ByMinutes(Candidates candidates, LimitLedger ledger, PlaylistLength.Minutes wanted, double keptSeconds) {
            super(candidates, ledger);
            this.tolerance = wanted.tolerance();
            this.wantedSeconds = wanted.seconds() - keptSeconds;
        }

        @Override
        boolean isDone() {
            return ended || missing() <= tolerance || passedOver.size() == PATIENCE;
        }

        @Override
        void offer(ClosestTrack track) {
            if (secondsOf(track) - missing() <= tolerance) {
                take(track);
                passedOver.clear();
            } else {
                passedOver.add(track);
            }
        }

        @Override
        void end() {
            ended = true;
            if (missing() <= tolerance) {
                return;
            }
            ClosestTrack best = null;
            for (ClosestTrack track : passedOver) {
                boolean nearer = best == null ? secondsOf(track) < 2 * missing() : secondsOf(track) < secondsOf(best);
                if (nearer && ledger().admits((int) track.id())) {
                    best = track;
                }
            }
            if (best != null) {
                take(best);
            }
        }

        @Override
        boolean isFull() {
            return Math.abs(missing()) <= tolerance;
        }

        @Override
        boolean isAsFullAs(Filling other) {
            return isFull() || Math.abs(missing()) <= Math.abs(((ByMinutes) other).missing());
        }

        private double missing() {
            return wantedSeconds - seconds();
        }
    }
}
