package circumplex.audio.playback;

import circumplex.audio.decode.AudioDecoder;
import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Opens tracks, the coming one ahead of its time and off the player's thread. */
final class TrackOpener implements AutoCloseable {
    private final AudioDecoder decoder;
    private final ReplayGainSource gains;
    private final ExecutorService executor;
    private PlayItem ahead;
    private Future<OpenedTrack> opening;

    TrackOpener(AudioDecoder decoder, ReplayGainSource gains) {
        this.decoder = decoder;
        this.gains = gains;
        this.executor = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "player-opener");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Begins to open a track that will be wanted.
     *
     * @param item the track; null if none comes
     */
    void prepare(PlayItem item) {
        if (item == null || !item.equals(ahead)) {
            forget();
            if (item != null) {
                ahead = item;
                opening = executor.submit(() -> openNow(item));
            }
        }
    }

    /**
     * Opens a track, or takes the one that was opened ahead.
     *
     * @throws AudioFailure if it cannot be opened
     */
    OpenedTrack open(PlayItem item) throws AudioFailure {
        if (!item.equals(ahead)) {
            return openNow(item);
        }
        Future<OpenedTrack> future = opening;
        ahead = null;
        opening = null;
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AudioFailure failure) {
                throw failure;
            }
            throw new AudioFailure(FailureCode.INTERNAL, String.valueOf(e.getCause()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AudioFailure(FailureCode.INTERNAL, "Interrupted.", e);
        }
    }

    private OpenedTrack openNow(PlayItem item) throws AudioFailure {
        try {
            return new OpenedTrack(decoder.open(item.file()), gains.read(item.file()));
        } catch (RuntimeException | LinkageError e) {
            throw new AudioFailure(FailureCode.INTERNAL, e.toString(), e);
        }
    }

    /** Closes what was opened ahead. */
    void forget() {
        Future<OpenedTrack> unwanted = opening;
        ahead = null;
        opening = null;
        if (unwanted != null) {
            executor.submit(() -> {
                unwanted.get().source().close();
                return null;
            });
        }
    }

    @Override
    public void close() {
        forget();
        executor.shutdown();
    }
}
