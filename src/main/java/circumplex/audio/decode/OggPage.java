package circumplex.audio.decode;

import java.io.IOException;
import java.util.function.Predicate;

/**
 * A page of an Ogg stream (RFC 3533).
 *
 * @param position where it begins in the file
 * @param flags 1 begins within a packet, 2 first page, 4 last page
 * @param granule position at the end of the last packet that ends here; −1 if none ends here
 * @param serial which logical stream it belongs to
 * @param lacing lengths of the pieces of packets
 * @param body where they begin in the file
 * @param end where the page ends
 */
record OggPage(long position, int flags, long granule, long serial, byte[] lacing, long body, long end) {
    static final int CONTINUED = 1;
    static final int FIRST = 2;
    static final int LAST = 4;
    private static final int HEADER = 27;

    /** Reads the page at a place, or gives null where there is no whole one. */
    static OggPage at(FileBytes file, long position) throws IOException {
        byte[] header = file.read(position, HEADER);
        if (header.length < HEADER || !Bytes.has(header, 0, "OggS") || header[4] != 0) {
            return null;
        }
        byte[] lacing = file.read(position + HEADER, Bytes.unsigned8(header, 26));
        long body = position + HEADER + lacing.length;
        long end = body;
        for (byte length : lacing) {
            end += length & 0xff;
        }
        if (end > file.length() || lacing.length < Bytes.unsigned8(header, 26)) {
            return null;
        }
        return new OggPage(
                position, header[5] & 0xff, Bytes.little64(header, 6), Bytes.little32(header, 14), lacing, body, end);
    }

    /**
     * The first page of a logical stream at or after a place.
     *
     * @param to where to stop looking for a beginning
     * @return null if there is none
     */
    static OggPage find(FileBytes file, long from, long to, long serial) throws IOException {
        return find(file, from, to, page -> page.serial == serial);
    }

    /**
     * The first page at or after a place that is wanted.
     *
     * @param to where to stop looking for a beginning
     * @return null if there is none
     */
    static OggPage find(FileBytes file, long from, long to, Predicate<OggPage> wanted) throws IOException {
        long position = from;
        while (position < to) {
            if (file.unsignedByte(position) == 'O') {
                OggPage page = at(file, position);
                if (page != null) {
                    if (wanted.test(page)) {
                        return page;
                    }
                    position = page.end;
                    continue;
                }
            }
            position++;
        }
        return null;
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** Number of packets that end on this page. */
    int completedPackets() {
        int count = 0;
        for (byte length : lacing) {
            if (length != -1) {
                count++;
            }
        }
        return count;
    }
}
