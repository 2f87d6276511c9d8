package circumplex.playlist;

import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * Finds the tracks whose moods are closest to a mood: Euclidean distance in the valence-arousal plane (Petrescu 2021,
 * equation 13). Of tracks at the same distance the one with the lower number comes first, so that the same question has
 * the same answer every time. Immutable.
 *
 * <p>The unit square is divided into square cells. A search goes outwards from the cell of the mood, ring by ring, and
 * only as far as tracks are asked for.
 */
public final class NearestTracks {
    private static final int TRACKS_PER_CELL = 4;
    private static final int MOST_CELLS_A_SIDE = 256;

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
        Iterator<ClosestTrack> search = outward(mood);
        List<ClosestTrack> closest = new ArrayList<>(Math.min(n, ids.length));
        while (closest.size() < n && search.hasNext()) {
            closest.add(search.next());
        }
        return List.copyOf(closest);
    }

    /**
     * All tracks by increasing distance; of the same distance, lower number first. Found as they are asked for: the
     * first few of many cost little.
     */
    public Iterator<ClosestTrack> outward(Mood mood) {
        return outward(mood, id -> true);
    }

    /**
     * The same without the tracks that are not admitted. The answer for a track may change while the search goes on, but
     * only from admitted to not: then tracks not given out yet are left out from then on.
     */
    public Iterator<ClosestTrack> outward(Mood mood, LongPredicate admitted) {
        return new OutwardSearch(this, mood, admitted);
    }

    int cellsASide() {
        return side;
    }

    /** The column or row of cells in which a value lies. */
    int index(double value) {
        return Math.min(side - 1, (int) (value * side));
    }

    /** The place of the first track of a cell; the last one lies before the first of the next cell. */
    int start(int column, int row) {
        return starts[cell(column, row)];
    }

    /** The place after the last track of a cell. */
    int end(int column, int row) {
        return starts[cell(column, row) + 1];
    }

    /** The number of the track at a place. */
    long id(int place) {
        return ids[place];
    }

    /** The distance from a mood to the track at a place. */
    double distance(Mood mood, int place) {
        double dv = mood.valence() - valences[place];
        double da = mood.arousal() - arousals[place];
        return Math.sqrt(dv * dv + da * da);
    }

    private int cell(int column, int row) {
        return row * side + column;
    }
}
