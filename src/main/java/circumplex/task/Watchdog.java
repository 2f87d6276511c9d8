package circumplex.task;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs work that may never come back, such as decoders that other people wrote, on threads of its own, and goes on
 * without it where it computes longer than it is allowed to, or does nothing at all for too long. Time is that of the
 * processor, so that a busy machine makes nobody hurry. A thread cannot be ended from outside: one that is given up on is
 * left behind, and once too many are, nothing is begun any more. Thread-safe.
 */
public final class Watchdog {
    private final ExecutorService threads;
    private final int mostAbandoned;
    private final Duration look;
    private final int idleLooks;
    private final AtomicInteger abandoned = new AtomicInteger();

    /**
     * @param name of the threads, which have low priority
     * @param mostAbandoned how many threads may be left behind at most
     */
    public Watchdog(String name, int mostAbandoned) {
        this(name, mostAbandoned, Duration.ofSeconds(1), 300);
    }

    /**
     * @param name of the threads, which have low priority
     * @param mostAbandoned how many threads may be left behind at most
     * @param look how often it looks how far work is
     * @param idleLooks how many looks in a row may find that nothing was computed
     */
    public Watchdog(String name, int mostAbandoned, Duration look, int idleLooks) {
        this.threads = Executors.newCachedThreadPool(BackgroundExecutors.threads(name, Thread.MIN_PRIORITY));
        this.mostAbandoned = mostAbandoned;
        this.look = look;
        this.idleLooks = idleLooks;
    }

    /**
     * Work that may never come back.
     *
     * @param <T> what comes of it
     * @param <X> how it may fail
     */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {
        /**
         * Does the work.
         *
         * @throws X if it fails
         */
        T run() throws X;
    }

    /** Work was given up on. */
    public static final class GivenUpException extends Exception {
        private static final long serialVersionUID = 1L;

        GivenUpException(String message) {
            super(message);
        }
    }

    /** Too much work was given up on; nothing is begun before the program starts anew. */
    public static final class ExhaustedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ExhaustedException(int abandoned) {
            super(abandoned + " decoders do not come back.");
        }
    }

    /**
     * Runs work and waits for it. An interrupt of the waiting thread changes nothing, and stays.
     *
     * @param allowance how much it may compute; may grow meanwhile
     * @throws X what the work failed with
     * @throws GivenUpException if it was given up on
     * @throws ExhaustedException if it was not begun, since too many threads were left behind
     */
    public <T, X extends Exception> T call(Work<T, X> work, Allowance allowance) throws X, GivenUpException {
        if (abandoned.get() >= mostAbandoned) {
            throw new ExhaustedException(abandoned.get());
        }
        Watched<T> watched = new Watched<>(work);
        threads.execute(watched);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return watched.get(look.toNanos(), TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    giveUpIfHopeless(watched, allowance);
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw Watchdog.<X>failure(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void giveUpIfHopeless(Watched<?> watched, Allowance allowance) throws GivenUpException {
        long computed = watched.computedNanos();
        watched.idle = computed == watched.lastComputed ? watched.idle + 1 : 0;
        watched.lastComputed = computed;
        boolean tooLong = computed > allowance.granted().toNanos();
        boolean idle = watched.idle >= idleLooks;
        if ((tooLong || idle) && watched.abandon()) {
            throw new GivenUpException(
                    tooLong
                            ? "It took more than " + allowance.granted().toSeconds() + " seconds of computing."
                            : "Nothing came of it for "
                                    + look.multipliedBy(idleLooks).toSeconds() + " seconds.");
        }
    }

    /** Only what the work declares, and what is declared nowhere, can have been thrown. */
    @SuppressWarnings("unchecked")
    private static <X extends Exception> X failure(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException exception) {
            throw exception;
        }
        return (X) cause;
    }

    private final class Watched<T> extends FutureTask<T> {
        private final ThreadMXBean times = ManagementFactory.getThreadMXBean();
        private final AtomicInteger state = new AtomicInteger();
        private volatile long thread;
        private volatile long begin;
        private long lastComputed = -1;
        private int idle;

        private static final int ABANDONED = 1;
        private static final int OVER = 2;

        Watched(Work<T, ?> work) {
            super(work::run);
        }

        @Override
        public void run() {
            begin = times.isCurrentThreadCpuTimeSupported() ? times.getCurrentThreadCpuTime() : System.nanoTime();
            thread = Thread.currentThread().getId();
            super.run();
        }

        @Override
        protected void done() {
            if (state.getAndSet(OVER) == ABANDONED) {
                // It came back after all.
                abandoned.decrementAndGet();
            }
        }

        /** False where it has just come to an end. */
        boolean abandon() {
            boolean hangs = state.compareAndSet(0, ABANDONED);
            if (hangs) {
                abandoned.incrementAndGet();
            }
            return hangs;
        }

        long computedNanos() {
            if (thread == 0) {
                return 0;
            }
            long now = times.isThreadCpuTimeSupported() ? times.getThreadCpuTime(thread) : System.nanoTime();
            return Math.max(0, now - begin);
        }
    }
}
