package circumplex.playlist;

import java.util.Arrays;

/**
 * Tracks of which the closest can be had at any time; of the same distance, the one with the lower number. A binary heap
 * over plain arrays: a search through a large library makes tens of thousands of entries, which as objects would cost
 * more than the search.
 */
final class DistanceHeap {
    private double[] distances = new double[64];
    private long[] ids = new long[64];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    /** The distance of the closest. */
    double leastDistance() {
        return distances[0];
    }

    /** The number of the closest. */
    long leastId() {
        return ids[0];
    }

    void add(long id, double distance) {
        if (size == ids.length) {
            distances = Arrays.copyOf(distances, 2 * size);
            ids = Arrays.copyOf(ids, 2 * size);
        }
        int hole = size++;
        while (hole > 0) {
            int parent = (hole - 1) / 2;
            if (!isBefore(distance, id, parent)) {
                break;
            }
            move(parent, hole);
            hole = parent;
        }
        put(hole, id, distance);
    }

    /** Takes the closest away. */
    void remove() {
        size--;
        double distance = distances[size];
        long id = ids[size];
        int hole = 0;
        while (true) {
            int child = 2 * hole + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && isBefore(distances[child + 1], ids[child + 1], child)) {
                child++;
            }
            if (isBefore(distance, id, child)) {
                break;
            }
            move(child, hole);
            hole = child;
        }
        put(hole, id, distance);
    }

    private boolean isBefore(double distance, long id, int place) {
        return distance < distances[place] || (distance == distances[place] && id < ids[place]);
    }

    private void move(int from, int to) {
        put(to, ids[from], distances[from]);
    }

    private void put(int place, long id, double distance) {
        ids[place] = id;
        distances[place] = distance;
    }
}
