package circumplex.audio.playback;

import circumplex.model.AudioFailure;

/** Hears what the player does, on the player's thread. */
public interface PlayerListener {

    /** Something changed: status, item, position. */
    void changed(PlayerState state);

    /** An item could not be played and was passed over. */
    default void skipped(PlayItem item, AudioFailure reason) {}

    /**
     * The player stopped because it found nothing that can be played.
     *
     * @param tried how many items were passed over, one after the other
     */
    default void nothingPlayable(int tried) {}
}
