package circumplex.library;

import circumplex.library.TagFields.Field;
import circumplex.model.ReplayGain;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the texts of Windows Media files (Microsoft, "Advanced Systems Format", sections 3.10 and 3.11), which cannot be
 * played but are listed. Their pictures are left alone.
 */
final class AsfTagSource implements TagSource {
    private static final byte[] DESCRIPTION = bytes("3326B2758E66CF11A6D900AA0062CE6C");
    private static final byte[] MORE = bytes("40A4D0D207E3D21197F000A0C95EA850");
    private static final int FILE_HEADER = 30;
    private static final int HEADER = 24;
    private static final int MOST_OBJECTS = 1000;
    private static final int TEXT = 0;

    private static final Map<String, Field> NAMES = Map.of(
            "WM/ALBUMTITLE", Field.ALBUM,
            "WM/YEAR", Field.DATE,
            "WM/GENRE", Field.GENRE);

    @Override
    public EmbeddedTags tags(Path path, TagContainer container) throws IOException {
        TagFields fields = new TagFields(TagFields.Wanted.TEXT);
        try (TagFile file = new TagFile(path)) {
            long position = FILE_HEADER;
            for (int i = 0; i < MOST_OBJECTS && position + HEADER <= file.length(); i++) {
                ByteBuffer header = little(file.read(position, HEADER));
                long size = header.getLong(16);
                if (size < HEADER || size > file.length() - position) {
                    break;
                }
                byte[] kind = Arrays.copyOf(header.array(), 16);
                ByteBuffer body = little(file.read(position + HEADER, Math.min(size - HEADER, TagFile.LARGEST_TEXT)));
                if (Arrays.equals(kind, DESCRIPTION)) {
                    readDescription(body, fields);
                } else if (Arrays.equals(kind, MORE)) {
                    readMore(body, fields);
                }
                position += size;
            }
        }
        return fields.toTags(container.format());
    }

    @Override
    public Optional<byte[]> cover(Path path, TagContainer container) {
        return Optional.empty();
    }

    /** Files of this kind cannot be played. */
    @Override
    public ReplayGain replayGain(Path path, TagContainer container) {
        return ReplayGain.NONE;
    }

    private static void readDescription(ByteBuffer body, TagFields fields) {
        if (body.remaining() < 10) {
            return;
        }
        int titleLength = Short.toUnsignedInt(body.getShort(0));
        int authorLength = Short.toUnsignedInt(body.getShort(2));
        fields.put(Field.TITLE, text(body, 10, titleLength));
        fields.put(Field.ARTIST, text(body, 10 + titleLength, authorLength));
    }

    private static void readMore(ByteBuffer body, TagFields fields) {
        if (body.remaining() < 2) {
            return;
        }
        int count = Short.toUnsignedInt(body.getShort());
        for (int i = 0; i < count && body.remaining() >= 2; i++) {
            int nameLength = Short.toUnsignedInt(body.getShort());
            String name = text(body, body.position(), nameLength).toUpperCase(Locale.ROOT);
            if (body.remaining() < nameLength + 4) {
                return;
            }
            body.position(body.position() + nameLength);
            int type = body.getShort();
            int length = Short.toUnsignedInt(body.getShort());
            if (type == TEXT && fields.wants(NAMES.get(name))) {
                fields.put(NAMES.get(name), text(body, body.position(), length));
            }
            body.position(Math.min(body.limit(), body.position() + length));
        }
    }

    private static String text(ByteBuffer bytes, int from, int length) {
        int begin = Math.min(from, bytes.limit());
        int end = Math.min(begin + length, bytes.limit());
        return new String(bytes.array(), begin, end - begin, StandardCharsets.UTF_16LE).replace("\0", "");
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] bytes(String hexadecimal) {
        return HexFormat.of().parseHex(hexadecimal);
    }
}
