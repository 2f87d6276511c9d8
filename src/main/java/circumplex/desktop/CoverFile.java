package circumplex.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;

/** The cover of what plays as a file, for the desktop to show. Only the last one is kept. */
public final class CoverFile {
    private final Path folder;

    /**
     * @param folder for this alone; made where it is missing
     */
    public CoverFile(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes a picture. Each has a name of its own, since desktops remember a picture by its name.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public synchronized URI write(byte[] picture) {
        Path file = folder.resolve("cover-" + Integer.toHexString(Arrays.hashCode(picture)) + "-" + picture.length);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Path temporary = Files.write(folder.resolve("cover.tmp"), picture);
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            }
            removeOthers(file);
            return file.toUri();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #write}, where there may be no picture. */
    public Optional<URI> write(Optional<byte[]> picture) {
        return picture.map(this::write);
    }

    private void removeOthers(Path kept) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "cover*")) {
            for (Path file : files) {
                if (!file.equals(kept)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
