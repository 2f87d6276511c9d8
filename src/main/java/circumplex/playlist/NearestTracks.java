package circumplex.playlist;

import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Finds the tracks whose moods are closest to a mood: Euclidean distance in the valence-arousal plane (Petrescu 2021,
 * equation 13). Of tracks at the same distance the one with the lower number comes first, so that the same question has
 * the same answer every time. Immutable.
 *
 * <p>The unit square is divided into square cells. A search goes outwards from the cell of the mood, ring by ring, and
 * ends when no further ring can hold anything closer than what was found.
 */
public final class NearestTracks {
    private static final int TRACKS_PER_CELL = 4;
    private static final int MOST_CELLS_A_SIDE = 256;
    /** Guards against rounding where a distance is compared with the distance to the edge of a ring. */
    private static final double ROUNDING = 1e-12;

    private static final Comparator<ClosestTrack> CLOSEST_FIRST =
            Comparator.comparingDouble(ClosestTrack::distance).thenComparingLong(ClosestTrack::id);

    private final int side;
    /** Where the tracks of a cell begin; one more entry than cells. */
    private final int[] starts;

    private final long[] ids;
    private final double[] valences;
    private final double[] arousals;

    /**
     * @param ids the tracks' numbers
     * @param valences of each track, 0..1
     * @param arousals of each track, 0..1
     * @throws IllegalArgumentException if the arrays differ in length or a value is not a number in 0..1
     */
    public NearestTracks(long[] ids, double[] valences, double[] arousals) {
        int count = ids.length;
        if (valences.length != count || arousals.length != count) {
            throw new IllegalArgumentException("Every track needs one valence and one arousal");
        }
        this.side = (int) Math.max(1, Math.min(MOST_CELLS_A_SIDE, Math.sqrt((double) count / TRACKS_PER_CELL)));
        this.starts = new int[side * side + 1];
        this.ids = new long[count];
        this.valences = new double[count];
        this.arousals = new double[count];

        int[] cells = new int[count];
        for (int i = 0; i < count; i++) {
            Mood mood = new Mood(valences[i], arousals[i]);
            cells[i] = cell(index(mood.valence()), index(mood.arousal()));
            starts[cells[i] + 1]++;
        }
        for (int cell = 0; cell < side * side; cell++) {
            starts[cell + 1] += starts[cell];
        }
        int[] next = starts.clone();
        for (int i = 0; i < count; i++) {
            int place = next[cells[i]]++;
            this.ids[place] = ids[i];
            this.valences[place] = valences[i];
            this.arousals[place] = arousals[i];
        }
    }

    /** An index of those of the tracks that a playlist by mood can hold; see {@link MoodTracks}. */
    public static NearestTracks of(Collection<Track> tracks) {
        List<Track> analysed = MoodTracks.of(tracks);
        long[] ids = new long[analysed.size()];
        double[] valences = new double[ids.length];
        double[] arousals = new double[ids.length];
        for (int i = 0; i < ids.length; i++) {
            Mood mood = analysed.get(i).mood().map(TrackMood::mood).orElseThrow();
            ids[i] = analysed.get(i).id();
            valences[i] = mood.valence();
            arousals[i] = mood.arousal();
        }
        return new NearestTracks(ids, valences, arousals);
    }

    /** How many tracks are in the index. */
    public int size() {
        return ids.length;
    }

    /**
     * The tracks closest to a mood.
     *
     * @param n how many at most, 0 or more; all tracks where there are fewer
     * @return closest first; of the same distance, lower number first
     */
    public List<ClosestTrack> closest(Mood mood, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("The number of tracks must be 0 or more, but is " + n);
        }
        int wanted = Math.min(n, ids.length);
        if (wanted == 0) {
            return List.of();
        }
        Search search = new Search(mood, wanted);
        int column = index(mood.valence());
        int row = index(mood.arousal());
        for (int ring = 0; ring < side && !search.isDone(distanceBeyond(mood, column, row, ring - 1)); ring++) {
            visitRing(search, column, row, ring);
        }
        return search.result();
    }

    private void visitRing(Search search, int column, int row, int ring) {
        int left = column - ring;
        int right = column + ring;
        for (int y = Math.max(0, row - ring); y <= Math.min(side - 1, row + ring); y++) {
            boolean edge = y == row - ring || y == row + ring;
            int step = edge || ring == 0 ? 1 : right - left;
            for (int x = left; x <= right; x += step) {
                if (x >= 0 && x < side) {
                    visitCell(search, cell(x, y));
                }
            }
        }
    }

    private void visitCell(Search search, int cell) {
        for (int i = starts[cell]; i < starts[cell + 1]; i++) {
            search.offer(ids[i], valences[i], arousals[i]);
        }
    }

    /** The least distance of a point that lies in none of the rings up to the given one; 0 before the first ring. */
    private double distanceBeyond(Mood mood, int column, int row, int ring) {
        if (ring < 0) {
            return 0;
        }
        double toLeft = mood.valence() - (double) (column - ring) / side;
        double toRight = (double) (column + ring + 1) / side - mood.valence();
        double toBottom = mood.arousal() - (double) (row - ring) / side;
        double toTop = (double) (row + ring + 1) / side - mood.arousal();
        return Math.min(Math.min(toLeft, toRight), Math.min(toBottom, toTop));
    }

    private int index(double value) {
        return Math.min(side - 1, (int) (value * side));
    }

    private int cell(int column, int row) {
        return row * side + column;
    }

    /** The best found so far, the worst of them on top. */
    private static final class Search {
        private final Mood mood;
        private final int wanted;
        private final PriorityQueue<ClosestTrack> best;

        Search(Mood mood, int wanted) {
            this.mood = mood;
            this.wanted = wanted;
            this.best = new PriorityQueue<>(wanted, CLOSEST_FIRST.reversed());
        }

        void offer(long id, double valence, double arousal) {
            double dv = mood.valence() - valence;
            double da = mood.arousal() - arousal;
            double distance = Math.sqrt(dv * dv + da * da);
            if (best.size() == wanted) {
                ClosestTrack worst = best.element();
                if (distance > worst.distance() || (distance == worst.distance() && id > worst.id())) {
                    return;
                }
                best.remove();
            }
            best.add(new ClosestTrack(id, distance));
        }

        boolean isDone(double leastDistanceOfRest) {
            return best.size() == wanted && best.element().distance() + ROUNDING < leastDistanceOfRest;
        }

        List<ClosestTrack> result() {
            List<ClosestTrack> result = new ArrayList<>(best);
            result.sort(CLOSEST_FIRST);
            return List.copyOf(result);
        }
    }
}
