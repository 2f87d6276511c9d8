package circumplex.library;

import circumplex.library.TagFields.Field;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads the tags that iTunes put into MP4 files (Apple, "QuickTime File Format", "Metadata"). */
final class Mp4TagSource extends FieldsTagSource {
    /** More boxes side by side than any file has. */
    private static final int MOST_BOXES = 10_000;

    private static final int HEADER = 8;
    private static final int VALUE_HEADER = 8;
    private static final int UTF_16 = 2;
    private static final int VERSION = 4;
    private static final int LONGEST_NAME = 255;
    private static final int FRONT_COVER = 3;

    private static final Map<String, Field> TEXTS = Map.of(
            "\u00A9nam", Field.TITLE,
            "\u00A9ART", Field.ARTIST,
            "\u00A9alb", Field.ALBUM,
            "\u00A9day", Field.DATE,
            "\u00A9gen", Field.GENRE,
            "gnre", Field.GENRE);

    private final Id3Genres genres = new Id3Genres();

    /** A box: its content's beginning, and its end, within what it lies in. */
    private record Box(String type, long body, long end) {}

    /** Does something with a box; false to go no further. */
    @FunctionalInterface
    private interface Visitor {
        boolean visit(Box box) throws IOException;
    }

    @Override
    void read(TagFile file, TagContainer container, TagFields fields) throws IOException {
        Box movie = find(file, new Box("", 0, file.length()), "moov"::equals);
        Box data = movie == null ? null : find(file, movie, "udta"::equals);
        // Where QuickTime has none around it, the box lies in "moov" itself.
        Box meta = find(file, data == null ? movie : data, "meta"::equals);
        Box list = meta == null ? null : find(file, inside(file, meta), "ilst"::equals);
        if (list != null) {
            each(file, list, item -> {
                readItem(file, item, fields);
                return true;
            });
        }
    }

    /** A "meta" box of MP4 begins with four bytes of version and flags, one of QuickTime does not. */
    private static Box inside(TagFile file, Box meta) throws IOException {
        return file.has(meta.body() + 4, "hdlr") ? meta : new Box(meta.type(), meta.body() + 4, meta.end());
    }

    private static Box find(TagFile file, Box parent, Predicate<String> type) throws IOException {
        Box[] found = new Box[1];
        if (parent != null) {
            each(file, parent, box -> {
                found[0] = type.test(box.type()) ? box : null;
                return found[0] == null;
            });
        }
        return found[0];
    }

    private static void each(TagFile file, Box parent, Visitor visitor) throws IOException {
        long position = parent.body();
        for (int i = 0; i < MOST_BOXES && position + HEADER <= parent.end(); i++) {
            ByteBuffer header = ByteBuffer.wrap(file.read(position, 2L * HEADER));
            long size = Integer.toUnsignedLong(header.getInt(0));
            int headerSize = HEADER;
            if (size == 1 && header.capacity() == 2 * HEADER) {
                size = header.getLong(HEADER);
                headerSize = 2 * HEADER;
            } else if (size == 0) {
                size = parent.end() - position;
            }
            if (size < headerSize) {
                return;
            }
            long end = size > parent.end() - position ? parent.end() : position + size;
            String type = new String(header.array(), 4, 4, StandardCharsets.ISO_8859_1);
            if (!visitor.visit(new Box(type, position + headerSize, end))) {
                return;
            }
            position = end;
        }
    }

    private void readItem(TagFile file, Box item, TagFields fields) throws IOException {
        Field field = item.type().equals("----") ? freeField(file, item) : TEXTS.get(item.type());
        boolean picture = item.type().equals("covr");
        if (!picture && !fields.wants(field)) {
            return;
        }
        Box value = find(file, item, "data"::equals);
        if (value == null) {
            return;
        }
        long from = value.body() + VALUE_HEADER;
        long length = value.end() - from;
        if (picture && fields.wantsPicture(length)) {
            fields.put(FRONT_COVER, file.read(from, length));
        } else if (field != null) {
            int kind = ByteBuffer.wrap(file.read(value.body(), VALUE_HEADER)).getInt(0) & 0xFFFFFF;
            fields.put(field, text(item.type(), kind, file.read(from, Math.min(length, TagFile.LARGEST_TEXT))));
        }
    }

    /** A freeform item: whose name it is, the name, the value. */
    private static Field freeField(TagFile file, Box item) throws IOException {
        Box name = find(file, item, "name"::equals);
        if (name == null) {
            return null;
        }
        long from = name.body() + VERSION;
        byte[] text = file.read(from, Math.min(name.end() - from, LONGEST_NAME));
        return Field.ofLoudness(new String(text, StandardCharsets.UTF_8));
    }

    private List<String> text(String type, int kind, byte[] value) {
        if (type.equals("gnre")) {
            return List.of(
                    value.length < 2 ? "" : genres.name(ByteBuffer.wrap(value).getShort(0) - 1));
        }
        Charset charset = kind == UTF_16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return List.of(new String(value, charset));
    }
}
