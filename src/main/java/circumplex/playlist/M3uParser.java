package circumplex.playlist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes M3U apart: a name a line, and lines that begin with # with what is known of the next one. A line that is UTF-8
 * is read as that, any other one as Latin-1; so both kinds of M3U are understood, and names that are no text survive.
 */
final class M3uParser {
    /** Length, then attributes as internet radio has them, then a comma and the label. */
    private static final Pattern INFO =
            Pattern.compile("\\s*(?<seconds>[-+]?\\d{1,9}(?:\\.\\d{1,9})?)?(?:[^,\"]|\"[^\"]*\")*+(?:,(?<label>.*))?");

    private static final String BETWEEN_ARTIST_AND_TITLE = " - ";

    private final Path file;
    private final List<ParsedPlaylist.Item> items = new ArrayList<>();
    private String name = "";
    private String title = "";
    private String artist = "";
    private String album = "";
    private double seconds;

    /**
     * @param file named in messages
     */
    M3uParser(Path file) {
        this.file = file;
    }

    /**
     * @throws IOException if it is no playlist
     */
    ParsedPlaylist parse(byte[] content) throws IOException {
        byte[] bytes = NameBytes.withoutMark(content);
        byte end = contains(bytes, (byte) '\n') ? (byte) '\n' : (byte) '\r';
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i < bytes.length && bytes[i] == 0) {
                throw new IOException(file + " is no playlist. Choose an M3U, M3U8 or XSPF file.");
            }
            if (i == bytes.length || bytes[i] == end) {
                int stop = i > start && bytes[i - 1] == '\r' ? i - 1 : i;
                line(Arrays.copyOfRange(bytes, start, stop));
                start = i + 1;
            }
        }
        return new ParsedPlaylist(name, items, Optional.empty());
    }

    private void line(byte[] bytes) {
        String text = NameBytes.text(bytes).strip();
        if (text.startsWith("#")) {
            directive(text);
        } else if (!text.isEmpty()) {
            items.add(new ParsedPlaylist.Item(WrittenReference.line(bytes), title, artist, album, seconds));
            title = "";
            artist = "";
            album = "";
            seconds = 0;
        }
    }

    private void directive(String line) {
        int colon = line.indexOf(':');
        String value = colon < 0 ? "" : line.substring(colon + 1).strip();
        switch (colon < 0 ? "" : line.substring(0, colon).toUpperCase(Locale.ROOT)) {
            case "#EXTINF" -> info(value);
            case "#EXTART" -> artist = value;
            case "#EXTALB" -> album = value;
            case "#PLAYLIST" -> name = value;
            default -> {
                // A comment, or what only other programs understand.
            }
        }
    }

    private void info(String value) {
        Matcher info = INFO.matcher(value);
        if (!info.matches()) {
            return;
        }
        String length = info.group("seconds");
        seconds = length == null ? 0 : Math.max(0, Double.parseDouble(length));
        String label = info.group("label") == null ? "" : info.group("label").strip();
        int between = label.indexOf(BETWEEN_ARTIST_AND_TITLE);
        if (between > 0) {
            artist = label.substring(0, between).strip();
            title = label.substring(between + BETWEEN_ARTIST_AND_TITLE.length()).strip();
        } else {
            title = label;
        }
    }

    private static boolean contains(byte[] bytes, byte wanted) {
        for (byte b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }
}
