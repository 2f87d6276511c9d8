package circumplex.library;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes pages of one logical stream of an Ogg file (RFC 3533, section 6). */
final class OggPageWriter {
    static final int HEADER = 27;
    static final int MOST_PIECES = 255;
    static final int PIECE = 255;

    private static final int SEQUENCE_AT = 18;
    private static final int CHECKSUM_AT = 22;
    private static final byte CONTINUED = 1;
    private static final int POLYNOMIAL = 0x04C11DB7;
    private static final int[] CHECKSUMS = checksums();

    private final OutputStream out;
    private final int serial;
    private int sequence;

    /**
     * @param serial the stream's number
     * @param sequence that of the first page that is written
     */
    OggPageWriter(OutputStream out, int serial, int sequence) {
        this.out = out;
        this.serial = serial;
        this.sequence = sequence;
    }

    /** The number of the next page. */
    int sequence() {
        return sequence;
    }

    /** Writes a header packet, on pages of its own. */
    void writeHeaderPacket(byte[] packet) throws IOException {
        // A packet ends with a piece that is not full, be it an empty one.
        int pieces = packet.length / PIECE + 1;
        for (int from = 0; from < pieces; from += MOST_PIECES) {
            int count = Math.min(MOST_PIECES, pieces - from);
            boolean last = from + count == pieces;
            int start = from * PIECE;
            int length = last ? packet.length - start : count * PIECE;
            ByteBuffer page = ByteBuffer.allocate(HEADER + count + length).order(ByteOrder.LITTLE_ENDIAN);
            page.put(new byte[] {'O', 'g', 'g', 'S', 0, from == 0 ? 0 : CONTINUED});
            // Headers have no position; where no packet ends, that is said by −1.
            page.putLong(last ? 0 : -1).putInt(serial).putInt(0).putInt(0).put((byte) count);
            for (int i = 0; i < count; i++) {
                page.put((byte) (last && i == count - 1 ? packet.length % PIECE : PIECE));
            }
            page.put(packet, start, length);
            writePage(page.array());
        }
    }

    /**
     * Writes a page that there is already, under the next number.
     *
     * @param page the whole page, which is changed
     */
    void writePage(byte[] page) throws IOException {
        ByteBuffer numbers = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
        numbers.putInt(SEQUENCE_AT, sequence++).putInt(CHECKSUM_AT, 0);
        numbers.putInt(CHECKSUM_AT, checksum(page));
        out.write(page);
    }

    /** Over the whole page, whose own checksum is 0 meanwhile. */
    private static int checksum(byte[] page) {
        int sum = 0;
        for (byte value : page) {
            sum = sum << 8 ^ CHECKSUMS[(sum >>> 24 ^ value) & 0xFF];
        }
        return sum;
    }

    private static int[] checksums() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int sum = i << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum < 0 ? sum << 1 ^ POLYNOMIAL : sum << 1;
            }
            table[i] = sum;
        }
        return table;
    }
}
