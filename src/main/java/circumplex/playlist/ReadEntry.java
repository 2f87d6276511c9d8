package circumplex.playlist;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An entry of a playlist file that was read. Text that is absent is the empty string.
 *
 * @param written how the playlist file names the audio file, as text to show; where its bytes are no UTF-8, read as
 *     Latin-1
 * @param standing what came of that name
 * @param file the audio file, absolute; empty where the name leads to no place of this computer
 * @param title the title
 * @param artist the artist
 * @param album the album
 * @param seconds length in seconds, 0 where unknown
 */
public record ReadEntry(
        String written,
        Standing standing,
        Optional<Path> file,
        String title,
        String artist,
        String album,
        double seconds) {

    /** What came of the name of an audio file. */
    public enum Standing {
        /** The file is there. */
        FOUND,
        /** The name leads to a place of this computer where no file is. */
        MISSING,
        /** A path of another kind of system, such as {@code C:\Music}, or on another computer. */
        FOREIGN,
        /** An address on a network. It is never opened. */
        REMOTE,
        /** No name of a file at all. */
        UNREADABLE
    }

    /** Whether there is a file to play. */
    public boolean isFound() {
        return standing == Standing.FOUND;
    }

    /** The entry as it can be written again; empty where it leads to no place of this computer. */
    public Optional<PlaylistEntry> entry() {
        return file.map(path -> new PlaylistEntry(path, title, artist, album, seconds));
    }
}
