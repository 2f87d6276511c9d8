package circumplex.library;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The header packets of the first stream of an Ogg file and its last granule position (RFC 3533). A packet may go over
 * many pages; pages of other streams are passed over.
 *
 * @param identification the first packet
 * @param comment the second packet; what there is of it where the file ends within it
 * @param lastGranule position at the end of the stream, 0 where it cannot be told
 */
record OggFile(byte[] identification, byte[] comment, long lastGranule) {
    private static final int PAGE_HEADER = 27;
    private static final int LARGEST_PAGE = PAGE_HEADER + 255 + 255 * 255;
    private static final int LARGEST_PACKET = 64 << 20;
    private static final int CAPTURE_PATTERN = 'O' | 'g' << 8 | 'g' << 16 | 'S' << 24;

    static OggFile read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            PacketReader reader = new PacketReader(channel);
            List<byte[]> packets = reader.packets(2);
            if (packets.size() < 2) {
                throw new IOException("The Ogg file has no comment header");
            }
            return new OggFile(packets.get(0), packets.get(1), lastGranule(channel, reader.serial));
        }
    }

    private static long lastGranule(FileChannel channel, int serial) throws IOException {
        long start = Math.max(0, channel.size() - 2L * LARGEST_PAGE);
        ByteBuffer tail = ByteBuffer.allocate((int) (channel.size() - start)).order(ByteOrder.LITTLE_ENDIAN);
        while (tail.hasRemaining() && channel.read(tail, start + tail.position()) >= 0) {
            continue;
        }
        for (int at = tail.position() - PAGE_HEADER; at >= 0; at--) {
            if (tail.getInt(at) == CAPTURE_PATTERN && tail.getInt(at + 14) == serial && tail.getLong(at + 6) > 0) {
                return tail.getLong(at + 6);
            }
        }
        return 0;
    }

    private static final class PacketReader {
        private final FileChannel channel;
        private long position;
        private boolean started;
        private int serial;

        PacketReader(FileChannel channel) {
            this.channel = channel;
        }

        List<byte[]> packets(int wanted) throws IOException {
            List<byte[]> packets = new ArrayList<>();
            Growing packet = new Growing();
            try {
                while (packets.size() < wanted) {
                    page(packets, packet);
                }
            } catch (EOFException e) {
                packets.add(packet.bytes());
            }
            return packets;
        }

        private void page(List<byte[]> packets, Growing packet) throws IOException {
            ByteBuffer header = next(PAGE_HEADER);
            if (header.getInt(0) != CAPTURE_PATTERN) {
                throw new IOException("An Ogg page does not begin where it should");
            }
            int segments = header.get(26) & 0xFF;
            ByteBuffer lengths = next(segments);
            if (!started) {
                started = true;
                serial = header.getInt(14);
            }
            boolean ours = header.getInt(14) == serial;
            for (int i = 0; i < segments; i++) {
                int length = lengths.get(i) & 0xFF;
                if (!ours) {
                    position += length;
                    continue;
                }
                packet.add(next(length));
                if (length < 255) {
                    packets.add(packet.bytes());
                    packet.clear();
                }
            }
        }

        private ByteBuffer next(int length) throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, position + bytes.position()) < 0) {
                    throw new EOFException();
                }
            }
            position += length;
            return bytes.flip();
        }
    }

    private static final class Growing {
        private final java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();

        void add(ByteBuffer part) throws IOException {
            if (bytes.size() + part.remaining() > LARGEST_PACKET) {
                throw new IOException("The comment header is larger than " + LARGEST_PACKET + " bytes");
            }
            bytes.write(part.array(), part.position(), part.remaining());
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }

        void clear() {
            bytes.reset();
        }
    }
}
