package circumplex.library;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The header packets of the first stream of an Ogg file and its last granule position (RFC 3533). A packet may go over
 * many pages; pages of other streams are passed over. Packets are read as streams, since a comment may hold pictures.
 */
final class OggFile implements Closeable {
    private static final int PAGE_HEADER = 27;
    private static final int LARGEST_PAGE = PAGE_HEADER + 255 + 255 * 255;
    private static final int LARGEST_IDENTIFICATION = 1 << 10;
    private static final int CAPTURE_PATTERN = 'O' | 'g' << 8 | 'g' << 16 | 'S' << 24;

    private final TagFile file;
    private final byte[] identification;
    private final Packets packets;

    OggFile(Path path) throws IOException {
        file = new TagFile(path);
        try {
            packets = new Packets();
            identification = packets.readNBytes(LARGEST_IDENTIFICATION);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** The first packet. */
    byte[] identification() {
        return identification;
    }

    /** The second packet; what there is of it where the file ends within it. To be asked for once. */
    InputStream comment() throws IOException {
        packets.nextPacket();
        return packets;
    }

    /** Position at the end of the stream, 0 where it cannot be told. */
    long lastGranule() throws IOException {
        long start = Math.max(0, file.length() - 2L * LARGEST_PAGE);
        ByteBuffer tail =
                ByteBuffer.wrap(file.read(start, file.length() - start)).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = tail.limit() - PAGE_HEADER; at >= 0; at--) {
            if (tail.getInt(at) == CAPTURE_PATTERN
                    && tail.getInt(at + 14) == packets.serial
                    && tail.getLong(at + 6) > 0) {
                return tail.getLong(at + 6);
            }
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Ends at the end of a packet, until the next one is asked for. */
    private final class Packets extends InputStream {
        private long position;
        private boolean started;
        private int serial;
        private byte[] lacing = {};
        private int piece;
        private byte[] body = {};
        private int used;
        private int left;
        private boolean packetOver;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            while (left == 0) {
                if (packetOver || piece == lacing.length && !nextPage()) {
                    return -1;
                }
                if (piece < lacing.length) {
                    left = lacing[piece++] & 0xFF;
                    packetOver = left < 255;
                    left = Math.min(left, body.length - used);
                }
            }
            int some = Math.min(length, left);
            System.arraycopy(body, used, target, offset, some);
            used += some;
            left -= some;
            return some;
        }

        void nextPacket() throws IOException {
            transferTo(OutputStream.nullOutputStream());
            packetOver = false;
        }

        /** False at the end of the file. */
        private boolean nextPage() throws IOException {
            ByteBuffer page = ByteBuffer.wrap(file.read(position, LARGEST_PAGE)).order(ByteOrder.LITTLE_ENDIAN);
            if (page.limit() < PAGE_HEADER) {
                return false;
            }
            if (page.getInt(0) != CAPTURE_PATTERN) {
                throw new IOException("An Ogg page does not begin where it should");
            }
            byte[] bytes = page.array();
            int bodyStart = Math.min(bytes.length, PAGE_HEADER + (bytes[26] & 0xFF));
            byte[] lengths = Arrays.copyOfRange(bytes, PAGE_HEADER, bodyStart);
            int bodyLength = 0;
            for (byte length : lengths) {
                bodyLength += length & 0xFF;
            }
            position += bodyStart + bodyLength;
            if (!started) {
                started = true;
                serial = page.getInt(14);
            }
            if (page.getInt(14) == serial) {
                lacing = lengths;
                piece = 0;
                body = Arrays.copyOfRange(bytes, bodyStart, Math.min(bytes.length, bodyStart + bodyLength));
                used = 0;
            }
            return true;
        }
    }
}
