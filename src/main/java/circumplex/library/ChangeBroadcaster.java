package circumplex.library;

import circumplex.model.Track;
import circumplex.task.BackgroundExecutors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the listeners of changes, gathered so that a scan of many tracks does not flood them. Of several changes of one
 * track only the last is told. Thread-safe; a listener hears one batch at a time, in order.
 */
final class ChangeBroadcaster implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeBroadcaster.class);

    private final Duration pause;
    private final List<LibraryListener> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService scheduler = BackgroundExecutors.scheduler("library-changes");
    private final Object telling = new Object();
    private Map<Long, Track> gathered = new LinkedHashMap<>();

    /**
     * @param pause the least time between two batches
     */
    ChangeBroadcaster(Duration pause) {
        this.pause = pause;
    }

    void addListener(LibraryListener listener) {
        listeners.add(listener);
    }

    /** Tells of a change with the next batch. */
    synchronized void changed(Track track) {
        if (gathered.isEmpty() && !scheduler.isShutdown()) {
            scheduler.schedule(this::flush, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
        gathered.put(track.id(), track);
    }

    /** Tells of everything that was gathered, now. */
    void flush() {
        synchronized (telling) {
            Collection<Track> batch = take();
            if (!batch.isEmpty()) {
                listeners.forEach(listener -> tell(() -> listener.changed(batch)));
            }
        }
    }

    /** Tells at once that tracks are gone. */
    void removed(Collection<Long> trackIds) {
        List<Long> ids = List.copyOf(trackIds);
        if (ids.isEmpty()) {
            return;
        }
        synchronized (telling) {
            flush();
            listeners.forEach(listener -> tell(() -> listener.removed(ids)));
        }
    }

    @Override
    public void close() {
        scheduler.shutdown();
        flush();
    }

    private synchronized Collection<Track> take() {
        Collection<Track> batch = List.copyOf(new ArrayList<>(gathered.values()));
        gathered = new LinkedHashMap<>();
        return batch;
    }

    // What goes wrong in a listener is no fault of the scan and must not stop it.
    private static void tell(Runnable message) {
        try {
            message.run();
        } catch (RuntimeException e) {
            LOG.error("A listener of the library failed", e);
        }
    }
}
