package circumplex.playlist;

import circumplex.model.Track;
import java.nio.file.Path;

/**
 * One line of a playlist file.
 *
 * @param file the audio file
 * @param title the title, may be empty
 * @param artist the artist, may be empty
 * @param album the album, may be empty
 * @param seconds length in seconds, 0 where unknown
 */
public record PlaylistEntry(Path file, String title, String artist, String album, double seconds) {

    /** The entry for a track of the library. */
    public static PlaylistEntry of(Track track) {
        return new PlaylistEntry(
                track.path(),
                track.tags().title(),
                track.tags().artist(),
                track.tags().album(),
                track.tags().seconds());
    }
}
