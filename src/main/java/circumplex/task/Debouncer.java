package circumplex.task;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs an action once calls for it have stopped coming for a while; of several calls only the last action runs.
 * Thread-safe.
 */
public final class Debouncer {
    private final Duration quiet;
    private final ScheduledExecutorService scheduler;
    private Optional<Waiting> waiting = Optional.empty();

    /**
     * @param quiet how long no further call may come before the action runs
     * @param scheduler runs the actions
     */
    public Debouncer(Duration quiet, ScheduledExecutorService scheduler) {
        this.quiet = quiet;
        this.scheduler = scheduler;
    }

    /** Runs the action after the quiet time, unless another call replaces it. */
    public synchronized void call(Runnable action) {
        waiting.ifPresent(previous -> previous.future().cancel(false));
        ScheduledFuture<?> future = scheduler.schedule(
                () -> takeIf(action).ifPresent(Runnable::run), quiet.toMillis(), TimeUnit.MILLISECONDS);
        waiting = Optional.of(new Waiting(action, future));
    }

    /** Runs the waiting action, if there is one, at once on the calling thread. */
    public void flush() {
        Optional<Waiting> now;
        synchronized (this) {
            now = waiting;
            waiting = Optional.empty();
        }
        now.ifPresent(last -> {
            last.future().cancel(false);
            last.action().run();
        });
    }

    /** Drops the waiting action, if there is one. */
    public synchronized void cancel() {
        waiting.ifPresent(last -> last.future().cancel(false));
        waiting = Optional.empty();
    }

    private synchronized Optional<Runnable> takeIf(Runnable action) {
        Optional<Runnable> taken = waiting.map(Waiting::action).filter(last -> last == action);
        if (taken.isPresent()) {
            waiting = Optional.empty();
        }
        return taken;
    }

    private record Waiting(Runnable action, ScheduledFuture<?> future) {}
}
