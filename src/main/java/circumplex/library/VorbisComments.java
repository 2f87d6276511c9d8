package circumplex.library;

import circumplex.model.ReplayGain;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The comments of a Vorbis comment header (Xiph.org, "Ogg Vorbis I format specification: comment field and header
 * specification"), as Vorbis, Opus and FLAC use it. A header that is broken off gives what stands before the break.
 */
final class VorbisComments {
    static final String PICTURE = "METADATA_BLOCK_PICTURE";
    static final String OLD_PICTURE = "COVERART";

    static final Set<String> TEXTS = Set.of("TITLE", "ARTIST", "ALBUM", "DATE", "YEAR", "GENRE");
    static final Set<String> PICTURES = Set.of(PICTURE, OLD_PICTURE);

    /** More values of one field than anybody wrote on purpose. */
    private static final int MOST_VALUES = 100;

    /** The longest name with its sign of equality. */
    private static final int LONGEST_NAME = PICTURE.length() + 1;

    /** In base64, four letters stand for three bytes. */
    private static final int LONGEST_PICTURE = TagFile.LARGEST_PICTURE / 3 * 4 + 1000;

    private final Map<String, List<String>> values = new HashMap<>();

    /**
     * Reads the comments that are of use; others are passed over, however long they are.
     *
     * @param header the header, from the length of the vendor's name on
     * @param wanted names of those that are of use, in capitals
     */
    static VorbisComments read(InputStream header, Set<String> wanted) throws IOException {
        VorbisComments comments = new VorbisComments();
        long vendor = number(header);
        if (vendor < 0 || skip(header, vendor) < vendor) {
            return comments;
        }
        long count = number(header);
        long length = count > 0 ? number(header) : -1;
        for (long i = 0; i < count && length >= 0; i++) {
            byte[] start = header.readNBytes((int) Math.min(length, LONGEST_NAME));
            String name = name(start);
            boolean picture = PICTURES.contains(name);
            boolean taken = wanted.contains(name)
                    && comments.all(name).size() < MOST_VALUES
                    && (!picture || length <= LONGEST_PICTURE);
            long rest = length - start.length;
            if (taken) {
                byte[] end = header.readNBytes((int) Math.min(rest, picture ? rest : TagFile.LARGEST_TEXT));
                rest -= end.length;
                comments.add(name, start, end);
            }
            if (skip(header, rest) < rest) {
                break;
            }
            length = number(header);
        }
        return comments;
    }

    /** Up to the sign of equality, in capitals; empty where there is none. */
    private static String name(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return text.substring(0, Math.max(0, text.indexOf('='))).toUpperCase(Locale.ROOT);
    }

    private void add(String name, byte[] start, byte[] end) {
        byte[] whole = Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, whole, start.length, end.length);
        int from = name.length() + 1;
        values.computeIfAbsent(name, key -> new ArrayList<>())
                .add(new String(whole, from, whole.length - from, StandardCharsets.UTF_8));
    }

    /** Four bytes, the low one first; −1 at the end. */
    private static long number(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(4);
        return bytes.length < 4
                ? -1
                : Integer.toUnsignedLong(
                        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt());
    }

    private static long skip(InputStream in, long count) throws IOException {
        long left = count;
        byte[] some = new byte[(int) Math.min(count, 1 << 13)];
        int read = 0;
        while (left > 0 && read >= 0) {
            read = in.read(some, 0, (int) Math.min(left, some.length));
            left -= Math.max(0, read);
        }
        return count - left;
    }

    /** Whether there is none of use. */
    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The first value of a field, or the empty string. Names are equal whatever their case. */
    String first(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? "" : all.get(0);
    }

    /** Every value of a field, in order. */
    List<String> all(String name) {
        return values.getOrDefault(name.toUpperCase(Locale.ROOT), List.of());
    }

    /** The loudness. */
    ReplayGain replayGain() {
        return LoudnessText.replayGain(field -> first(field.name()));
    }

    /** The tags, with what the audio header says. */
    EmbeddedTags toTags(double seconds, String format, int sampleRate, int channels) {
        String date = first("DATE");
        return new EmbeddedTags(
                first("TITLE"),
                String.join(", ", all("ARTIST")),
                first("ALBUM"),
                date.isBlank() ? first("YEAR") : date,
                first("GENRE"),
                seconds,
                format,
                sampleRate,
                channels);
    }
}
