package circumplex.library;

import circumplex.library.TagFields.Field;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads the tags of WAV and AIFF files: an ID3 tag in a chunk, else the chunks of text that each of the two knows. */
final class ChunkTagSource extends FieldsTagSource {
    /** More chunks than any file has. */
    private static final int MOST_CHUNKS = 10_000;

    private static final int HEADER = 8;
    private static final int FILE_HEADER = 12;
    private static final long TOLD_ELSEWHERE = 0xFFFFFFFFL;

    private static final Map<String, Field> TEXTS = Map.ofEntries(
            Map.entry("INAM", Field.TITLE),
            Map.entry("IART", Field.ARTIST),
            Map.entry("IPRD", Field.ALBUM),
            Map.entry("ICRD", Field.DATE),
            Map.entry("IGNR", Field.GENRE),
            Map.entry("NAME", Field.TITLE),
            Map.entry("AUTH", Field.ARTIST));

    private final Id3Genres genres = new Id3Genres();

    @Override
    void read(TagFile file, TagContainer container, TagFields fields) throws IOException {
        ByteOrder order = container == TagContainer.WAV ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        // An ID3 tag holds more and cuts nothing, so it comes first wherever it stands.
        new Chunks(file, order, fields, true).read(FILE_HEADER, file.length());
        new Chunks(file, order, fields, false).read(FILE_HEADER, file.length());
    }

    private final class Chunks {
        private final TagFile file;
        private final ByteOrder order;
        private final TagFields fields;
        private final boolean id3;
        private long longSoundLength;
        private int read;

        Chunks(TagFile file, ByteOrder order, TagFields fields, boolean id3) {
            this.file = file;
            this.order = order;
            this.fields = fields;
            this.id3 = id3;
        }

        void read(long from, long to) throws IOException {
            long position = from;
            while (read++ < MOST_CHUNKS && position >= 0 && position + HEADER <= to) {
                ByteBuffer header =
                        ByteBuffer.wrap(file.read(position, HEADER + 16)).order(order);
                String type = new String(header.array(), 0, 4, StandardCharsets.ISO_8859_1);
                long size = Integer.toUnsignedLong(header.getInt(4));
                long body = position + HEADER;
                if (type.equals("ds64") && header.capacity() == HEADER + 16) {
                    longSoundLength = header.getLong(HEADER + 8);
                } else if (type.equals("data") && size == TOLD_ELSEWHERE) {
                    size = longSoundLength;
                } else if (type.equals("LIST") && file.has(body, "INFO")) {
                    read(body + 4, Math.min(to, body + size));
                } else if (id3 && (type.equals("id3 ") || type.equals("ID3 "))) {
                    new Id3v2Tag(genres, fields).read(file, body);
                } else if (!id3 && fields.wants(TEXTS.get(type))) {
                    fields.put(TEXTS.get(type), text(file.read(body, Math.min(size, TagFile.LARGEST_TEXT))));
                }
                position = body + size + (size & 1);
            }
        }

        /** In UTF-8 where that is possible, else in the character set of Western Europe. */
        private String text(byte[] bytes) {
            int length = Id3Text.endOf(0, bytes, 0);
            String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
            String read = text.indexOf('\uFFFD') < 0 ? text : new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
            return read.replace("\0", "");
        }
    }
}
