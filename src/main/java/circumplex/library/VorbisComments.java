package circumplex.library;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The comments of a Vorbis comment header (Xiph.org, "Ogg Vorbis I format specification: comment field and header
 * specification"), as Vorbis, Opus and FLAC use it. A header that is broken off gives what stands before the break.
 */
final class VorbisComments {
    private final Map<String, List<String>> values = new HashMap<>();

    /**
     * @param header the header
     * @param offset where the length of the vendor's name stands
     */
    static VorbisComments parse(byte[] header, int offset) {
        VorbisComments comments = new VorbisComments();
        ByteBuffer rest =
                ByteBuffer.wrap(header, offset, header.length - offset).order(ByteOrder.LITTLE_ENDIAN);
        if (!skip(rest) || rest.remaining() < 4) {
            return comments;
        }
        long count = Integer.toUnsignedLong(rest.getInt());
        for (long i = 0; i < count && rest.remaining() >= 4; i++) {
            long length = Integer.toUnsignedLong(rest.getInt());
            if (length > rest.remaining()) {
                break;
            }
            comments.add(new String(rest.array(), rest.position(), (int) length, StandardCharsets.UTF_8));
            rest.position(rest.position() + (int) length);
        }
        return comments;
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

    private void add(String comment) {
        int equals = comment.indexOf('=');
        if (equals > 0) {
            values.computeIfAbsent(comment.substring(0, equals).toUpperCase(Locale.ROOT), key -> new ArrayList<>())
                    .add(comment.substring(equals + 1));
        }
    }

    private static boolean skip(ByteBuffer rest) {
        if (rest.remaining() < 4) {
            return false;
        }
        long length = Integer.toUnsignedLong(rest.getInt());
        if (length > rest.remaining()) {
            return false;
        }
        rest.position(rest.position() + (int) length);
        return true;
    }
}
