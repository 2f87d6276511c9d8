package circumplex.library;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Builds the header pages of Opus files with given comments. */
final class OggBytes {
    private static final int SERIAL = 7;

    private OggBytes() {}

    static byte[] opus(byte[]... comments) {
        ByteBuffer head = little(19);
        head.put("OpusHead".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 2);
        head.putShort((short) 312).putInt(48000);

        ByteArrayOutputStream tags = new ByteArrayOutputStream();
        tags.writeBytes("OpusTags".getBytes(StandardCharsets.US_ASCII));
        writeText(tags, "vendor".getBytes(StandardCharsets.US_ASCII));
        tags.writeBytes(little(4).putInt(comments.length).array());
        for (byte[] comment : comments) {
            writeText(tags, comment);
        }

        ByteArrayOutputStream file = new ByteArrayOutputStream();
        writePages(file, head.array());
        writePages(file, tags.toByteArray());
        return file.toByteArray();
    }

    private static void writeText(ByteArrayOutputStream out, byte[] text) {
        out.writeBytes(little(4).putInt(text.length).array());
        out.writeBytes(text);
    }

    /** A packet over as many pages as it needs. */
    private static void writePages(ByteArrayOutputStream out, byte[] packet) {
        int segments = packet.length / 255 + 1;
        int written = 0;
        for (int first = 0; first < segments; first += 255) {
            int count = Math.min(255, segments - first);
            out.writeBytes("OggS".getBytes(StandardCharsets.US_ASCII));
            ByteBuffer header = little(23);
            header.put((byte) 0).put((byte) (first == 0 ? 0 : 1)).putLong(0).putInt(SERIAL);
            out.writeBytes(header.put(22, (byte) count).array());
            for (int i = first; i < first + count; i++) {
                out.write(i < segments - 1 ? 255 : packet.length % 255);
            }
            int length = Math.min(count * 255, packet.length - written);
            out.write(packet, written, length);
            written += length;
        }
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
