package circumplex.playlist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
            Path temporary = Files.createTempFile(folder, "playlist", ".tmp");
            try {
                Files.writeString(temporary, text(entries, style, folder), StandardCharsets.UTF_8);
                move(temporary, file);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new IOException(
                    "The playlist could not be written to " + file
                            + ". Check that the folder exists, may be written to and has room.",
                    e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
