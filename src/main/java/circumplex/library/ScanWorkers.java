package circumplex.library;

import circumplex.task.BackgroundExecutors;
import circumplex.task.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Works through lists on a few threads of low priority, each taking the next item when it is free. */
final class ScanWorkers implements AutoCloseable {
    private final int threads;
    private final ExecutorService pool;
    private final Cancellation cancellation;

    ScanWorkers(int threads, Cancellation cancellation) {
        this.threads = threads;
        this.pool = BackgroundExecutors.lowPriority("library-scan", threads, SystemPriority::lower);
        this.cancellation = cancellation;
    }

    /**
     * Does the work for each item, until all are done or stopping is asked for. An interrupt of the calling thread asks
     * for stopping.
     *
     * @throws RuntimeException or Error: the first that the work threw; no further items are begun then
     */
    <T> void forEach(List<T> items, Consumer<T> work) {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, items.size()); i++) {
            workers.add(pool.submit(() -> workOff(items, next, work)));
        }
        boolean interrupted = false;
        Throwable failure = null;
        for (Future<?> worker : workers) {
            boolean ended = false;
            while (!ended) {
                try {
                    worker.get();
                    ended = true;
                } catch (InterruptedException e) {
                    interrupted = true;
                    cancellation.cancel();
                } catch (ExecutionException e) {
                    ended = true;
                    failure = failure == null ? e.getCause() : failure;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        rethrow(failure);
    }

    @Override
    public void close() {
        pool.shutdown();
    }

    private <T> void workOff(List<T> items, AtomicInteger next, Consumer<T> work) {
        int index = next.getAndIncrement();
        while (index < items.size() && !cancellation.awaitTurn()) {
            try {
                work.accept(items.get(index));
            } catch (CancellationException e) {
                return;
            } catch (RuntimeException | Error e) {
                next.set(items.size());
                throw e;
            }
            index = next.getAndIncrement();
        }
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }
}
