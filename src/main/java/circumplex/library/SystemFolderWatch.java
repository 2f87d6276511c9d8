package circumplex.library;

import circumplex.task.BackgroundExecutors;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the operating system tell of changes. A folder that vanishes, as with its drive, is looked for until it is there
 * again; where the system watches no more folders, all are looked through now and then.
 */
public final class SystemFolderWatch implements FolderWatch {
    private static final Logger LOG = LoggerFactory.getLogger(SystemFolderWatch.class);

    /** When a watch does what. */
    record Times(Duration quiet, Duration most, Duration presence, Duration instead) {
        static final Times USUAL = new Times(
                Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofMinutes(10));
    }

    private final Listener listener;
    private final Times times;
    private final GatheredChanges changes;
    private final ScheduledExecutorService scheduler = BackgroundExecutors.scheduler("folder-watch");

    // What follows belongs to the scheduler's thread.
    private List<Path> folders = List.of();
    private Map<Path, Object> present = new HashMap<>();
    private Optional<WatchedTrees> trees = Optional.empty();
    private boolean limited;
    private long lookedThrough;

    /** Watches nothing yet. */
    public SystemFolderWatch(Listener listener) {
        this(listener, Times.USUAL);
    }

    SystemFolderWatch(Listener listener, Times times) {
        this.listener = listener;
        this.times = times;
        this.changes = new GatheredChanges(times.quiet(), times.most());
        long presence = times.presence().toMillis();
        scheduler.scheduleWithFixedDelay(guarded(this::checkPresence), presence, presence, TimeUnit.MILLISECONDS);
    }

    @Override
    public void follow(List<Path> wanted) {
        List<Path> copy = List.copyOf(wanted);
        execute(() -> {
            if (!copy.equals(folders)) {
                folders = copy;
                limited = false;
                restart();
            }
        });
    }

    @Override
    public void close() {
        execute(() -> trees.ifPresent(WatchedTrees::close));
        scheduler.shutdown();
    }

    private void restart() {
        trees.ifPresent(WatchedTrees::close);
        trees = Optional.empty();
        present = presence();
        if (folders.isEmpty() || limited) {
            return;
        }
        trees = WatchedTrees.watch(WatchedRoots.find(folders), new WatchedTrees.Listener() {
            @Override
            public void changed(Path folder) {
                SystemFolderWatch.this.changed(folder);
            }

            @Override
            public void linked() {
                execute(SystemFolderWatch.this::restart);
            }

            @Override
            public void limited(Exception reason) {
                execute(() -> lookThroughInstead(reason));
            }
        });
    }

    /** Where a drive was taken away or came back no event tells of it. */
    private void checkPresence() {
        Map<Path, Object> now = presence();
        boolean ended = trees.map(WatchedTrees::hasEnded).orElse(!limited && !now.isEmpty());
        if (!now.equals(present)) {
            Map<Path, Object> before = present;
            folders.stream()
                    .filter(folder -> !Objects.equals(before.get(folder), now.get(folder)))
                    .forEach(this::changed);
            restart();
        } else if (ended && !now.isEmpty()) {
            now.keySet().forEach(this::changed);
            restart();
        } else if (limited
                && System.nanoTime() - lookedThrough > times.instead().toNanos()) {
            lookedThrough = System.nanoTime();
            folders.forEach(this::changed);
        }
    }

    /** Which folders are there, and which very folder each of them is: a mount point stays when its drive goes. */
    private Map<Path, Object> presence() {
        Map<Path, Object> there = new HashMap<>();
        for (Path folder : folders) {
            WatchedTrees.identity(folder).ifPresent(identity -> there.put(folder, identity));
        }
        return there;
    }

    private void lookThroughInstead(Exception reason) {
        if (limited) {
            return;
        }
        LOG.warn("The system watches no more folders", reason);
        limited = true;
        lookedThrough = System.nanoTime();
        trees.ifPresent(WatchedTrees::close);
        trees = Optional.empty();
        listener.limited("The system watches no more folders than it does now. Your music folders are looked through"
                + " every " + times.instead().toMinutes() + " minutes instead. On Linux, a larger"
                + " fs.inotify.max_user_watches lets all of them be watched.");
    }

    private void changed(Path folder) {
        changes.add(folder, System.nanoTime());
        execute(this::tellWhenQuiet);
    }

    private void tellWhenQuiet() {
        OptionalLong due = changes.dueIn(System.nanoTime());
        if (due.isEmpty()) {
            return;
        }
        if (due.getAsLong() > 0) {
            schedule(this::tellWhenQuiet, due.getAsLong());
        } else {
            listener.changed(changes.take());
        }
    }

    private void execute(Runnable work) {
        schedule(work, 0);
    }

    private void schedule(Runnable work, long nanos) {
        try {
            scheduler.schedule(guarded(work), nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Closed already", e);
        }
    }

    // What fails once must not end the watch for good.
    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("Watching the folders failed", e);
            }
        };
    }
}
