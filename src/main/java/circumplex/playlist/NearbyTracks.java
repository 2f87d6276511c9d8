package circumplex.playlist;

import circumplex.model.Mood;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.IntPredicate;

/** The tracks around one step of a journey by increasing distance, looked up as far as they are asked for. */
final class NearbyTracks {
    private final Candidates candidates;
    private final Mood mood;
    private final int most;
    private final Iterator<ClosestTrack> search;
    private int[] tracks = new int[16];
    private int count;

    /**
     * @param eligible which tracks may come at all
     * @param most how many are looked up at most
     */
    NearbyTracks(Candidates candidates, Mood mood, IntPredicate eligible, int most) {
        this.candidates = candidates;
        this.mood = mood;
        this.most = most;
        this.search = candidates.outward(mood, eligible);
    }

    Mood mood() {
        return mood;
    }

    /** Whether there are more than so many. */
    boolean has(int rank) {
        while (count <= rank && count < most && search.hasNext()) {
            if (count == tracks.length) {
                tracks = Arrays.copyOf(tracks, 2 * count);
            }
            tracks[count++] = (int) search.next().id();
        }
        return rank < count;
    }

    /** The track of a rank, 0 for the closest, that there is according to {@link #has}. */
    int track(int rank) {
        return tracks[rank];
    }

    double squaredDistance(int track) {
        return candidates.squaredDistance(track, mood);
    }
}
