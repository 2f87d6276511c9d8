package circumplex.cli;

import circumplex.task.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Turns Ctrl+C into a cancellation, so that the work stops between two items and says how far it came. */
final class Interrupts {
    private static final long PATIENCE_SECONDS = 10;

    private Interrupts() {}

    /** Does the work; while it runs, the end of the process asks it to stop and waits for it a little. */
    static <T> T cancelling(Cancellation cancellation, Supplier<T> work) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(
                () -> {
                    cancellation.cancel();
                    try {
                        ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "stop-gently");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.get();
        } finally {
            ended.countDown();
            removeHook(hook);
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, so the hook is running: it sees that the work has ended.
            return;
        }
    }
}
