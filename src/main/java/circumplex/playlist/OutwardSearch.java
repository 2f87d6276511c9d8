package circumplex.playlist;

import circumplex.model.Mood;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.LongPredicate;

/**
 * A search that goes outwards from a mood, ring of cells by ring of cells. A track is given out once no ring that is
 * still to come can hold a closer one.
 */
final class OutwardSearch implements Iterator<ClosestTrack> {
    /** Guards against rounding where a distance is compared with the distance to the edge of a ring. */
    private static final double ROUNDING = 1e-12;

    private final NearestTracks tracks;
    private final Mood mood;
    private final LongPredicate admitted;
    private final int column;
    private final int row;
    private final DistanceHeap found = new DistanceHeap();
    private int ring;
    private double distanceToRest;

    OutwardSearch(NearestTracks tracks, Mood mood, LongPredicate admitted) {
        this.tracks = tracks;
        this.mood = mood;
        this.admitted = admitted;
        this.column = tracks.index(mood.valence());
        this.row = tracks.index(mood.arousal());
    }

    @Override
    public boolean hasNext() {
        while (true) {
            while (ring < tracks.cellsASide()
                    && (found.isEmpty() || found.leastDistance() + ROUNDING >= distanceToRest)) {
                visitRing();
            }
            if (found.isEmpty() || admitted.test(found.leastId())) {
                return !found.isEmpty();
            }
            found.remove();
        }
    }

    @Override
    public ClosestTrack next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There is no further track");
        }
        ClosestTrack next = new ClosestTrack(found.leastId(), found.leastDistance());
        found.remove();
        return next;
    }

    private void visitRing() {
        int last = tracks.cellsASide() - 1;
        for (int y = Math.max(0, row - ring); y <= Math.min(last, row + ring); y++) {
            boolean whole = y == row - ring || y == row + ring;
            int step = whole || ring == 0 ? 1 : 2 * ring;
            for (int x = column - ring; x <= column + ring; x += step) {
                if (x >= 0 && x <= last) {
                    visitCell(x, y);
                }
            }
        }
        distanceToRest = distanceBeyondRing();
        ring++;
    }

    private void visitCell(int x, int y) {
        int end = tracks.end(x, y);
        for (int place = tracks.start(x, y); place < end; place++) {
            long id = tracks.id(place);
            if (admitted.test(id)) {
                found.add(id, tracks.distance(mood, place));
            }
        }
    }

    /** The least distance of a point of the unit square that lies in none of the rings up to this one. */
    private double distanceBeyondRing() {
        double side = tracks.cellsASide();
        double toLeft = mood.valence() - (column - ring) / side;
        double toRight = (column + ring + 1) / side - mood.valence();
        double toBottom = mood.arousal() - (row - ring) / side;
        double toTop = (row + ring + 1) / side - mood.arousal();
        return Math.min(Math.min(toLeft, toRight), Math.min(toBottom, toTop));
    }
}
