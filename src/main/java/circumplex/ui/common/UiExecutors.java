package circumplex.ui.common;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where work runs and where its result is shown. Tests hand in executors that run on the calling thread.
 *
 * @param background for everything that may wait for disk, database or decoding; several threads
 * @param fx runs on the JavaFX thread
 */
public record UiExecutors(Executor background, Executor fx) {
    private static final Logger LOG = LoggerFactory.getLogger(UiExecutors.class);

    /** Runs everything at once on the calling thread: for tests. */
    public static UiExecutors immediate() {
        return new UiExecutors(Runnable::run, Runnable::run);
    }

    /**
     * Does the work in the background, then shows its result, or the exception that it threw, on the JavaFX thread.
     *
     * @param work in the background
     * @param show on the JavaFX thread, with what the work returned
     * @param failed on the JavaFX thread, with what the work threw
     */
    public <T> void run(Supplier<T> work, Consumer<? super T> show, Consumer<? super Throwable> failed) {
        Runnable task = () -> {
            T result;
            try {
                result = work.get();
            } catch (RuntimeException | Error e) {
                fx.execute(() -> failed.accept(e));
                return;
            }
            fx.execute(() -> show.accept(result));
        };
        try {
            background.execute(task);
        } catch (RejectedExecutionException e) {
            // The window is closing: what it still asks for then, nobody would see.
            LOG.debug("Background work no longer begins", e);
        }
    }

    /** Does the work in the background; the future completes there, with the result or with what was thrown. */
    public <T> CompletableFuture<T> supply(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, background);
    }
}
