package circumplex.library;

import circumplex.library.TagFields.Field;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * An ID3 tag of version 2.2, 2.3 or 2.4 (id3.org). Frames that are not wanted are passed over, so that a picture of
 * megabytes costs nothing where only text is read.
 */
final class Id3v2Tag {
    static final int HEADER = 10;

    private static final int UNSYNCHRONISED = 0x80;
    private static final int EXTENDED = 0x40;
    private static final int FOOTER = 0x10;

    /** More frames than this are no tag that anybody made on purpose. */
    private static final int MOST_FRAMES = 10_000;

    /** A tag that is unsynchronised as a whole is read as a whole, up to this. */
    private static final int LARGEST_UNSYNCHRONISED = TagFile.LARGEST_PICTURE;

    private static final Map<String, Field> TEXT_FRAMES = Map.ofEntries(
            Map.entry("TT2", Field.TITLE),
            Map.entry("TP1", Field.ARTIST),
            Map.entry("TAL", Field.ALBUM),
            Map.entry("TYE", Field.DATE),
            Map.entry("TCO", Field.GENRE),
            Map.entry("TIT2", Field.TITLE),
            Map.entry("TPE1", Field.ARTIST),
            Map.entry("TALB", Field.ALBUM),
            Map.entry("TYER", Field.DATE),
            Map.entry("TDRC", Field.DATE),
            Map.entry("TDRL", Field.DATE),
            Map.entry("TCON", Field.GENRE));

    private final Id3Genres genres;
    private final TagFields fields;
    private int version;

    /**
     * @param fields take what is found
     */
    Id3v2Tag(Id3Genres genres, TagFields fields) {
        this.genres = genres;
        this.fields = fields;
    }

    /** Length in bytes of the tag that the bytes begin with, with header and footer; 0 if they begin otherwise. */
    static long length(byte[] head) {
        if (head.length < HEADER || head[0] != 'I' || head[1] != 'D' || head[2] != '3') {
            return 0;
        }
        return HEADER + syncSafe(head, 6) + ((head[5] & FOOTER) != 0 ? HEADER : 0);
    }

    /** A number of seven bits a byte. */
    static long syncSafe(byte[] bytes, int at) {
        long number = 0;
        for (int i = 0; i < 4; i++) {
            number = number << 7 | bytes[at + i] & 0x7F;
        }
        return number;
    }

    /** Reads the tag that begins at a place, if one does. */
    void read(TagFile file, long start) throws IOException {
        byte[] head = file.read(start, HEADER);
        if (length(head) == 0) {
            return;
        }
        version = head[3];
        if (version < 2 || version > 4) {
            return;
        }
        long from = start + HEADER;
        long to = Math.min(file.length(), from + syncSafe(head, 6));
        boolean whole = version < 4 && (head[5] & UNSYNCHRONISED) != 0;
        Id3Bytes bytes = whole
                ? Id3Bytes.of(synchronised(file.read(from, Math.min(to - from, LARGEST_UNSYNCHRONISED))))
                : Id3Bytes.of(file, from, to);
        readFrames(bytes, version > 2 && (head[5] & EXTENDED) != 0 ? extendedHeader(bytes) : 0);
    }

    private long extendedHeader(Id3Bytes bytes) throws IOException {
        byte[] size = bytes.read(0, 4);
        if (size.length < 4) {
            return 0;
        }
        return version == 4 ? syncSafe(size, 0) : 4 + number(size, 0, 4);
    }

    private void readFrames(Id3Bytes bytes, long from) throws IOException {
        int header = version == 2 ? 6 : 10;
        int name = version == 2 ? 3 : 4;
        long position = from;
        for (int i = 0; i < MOST_FRAMES && position + header <= bytes.length(); i++) {
            byte[] head = bytes.read(position, header);
            if (!isName(head, name)) {
                return;
            }
            long size = size(bytes, position, head);
            long body = position + header;
            if (size > bytes.length() - body) {
                return;
            }
            readFrame(bytes, new String(head, 0, name, StandardCharsets.ISO_8859_1), body, size, head);
            position = body + size;
        }
    }

    private long size(Id3Bytes bytes, long position, byte[] head) throws IOException {
        if (version == 2) {
            return number(head, 3, 3);
        }
        long plain = number(head, 4, 4);
        if (version == 3 || plain < 0x80) {
            return plain;
        }
        // Some programs write the sizes of 2.4 as those of 2.3; what follows the frame tells.
        long safe = syncSafe(head, 4);
        boolean mustBePlain = (plain & 0x80808080L) != 0;
        return mustBePlain || !isFollowed(bytes, position + 10 + safe) && isFollowed(bytes, position + 10 + plain)
                ? plain
                : safe;
    }

    private static boolean isFollowed(Id3Bytes bytes, long position) throws IOException {
        if (position >= bytes.length()) {
            return position == bytes.length();
        }
        byte[] next = bytes.read(position, 4);
        return isName(next, 4) || Arrays.equals(next, new byte[next.length]);
    }

    private static boolean isName(byte[] head, int length) {
        if (head.length < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            boolean fits = head[i] >= 'A' && head[i] <= 'Z' || head[i] >= '0' && head[i] <= '9';
            // Programs that turned 2.2 into 2.3 left names of three letters with a space or a zero.
            if (!fits && !(i == 3 && (head[i] == ' ' || head[i] == 0))) {
                return false;
            }
        }
        return true;
    }

    private void readFrame(Id3Bytes bytes, String name, long body, long size, byte[] head) throws IOException {
        boolean picture = name.equals("APIC") || name.equals("PIC");
        if (fields.wantsLoudness()) {
            readUserText(bytes, name, body, size, head);
            return;
        }
        Field field = TEXT_FRAMES.get(name.strip());
        if (picture ? !fields.wantsPicture(size) : !fields.wants(field)) {
            return;
        }
        int most = picture ? TagFile.LARGEST_PICTURE : TagFile.LARGEST_TEXT;
        byte[] content = Id3FrameContent.read(bytes.read(body, Math.min(size, most)), version, head, most);
        if (picture) {
            Id3Picture.read(content, version, fields);
            return;
        }
        List<String> texts = new ArrayList<>(Id3Text.values(content));
        if (field == Field.GENRE) {
            texts.replaceAll(genres::resolve);
        }
        fields.put(field, texts);
    }

    /** A name that a program chose, and the text that it stands for. */
    private void readUserText(Id3Bytes bytes, String name, long body, long size, byte[] head) throws IOException {
        if (name.equals("TXXX") || name.equals("TXX")) {
            int most = TagFile.LARGEST_TEXT;
            byte[] content = Id3FrameContent.read(bytes.read(body, Math.min(size, most)), version, head, most);
            List<String> texts = Id3Text.values(content);
            Field field = texts.size() < 2 ? null : Field.ofLoudness(texts.get(0));
            if (fields.wants(field)) {
                fields.put(field, texts.get(1));
            }
        }
    }

    /** Without the zeros that were put in so that nothing looks like MPEG audio. */
    static byte[] synchronised(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            out.write(bytes[i]);
            if (bytes[i] == -1 && i + 1 < bytes.length && bytes[i + 1] == 0) {
                i++;
            }
        }
        return out.toByteArray();
    }

    private static long number(byte[] bytes, int at, int count) {
        long number = 0;
        for (int i = 0; i < count; i++) {
            number = number << 8 | bytes[at + i] & 0xFF;
        }
        return number;
    }
}
