package circumplex.playlist;

import java.util.Arrays;

/**
 * Tracks on the steps of a journey, within the rules at any time: within the limits, no track twice, no artist twice in
 * a row. Steps may be empty. Tracks and steps by their places, from 0.
 */
final class JourneyDraft {
    static final int EMPTY = -1;

    private final Candidates candidates;
    private final LimitLedger ledger;
    private final int[] tracks;
    private final int[] steps;
    private int filled;

    /**
     * @param ledger holds the kept tracks
     */
    JourneyDraft(Candidates candidates, LimitLedger ledger, int size) {
        this.candidates = candidates;
        this.ledger = ledger;
        this.tracks = new int[size];
        this.steps = new int[candidates.size()];
        Arrays.fill(tracks, EMPTY);
        Arrays.fill(steps, EMPTY);
    }

    int size() {
        return tracks.length;
    }

    /** The track on a step, or {@link #EMPTY}. */
    int track(int step) {
        return tracks[step];
    }

    /** The step that a track is on, or {@link #EMPTY}. */
    int step(int track) {
        return steps[track];
    }

    int gaps() {
        return tracks.length - filled;
    }

    /** Length of all tracks together. */
    double seconds() {
        double seconds = 0;
        for (int track : tracks) {
            seconds += track == EMPTY ? 0 : candidates.seconds(track);
        }
        return seconds;
    }

    /** Whether an empty step may take a track. */
    boolean admits(int step, int track) {
        return ledger.admits(track) && isFarFromSameArtist(step, track);
    }

    /** Whether a step may take a track in place of what is there. */
    boolean allows(int step, int track) {
        int before = take(step);
        boolean allowed = admits(step, track);
        set(step, before);
        return allowed;
    }

    /** Whether the limits leave room for a track once what is on a step is gone; it may come to another step then. */
    boolean leavesRoom(int step, int track) {
        int before = take(step);
        boolean room = ledger.admits(track);
        set(step, before);
        return room;
    }

    /** Puts a track on a step in place of what is there, if the rules allow it. */
    boolean put(int step, int track) {
        int before = take(step);
        if (admits(step, track)) {
            set(step, track);
            return true;
        }
        set(step, before);
        return false;
    }

    /**
     * Puts tracks on two steps in place of what is there, if the rules allow it. They may be each other's.
     *
     * @return whether it was done
     */
    boolean put(int step, int track, int otherStep, int otherTrack) {
        int before = take(step);
        int otherBefore = take(otherStep);
        if (admits(step, track)) {
            set(step, track);
            if (admits(otherStep, otherTrack)) {
                set(otherStep, otherTrack);
                return true;
            }
            take(step);
        }
        set(step, before);
        set(otherStep, otherBefore);
        return false;
    }

    private int take(int step) {
        int track = tracks[step];
        if (track != EMPTY) {
            tracks[step] = EMPTY;
            steps[track] = EMPTY;
            filled--;
            ledger.remove(track);
        }
        return track;
    }

    private void set(int step, int track) {
        if (track != EMPTY) {
            tracks[step] = track;
            steps[track] = step;
            filled++;
            ledger.add(track);
        }
    }

    private boolean isFarFromSameArtist(int step, int track) {
        int artist = candidates.artist(track);
        return artist < 0 || (artist != artistFrom(step, -1) && artist != artistFrom(step, 1));
    }

    /** The artist of the next track in a direction; negative where there is none or it is not known. */
    private int artistFrom(int step, int direction) {
        for (int i = step + direction; i >= 0 && i < tracks.length; i += direction) {
            if (tracks[i] != EMPTY) {
                return candidates.artist(tracks[i]);
            }
        }
        return EMPTY;
    }
}
