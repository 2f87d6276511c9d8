package circumplex.playlist;

import circumplex.model.Track;

/**
 * A track in a playlist that is being made.
 *
 * @param id the library's number of the track
 * @param seconds its length, 0 where unknown
 * @param pinned whether it stays where it is when the rest is chosen anew
 */
public record DraftTrack(long id, double seconds, boolean pinned) {

    /** A track that is not pinned. */
    public DraftTrack(long id, double seconds) {
        this(id, seconds, false);
    }

    /** A track of the library, not pinned. */
    public static DraftTrack of(Track track) {
        return new DraftTrack(track.id(), track.tags().seconds());
    }

    /** The same, pinned or not. */
    public DraftTrack withPinned(boolean now) {
        return new DraftTrack(id, seconds, now);
    }
}
