package circumplex.playlist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads playlist files: M3U and M3U8, extended or not, and XSPF version 0 and 1. The kind is told by the content. Such
 * files come from anywhere, so nothing in them is trusted: they are bounded in size, open no other file and no network
 * connection, and what is damaged is told. Looking for the files named may take a while on a slow drive. Thread-safe.
 */
public final class PlaylistFileReader {
    static final int LARGEST = 32 << 20;
    private static final double MEGABYTE = 1 << 20;

    private final Predicate<Path> isFile;

    /** Looks for the audio files on this computer. */
    public PlaylistFileReader() {
        this(Files::isRegularFile);
    }

    /**
     * @param isFile whether there is a file at an absolute path
     */
    PlaylistFileReader(Predicate<Path> isFile) {
        this.isFile = isFile;
    }

    /**
     * Reads a playlist file.
     *
     * @throws IOException with a message for a person that names the file, if it cannot be read, is no playlist or is
     *     larger than 32 MB
     */
    public ReadPlaylist read(Path playlist) throws IOException {
        Path file = playlist.toAbsolutePath().normalize();
        return parse(content(file), file);
    }

    /** Takes the content of a playlist file apart; the file itself is not looked at. */
    ReadPlaylist parse(byte[] content, Path file) throws IOException {
        Path folder = file.getParent() == null ? file : file.getParent();
        FileLocator locator = new FileLocator(folder, isFile);
        ParsedPlaylist parsed =
                isXml(content) ? new XspfParser(file).parse(content) : new M3uParser(file).parse(content);
        List<ReadEntry> entries = new ArrayList<>(parsed.items().size());
        for (ParsedPlaylist.Item item : parsed.items()) {
            FileLocator.Place place = locator.locate(item.reference());
            entries.add(new ReadEntry(
                    item.reference().text(),
                    place.standing(),
                    place.file(),
                    item.title(),
                    item.artist(),
                    item.album(),
                    item.seconds()));
        }
        return new ReadPlaylist(parsed.name(), entries, parsed.damage());
    }

    private static byte[] content(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(
                    "There is no playlist file " + file + ". Check its name and whether its drive is there.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new IOException(String.format(
                        "%s is larger than %.0f MB and no playlist. Choose an M3U, M3U8 or XSPF file.",
                        file, LARGEST / MEGABYTE));
            }
            return content;
        } catch (FileSystemException e) {
            throw new IOException("The playlist " + file + " could not be read. Check that it may be read.", e);
        }
    }

    /** Whether the first sign that is no white space, after a byte order mark, opens an element. */
    private static boolean isXml(byte[] content) {
        for (byte b : content) {
            boolean mark =
                    b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF || b == (byte) 0xFE || b == (byte) 0xFF;
            if (b > ' ') {
                return b == '<';
            }
            if (!mark && b != 0 && !Character.isWhitespace(b)) {
                return false;
            }
        }
        return false;
    }
}
