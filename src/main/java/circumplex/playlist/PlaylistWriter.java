package circumplex.playlist;

import circumplex.task.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes playlists in one file format, in UTF-8. */
public interface PlaylistWriter {

    /**
     * The text of a playlist file.
     *
     * @param style how the audio files are named
     * @param folder where the playlist file is to lie; relative names start there
     */
    String text(List<PlaylistEntry> entries, PathStyle style, Path folder);

    /**
     * Writes a playlist file, replacing what is there only when the new one is complete.
     *
     * @throws IOException with a message for a person that names the file
     */
    default void write(List<PlaylistEntry> entries, PathStyle style, Path target) throws IOException {
        Path file = target.toAbsolutePath();
        Path folder = file.getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new IOException(
                    "The playlist cannot be written to " + file + ", because that is a folder." + " Name a file.");
        }
        try {
            WholeFile.write(file, text(entries, style, folder));
        } catch (IOException e) {
            throw new IOException(
                    "The playlist could not be written to " + file
                            + ". Check that the folder exists, may be written to and has room.",
                    e);
        }
    }
}
