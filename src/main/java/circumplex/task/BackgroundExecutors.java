package circumplex.task;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes executors whose threads carry a name and do not keep the program alive. */
public final class BackgroundExecutors {

    private BackgroundExecutors() {}

    /** One thread for work that a person waits for, such as reading what a page shows. */
    public static ExecutorService single(String name) {
        return Executors.newSingleThreadExecutor(threads(name, Thread.NORM_PRIORITY));
    }

    /** As many threads as there is work at once, for short work that a person waits for. */
    public static ExecutorService growing(String name) {
        return Executors.newCachedThreadPool(threads(name, Thread.NORM_PRIORITY));
    }

    /**
     * Threads for long work that gives way to everything else, such as the analysis of a library.
     *
     * @param threads how many, at least 1
     * @param begun is run first by each thread, for what only the thread itself can set
     */
    public static ExecutorService lowPriority(String name, int threads, Runnable begun) {
        ThreadFactory factory = threads(name, Thread.MIN_PRIORITY);
        return Executors.newFixedThreadPool(
                threads,
                work -> factory.newThread(() -> {
                    begun.run();
                    work.run();
                }));
    }

    /** One thread that runs short actions at their time. Actions still waiting when it is shut down do not run. */
    public static ScheduledExecutorService scheduler(String name) {
        ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1, threads(name, Thread.NORM_PRIORITY));
        scheduler.setRemoveOnCancelPolicy(true);
        scheduler.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return scheduler;
    }

    /**
     * Daemon threads named "name-1", "name-2" …
     *
     * @param priority {@link Thread#MIN_PRIORITY} to {@link Thread#MAX_PRIORITY}
     */
    public static ThreadFactory threads(String name, int priority) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            thread.setPriority(priority);
            return thread;
        };
    }
}
