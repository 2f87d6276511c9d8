package circumplex.task;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Answers a stream of requests of which only the latest matters, such as the places that a pointer is dragged over. One
 * request is worked on at a time; those that come meanwhile replace each other. A result whose request is no longer the
 * latest is dropped and never shown. Thread-safe.
 *
 * @param <I> a request
 * @param <O> its result
 */
public final class LatestOnly<I, O> {
    private final Function<? super I, ? extends O> work;
    private final Consumer<? super O> show;
    private final Consumer<? super Throwable> failed;
    private final Executor worker;
    private final Executor results;

    private Optional<Request<I>> waiting = Optional.empty();
    private long latest;
    private boolean working;

    /**
     * @param work turns a request into its result, on the worker
     * @param show takes a result that is still the latest, on the result executor
     * @param failed takes what the work of the latest request threw, on the result executor
     * @param worker where the work runs
     * @param results where results are shown, such as {@code Platform::runLater}
     */
    public LatestOnly(
            Function<? super I, ? extends O> work,
            Consumer<? super O> show,
            Consumer<? super Throwable> failed,
            Executor worker,
            Executor results) {
        this.work = work;
        this.show = show;
        this.failed = failed;
        this.worker = worker;
        this.results = results;
    }

    /** Asks for the result of this input; whatever was asked before is obsolete from now on. */
    public void request(I input) {
        synchronized (this) {
            latest++;
            waiting = Optional.of(new Request<>(latest, input));
            if (working) {
                return;
            }
            working = true;
        }
        startWorking();
    }

    /** Drops what was asked: its result will not be shown. */
    public synchronized void drop() {
        latest++;
        waiting = Optional.empty();
    }

    private void startWorking() {
        try {
            worker.execute(this::workOff);
        } catch (RuntimeException rejected) {
            synchronized (this) {
                working = false;
                waiting = Optional.empty();
            }
            throw rejected;
        }
    }

    private void workOff() {
        for (Optional<Request<I>> next = next(); next.isPresent(); next = next()) {
            answer(next.get());
        }
    }

    private synchronized Optional<Request<I>> next() {
        Optional<Request<I>> next = waiting;
        waiting = Optional.empty();
        working = next.isPresent();
        return next;
    }

    private void answer(Request<I> request) {
        Runnable outcome;
        try {
            O result = work.apply(request.input());
            outcome = () -> show.accept(result);
        } catch (RuntimeException | Error thrown) {
            outcome = () -> failed.accept(thrown);
        }
        if (isLatest(request)) {
            Runnable shown = outcome;
            results.execute(() -> {
                if (isLatest(request)) {
                    shown.run();
                }
            });
        }
    }

    private synchronized boolean isLatest(Request<I> request) {
        return request.number() == latest;
    }

    private record Request<I>(long number, I input) {}
}
