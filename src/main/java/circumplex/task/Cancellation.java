package circumplex.task;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A request to stop, or to stand still for a while, shared between the one who asks and the work that looks at it
 * between its items. Thread-safe.
 */
public final class Cancellation {
    private final LongSupplier nanoTime;
    private boolean requested;
    private boolean paused;
    private long pausedSince;
    private long pausedInAll;

    /** Nothing is asked for yet. */
    public Cancellation() {
        this(System::nanoTime);
    }

    /**
     * Nothing is asked for yet.
     *
     * @param nanoTime a clock in nanoseconds that never goes back
     */
    public Cancellation(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Asks the work to stop at its next item, also where it stands still. */
    public synchronized void cancel() {
        requested = true;
        notifyAll();
    }

    /** Whether stopping was asked for. */
    public synchronized boolean isRequested() {
        return requested;
    }

    /**
     * To be called between two items: waits while the work is to stand still.
     *
     * @throws CancellationException if stopping was asked for, also while waiting; an interrupt asks for it too, and
     *     stays set
     */
    public synchronized void throwIfRequested() {
        if (awaitTurn()) {
            throw new CancellationException();
        }
    }

    /**
     * To be called between two items: waits while the work is to stand still. An interrupt asks for stopping.
     *
     * @return whether stopping was asked for
     */
    public synchronized boolean awaitTurn() {
        while (paused && !requested) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                cancel();
            }
        }
        return requested;
    }

    /**
     * Waits so long, or until stopping is asked for. An interrupt asks for stopping.
     *
     * @return whether stopping was asked for
     */
    public synchronized boolean sleep(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0 && !requested; left = end - System.nanoTime()) {
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                cancel();
            }
        }
        return requested;
    }

    /** Asks the work to stand still from its next item on. */
    public synchronized void pause() {
        if (!paused) {
            paused = true;
            pausedSince = nanoTime.getAsLong();
        }
    }

    /** Lets the work go on. */
    public synchronized void resume() {
        if (paused) {
            paused = false;
            pausedInAll += nanoTime.getAsLong() - pausedSince;
            notifyAll();
        }
    }

    /** Whether the work is to stand still. */
    public synchronized boolean isPaused() {
        return paused;
    }

    /** A clock in nanoseconds that stands still while the work does: for how long the work takes. */
    public synchronized long workingNanos() {
        return (paused ? pausedSince : nanoTime.getAsLong()) - pausedInAll;
    }
}
