package circumplex.audio.playback;

import circumplex.audio.playback.PlayerState.Status;
import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the player says of itself: its last state, for any thread, and what its listeners are told, on its own. */
final class PlayerReports {
    private static final Logger LOG = LoggerFactory.getLogger(PlayerReports.class);

    private final List<PlayerListener> listeners = new CopyOnWriteArrayList<>();
    private volatile PlayerState state = new PlayerState(Status.STOPPED, Optional.empty(), -1, 0, 0, 1);
    private long published;

    PlayerState state() {
        return state;
    }

    void addListener(PlayerListener listener) {
        listeners.add(listener);
    }

    void publish(PlayerState now) {
        published = System.nanoTime();
        state = now;
        tell(listener -> listener.changed(now));
    }

    long nanosSincePublished() {
        return System.nanoTime() - published;
    }

    void skipped(PlayItem item, AudioFailure reason) {
        if (reason.code() == FailureCode.INTERNAL) {
            LOG.warn("Cannot play {}", item.file(), reason);
        } else {
            LOG.info("Cannot play {}: {}", item.file(), reason.getMessage());
        }
        tell(listener -> listener.skipped(item, reason));
    }

    void nothingPlayable(int tried) {
        tell(listener -> listener.nothingPlayable(tried));
    }

    private void tell(Consumer<PlayerListener> event) {
        for (PlayerListener listener : listeners) {
            try {
                event.accept(listener);
            } catch (RuntimeException e) {
                LOG.error("A listener of the player failed", e);
            }
        }
    }
}
