package circumplex.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Gathers items from several threads and passes them on in lots, since a transaction of many changes takes hardly longer
 * than one of a single change. A lot is passed on when it is full or old, by the thread that adds to it; one lot at a
 * time.
 */
final class Batch<T> {
    private static final int LARGEST = 250;
    private static final long OLDEST_NANOS = 500_000_000L;

    private final Consumer<List<T>> receiver;
    private List<T> gathered = new ArrayList<>();
    private long first;

    Batch(Consumer<List<T>> receiver) {
        this.receiver = receiver;
    }

    synchronized void add(T item) {
        if (gathered.isEmpty()) {
            first = System.nanoTime();
        }
        gathered.add(item);
        if (gathered.size() >= LARGEST || System.nanoTime() - first >= OLDEST_NANOS) {
            flush();
        }
    }

    /** Passes on what is gathered. */
    synchronized void flush() {
        List<T> lot = gathered;
        gathered = new ArrayList<>();
        if (!lot.isEmpty()) {
            receiver.accept(lot);
        }
    }
}
