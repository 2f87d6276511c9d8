package circumplex.library;

import circumplex.library.TagFields.Field;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An APE tag of version 1 or 2 (wiki.hydrogenaud.io, "APE Tags Header", "APE Tag Item"). */
final class ApeTag {
    /** Size of header and footer. */
    static final int FRAME = 32;

    private static final String MARK = "APETAGEX";
    private static final int HAS_HEADER = 1 << 31;
    private static final int IS_HEADER = 1 << 29;
    private static final int KIND = 6;
    private static final int BINARY = 2;
    private static final int FRONT_COVER = 3;
    private static final int OTHER_PICTURE = 0;
    private static final int MOST_ITEMS = 10_000;
    private static final int LONGEST_KEY = 255;

    private static final Map<String, Field> KEYS = Map.of(
            "TITLE", Field.TITLE,
            "ARTIST", Field.ARTIST,
            "ALBUM", Field.ALBUM,
            "YEAR", Field.DATE,
            "GENRE", Field.GENRE);

    private final TagFile file;
    private final int version;
    private final int flags;
    private final long from;
    private final long to;
    /** Where the whole tag begins and ends. */
    private final long start;

    private final long end;

    private ApeTag(TagFile file, ByteBuffer frame, long position) {
        this.file = file;
        this.version = frame.getInt(8);
        this.flags = frame.getInt(20);
        long size = Integer.toUnsignedLong(frame.getInt(12));
        if ((flags & IS_HEADER) != 0) {
            this.start = position;
            this.from = position + FRAME;
            this.end = position + FRAME + size;
            this.to = end - FRAME;
        } else {
            this.end = position + FRAME;
            this.to = position;
            this.from = Math.max(0, end - size);
            this.start = Math.max(0, from - ((flags & HAS_HEADER) != 0 ? FRAME : 0));
        }
    }

    /** The tag whose header or footer stands at a place, or null. */
    static ApeTag at(TagFile file, long position) throws IOException {
        if (position < 0 || !file.has(position, MARK)) {
            return null;
        }
        byte[] frame = file.read(position, FRAME);
        return frame.length < FRAME
                ? null
                : new ApeTag(file, ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN), position);
    }

    long start() {
        return start;
    }

    long end() {
        return end;
    }

    /** Reads the items. */
    void read(TagFields fields) throws IOException {
        long position = from;
        long last = Math.min(to, file.length());
        for (int i = 0; i < MOST_ITEMS && position + 8 < last; i++) {
            byte[] head = file.read(position, 8 + LONGEST_KEY + 1);
            ByteBuffer numbers = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
            long size = Integer.toUnsignedLong(numbers.getInt(0));
            int keyEnd = Id3Text.endOf(0, head, 8);
            long body = position + keyEnd;
            if (size > last - body || keyEnd >= head.length) {
                return;
            }
            String key = new String(head, 8, keyEnd - 9, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
            boolean binary = (numbers.getInt(4) & KIND) == BINARY;
            read(key, binary, body, size, fields);
            position = body + size;
        }
    }

    private void read(String key, boolean binary, long body, long size, TagFields fields) throws IOException {
        Field field = fields.wantsLoudness() ? Field.ofLoudness(key) : KEYS.get(key);
        if (key.startsWith("COVER ART (") && fields.wantsPicture(size)) {
            byte[] item = file.read(body, size);
            // A name of the picture stands in front.
            byte[] picture = Arrays.copyOfRange(item, Id3Text.endOf(0, item, 0), item.length);
            fields.put(key.contains("FRONT") ? FRONT_COVER : OTHER_PICTURE, picture);
        } else if (!binary && fields.wants(field)) {
            byte[] text = file.read(body, Math.min(size, TagFile.LARGEST_TEXT));
            String values = new String(text, version >= 2000 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
            fields.put(field, List.of(values.split("\0")));
        }
    }
}
