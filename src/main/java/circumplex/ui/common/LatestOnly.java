package circumplex.ui.common;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs requests one at a time and keeps only the latest of those that wait: while one is at work, any number of newer
 * ones collapse into the last. A result that a newer request has overtaken is not shown. For dragging, typing and
 * anything else that asks faster than it can be answered. Used on the JavaFX thread.
 *
 * @param <T> what the work returns
 */
public final class LatestOnly<T> {
    private final UiExecutors executors;
    private Request<T> running;
    private Request<T> waiting;

    private record Request<T>(Supplier<T> work, Consumer<? super T> show, Consumer<? super Throwable> failed) {}

    /** Works and shows on these. */
    public LatestOnly(UiExecutors executors) {
        this.executors = executors;
    }

    /**
     * Asks for the work; whatever still waited is dropped.
     *
     * @param work in the background
     * @param show on the JavaFX thread, only if this is still the latest request
     * @param failed on the JavaFX thread, only if this is still the latest request
     */
    public void submit(Supplier<T> work, Consumer<? super T> show, Consumer<? super Throwable> failed) {
        Request<T> request = new Request<>(work, show, failed);
        if (running == null) {
            start(request);
        } else {
            waiting = request;
        }
    }

    private void start(Request<T> request) {
        running = request;
        executors.run(request.work(), result -> finish(request.show(), result), e -> finish(request.failed(), e));
    }

    private <R> void finish(Consumer<? super R> show, R result) {
        running = null;
        if (waiting == null) {
            show.accept(result);
        } else {
            Request<T> next = waiting;
            waiting = null;
            start(next);
        }
    }
}
