package circumplex.audio.decode;

import java.io.IOException;

/** Finds where MPEG audio begins among other bytes. */
final class MpegSync {
    private MpegSync() {}

    /**
     * The header at a place, or null where there is none.
     *
     * @param freeBytes see {@link MpegHeader#parse}
     */
    static MpegHeader headerAt(FileBytes file, long position, int freeBytes) throws IOException {
        if (file.unsignedByte(position) != 0xff || position + 4 > file.length()) {
            return null;
        }
        int bits = 0;
        for (int i = 0; i < 4; i++) {
            bits = bits << 8 | file.unsignedByte(position + i);
        }
        return MpegHeader.parse(bits, freeBytes);
    }

    /**
     * The first place where so many frames follow each other without a gap; half as many are enough where they end
     * exactly at the end of the file.
     *
     * @param from where to begin to look
     * @param to where to stop
     * @param frames how many frames, one at least
     * @param freeBytes see {@link MpegHeader#parse}
     * @return the position, or −1
     */
    static long find(FileBytes file, long from, long to, int frames, int freeBytes) throws IOException {
        long end = Math.min(to, file.length());
        for (long position = from; position < end; position++) {
            if (file.unsignedByte(position) == 0xff && isRun(file, position, frames, freeBytes)) {
                return position;
            }
        }
        return -1;
    }

    /** Whether so many frames begin at a place, with the exception that {@link #find} makes at the end of the file. */
    static boolean isRun(FileBytes file, long start, int frames, int freeBytes) throws IOException {
        MpegHeader first = headerAt(file, start, freeBytes);
        if (first == null) {
            return false;
        }
        long position = start;
        for (int i = 0; i < frames; i++) {
            MpegHeader header = headerAt(file, position, freeBytes);
            if (header == null || !header.continues(first)) {
                return 2 * i >= frames && i > 0 && isTagOrEnd(file, position);
            }
            position += header.bytes();
        }
        return true;
    }

    private static boolean isTagOrEnd(FileBytes file, long position) throws IOException {
        if (position >= file.length()) {
            return true;
        }
        byte[] bytes = file.read(position, 8);
        return Bytes.has(bytes, 0, "TAG") || Bytes.has(bytes, 0, "APETAGEX") || Bytes.has(bytes, 0, "LYRICS");
    }
}
