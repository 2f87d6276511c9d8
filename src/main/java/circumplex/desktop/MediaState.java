package circumplex.desktop;

import circumplex.model.RepeatMode;
import circumplex.model.Tags;
import java.net.URI;
import java.util.Optional;

/**
 * What the desktop is told of the player.
 *
 * @param track the track that plays or is paused; empty where there is none
 * @param playing whether it plays now
 * @param volume 0..1
 * @param repeat what is played again
 * @param shuffled whether the list is played in an order of chance
 */
public record MediaState(
        Optional<PlayingTrack> track, boolean playing, double volume, RepeatMode repeat, boolean shuffled) {

    /** Nothing plays. */
    public static final MediaState SILENT = new MediaState(Optional.empty(), false, 1, RepeatMode.OFF, false);

    /**
     * A track as the desktop shows it.
     *
     * @param id the library's number
     * @param tags what the file says of itself
     * @param file the audio file
     * @param seconds its length, 0 where unknown
     * @param cover a picture file; empty where there is none
     */
    public record PlayingTrack(long id, Tags tags, URI file, double seconds, Optional<URI> cover) {}
}
