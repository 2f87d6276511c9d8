package circumplex.task;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Estimates how long a work of many items still takes, from the speed of the past. Items count the less the longer ago
 * they were finished, so that the estimate follows a work that becomes faster or slower. How far back they count grows
 * with the work: what takes an hour is not judged by its last minute, which may have gone to one album of long tracks.
 * So the estimate of an uneven work comes to rest. Thread-safe.
 */
public final class RemainingTime {
    private static final double LEAST_MEMORY_SECONDS = 60;
    /** Part of the work so far. */
    private static final double MEMORY = 0.5;

    private static final double FIRST_ESTIMATE_SECONDS = 3;

    private final LongSupplier nanoTime;
    private final long start;
    private long lastTime;
    private long lastDone;
    private double recentItems;
    private double recentSeconds;

    /** Begins to count now. */
    public RemainingTime() {
        this(System::nanoTime);
    }

    /**
     * Begins to count now.
     *
     * @param nanoTime a clock in nanoseconds that never goes back, and stands still while the work does
     */
    public RemainingTime(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.lastTime = start;
    }

    /**
     * Takes note of how far the work is and estimates the rest.
     *
     * @param done items finished so far, never less than before
     * @param total items in all
     * @return the time to the end, or empty while too little was finished to tell
     */
    public synchronized Optional<Duration> update(long done, long total) {
        long now = nanoTime.getAsLong();
        long finished = Math.max(0, done - lastDone);
        double seconds = (now - lastTime) / 1e9;
        double memory = Math.max(LEAST_MEMORY_SECONDS, MEMORY * (now - start) / 1e9);
        double decay = Math.exp(-seconds / memory);
        recentItems = recentItems * decay + finished;
        recentSeconds = recentSeconds * decay + seconds;
        lastTime = now;
        lastDone = Math.max(lastDone, done);

        if (done >= total) {
            return Optional.of(Duration.ZERO);
        }
        if ((now - start) / 1e9 < FIRST_ESTIMATE_SECONDS || recentItems <= 0) {
            return Optional.empty();
        }
        double rest = (total - done) * recentSeconds / recentItems;
        return Optional.of(Duration.ofMillis(Math.round(rest * 1000)));
    }
}
