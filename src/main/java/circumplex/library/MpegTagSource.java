package circumplex.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads the tags around MPEG audio: ID3v2 and APE at its beginning, and at its end, in any order, ID3v2, APE and ID3v1;
 * Lyrics3 is passed over. Where they disagree, ID3v2 counts most and ID3v1, which cuts everything at 30 letters, least.
 */
final class MpegTagSource extends FieldsTagSource {
    /** No file has more tags at one end. */
    private static final int MOST_TAGS = 8;

    private static final int LONGEST_OLD_LYRICS = 5100;
    private static final int LYRICS_MARK = 9;
    private static final int LYRICS_SIZE = 6;

    private final Id3Genres genres = new Id3Genres();

    @Override
    void read(TagFile file, TagContainer container, TagFields fields) throws IOException {
        Id3v2Tag id3 = new Id3v2Tag(genres, fields);
        Deque<ApeTag> ape = new ArrayDeque<>();
        readBeginning(file, id3, ape);
        byte[] old = readEnd(file, id3, ape);
        for (ApeTag tag : ape) {
            tag.read(fields);
        }
        if (Id3v1Tag.is(old)) {
            Id3v1Tag.read(old, genres, fields);
        }
    }

    private static void readBeginning(TagFile file, Id3v2Tag id3, Deque<ApeTag> ape) throws IOException {
        long position = 0;
        for (int i = 0; i < MOST_TAGS; i++) {
            long length = Id3v2Tag.length(file.read(position, Id3v2Tag.HEADER));
            ApeTag tag = length > 0 ? null : ApeTag.at(file, position);
            if (length > 0) {
                id3.read(file, position);
                position += length;
            } else if (tag != null) {
                ape.add(tag);
                position = tag.end();
            } else {
                return;
            }
        }
    }

    /** Reads from the end of the file forwards, and gives what may be an ID3v1 tag. */
    private static byte[] readEnd(TagFile file, Id3v2Tag id3, Deque<ApeTag> ape) throws IOException {
        byte[] old = {};
        long end = file.length();
        for (int i = 0; i < MOST_TAGS; i++) {
            byte[] last = file.read(end - Id3v1Tag.BYTES, Id3v1Tag.BYTES);
            ApeTag tag = ApeTag.at(file, end - ApeTag.FRAME);
            long lyrics = lyricsStart(file, end);
            byte[] footer = file.read(end - Id3v2Tag.HEADER, Id3v2Tag.HEADER);
            if (Id3v1Tag.is(last) && old.length == 0) {
                old = last;
                end -= Id3v1Tag.BYTES;
            } else if (tag != null && tag.end() == end) {
                ape.add(tag);
                end = tag.start();
            } else if (lyrics >= 0) {
                end = lyrics;
            } else if (footer.length == Id3v2Tag.HEADER && file.has(end - Id3v2Tag.HEADER, "3DI")) {
                end -= 2L * Id3v2Tag.HEADER + Id3v2Tag.syncSafe(footer, 6);
                id3.read(file, end);
            } else {
                return old;
            }
        }
        return old;
    }

    /** Where the Lyrics3 block begins that ends at a place; −1 if there is none. */
    private static long lyricsStart(TagFile file, long end) throws IOException {
        if (file.has(end - LYRICS_MARK, "LYRICS200")) {
            byte[] digits = file.read(end - LYRICS_MARK - LYRICS_SIZE, LYRICS_SIZE);
            String size = new String(digits, StandardCharsets.ISO_8859_1);
            return size.matches("\\d{6}")
                    ? Math.max(0, end - LYRICS_MARK - LYRICS_SIZE - Long.parseLong(size))
                    : end - LYRICS_MARK;
        }
        if (file.has(end - LYRICS_MARK, "LYRICSEND")) {
            long from = Math.max(0, end - LONGEST_OLD_LYRICS - 2L * LYRICS_MARK);
            String block = new String(file.read(from, end - from), StandardCharsets.ISO_8859_1);
            int begin = block.lastIndexOf("LYRICSBEGIN");
            return begin < 0 ? end - LYRICS_MARK : from + begin;
        }
        return -1;
    }
}
