package circumplex.audio.playback;

import java.util.Optional;

/**
 * A snapshot of the player.
 *
 * @param status what it does
 * @param item what is playing or paused, or would play if there were a device; empty when stopped
 * @param index its index in the list, −1 when stopped or no longer in the list
 * @param positionSeconds how far into the item, as heard
 * @param lengthSeconds length of the item, 0 where unknown
 * @param volume 0..1
 */
public record PlayerState(
        Status status,
        Optional<PlayItem> item,
        int index,
        double positionSeconds,
        double lengthSeconds,
        double volume) {

    /** What a player can be doing. */
    public enum Status {
        STOPPED,
        PLAYING,
        PAUSED,
        /** There is no sound device: nothing can be heard, everything else works. */
        NO_DEVICE
    }
}
