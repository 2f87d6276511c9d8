package circumplex.audio.decode;

import java.io.IOException;

/** Tags behind the audio: ID3v1, APE, Lyrics3 and ID3v2 at the end, in whatever order programs have put them there. */
final class TrailingTags {
    private static final int ID3V1 = 128;
    private static final int APE_FOOTER = 32;
    private static final int LYRICS_END = 9;
    private static final int LYRICS_SIZE_DIGITS = 6;
    private static final int ID3V2_FOOTER = 10;
    /** An old Lyrics3 tag does not tell its length; it is at most so long. */
    private static final int LONGEST_LYRICS3V1 = 5120;
    /** More tags than this are no tags. */
    private static final int MOST_TAGS = 16;

    private TrailingTags() {}

    /** Where the audio ends: the place of the first of the tags that end the file, or the end of the file. */
    static long start(FileBytes file) throws IOException {
        long end = file.length();
        for (int i = 0; i < MOST_TAGS; i++) {
            long before = before(file, end);
            if (before == end) {
                break;
            }
            end = before;
        }
        return end;
    }

    private static long before(FileBytes file, long end) throws IOException {
        if (Bytes.has(file.read(Math.max(0, end - ID3V1), 3), 0, "TAG") && end >= ID3V1) {
            return end - ID3V1;
        }
        long size = 0;
        byte[] ape = file.read(Math.max(0, end - APE_FOOTER), Math.min(end, APE_FOOTER));
        byte[] tail = file.read(Math.max(0, end - LYRICS_END), Math.min(end, LYRICS_END));
        byte[] id3 = file.read(Math.max(0, end - ID3V2_FOOTER), Math.min(end, ID3V2_FOOTER));
        if (Bytes.has(ape, 0, "APETAGEX")) {
            boolean header = (ape[23] & 0x80) != 0;
            size = Bytes.little32(ape, 12) + (header ? APE_FOOTER : 0);
        } else if (Bytes.has(tail, 0, "LYRICS200")) {
            size = LYRICS_END + LYRICS_SIZE_DIGITS + lyricsSize(file, end);
        } else if (Bytes.has(tail, 0, "LYRICSEND")) {
            size = oldLyricsSize(file, end);
        } else if (Bytes.has(id3, 0, "3DI")) {
            size = synchsafe(id3, 6) + 2 * ID3V2_FOOTER;
        }
        return size > 0 && size <= end ? end - size : end;
    }

    private static long lyricsSize(FileBytes file, long end) throws IOException {
        byte[] digits = file.read(Math.max(0, end - LYRICS_END - LYRICS_SIZE_DIGITS), LYRICS_SIZE_DIGITS);
        long size = 0;
        for (byte digit : digits) {
            if (digit < '0' || digit > '9') {
                return 0;
            }
            size = size * 10 + digit - '0';
        }
        return size;
    }

    private static long oldLyricsSize(FileBytes file, long end) throws IOException {
        long from = Math.max(0, end - LONGEST_LYRICS3V1);
        byte[] bytes = file.read(from, end - from);
        for (int at = bytes.length - 1; at >= 0; at--) {
            if (Bytes.has(bytes, at, "LYRICSBEGIN")) {
                return bytes.length - at;
            }
        }
        return 0;
    }

    private static long synchsafe(byte[] bytes, int at) {
        long value = 0;
        for (int i = 0; i < 4; i++) {
            value = value << 7 | Bytes.unsigned8(bytes, at + i) & 0x7f;
        }
        return value;
    }
}
