package circumplex.audio.decode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Packets of one audio stream, wrapped on the fly in the simplest Matroska stream (RFC 9559) that FFmpeg reads: an
 * unbounded segment, one track, one cluster for each packet. It holds no times that FFmpeg could skip or trim by.
 */
final class MatroskaStream extends InputStream {
    private static final int EBML = 0x1a45dfa3;
    private static final int DOC_TYPE = 0x4282;
    private static final int SEGMENT = 0x18538067;
    private static final int TRACKS = 0x1654ae6b;
    private static final int TRACK_ENTRY = 0xae;
    private static final int TRACK_NUMBER = 0xd7;
    private static final int TRACK_UID = 0x73c5;
    private static final int TRACK_TYPE = 0x83;
    private static final int CODEC_ID = 0x86;
    private static final int CODEC_PRIVATE = 0x63a2;
    private static final int AUDIO = 0xe1;
    private static final int SAMPLING_FREQUENCY = 0xb5;
    private static final int CHANNELS = 0x9f;
    private static final int CLUSTER = 0x1f43b675;
    private static final int TIMESTAMP = 0xe7;
    private static final int SIMPLE_BLOCK = 0xa3;

    private final PacketReader packets;
    private byte[] current;
    private int used;
    private int count;

    /** Gives packets one after the other. */
    @FunctionalInterface
    interface PacketReader {
        /** The next packet, or null at the end. */
        byte[] next() throws IOException;
    }

    /**
     * @param codec Matroska's name of the codec, such as "A_OPUS"
     * @param setup what its decoder needs to know beforehand; may be empty
     */
    MatroskaStream(String codec, byte[] setup, int sampleRate, int channels, PacketReader packets) {
        this.packets = packets;
        byte[] audio = join(
                element(
                        SAMPLING_FREQUENCY,
                        ByteBuffer.allocate(8).putDouble(sampleRate).array()),
                element(CHANNELS, (byte) channels));
        byte[] track = join(
                element(TRACK_NUMBER, (byte) 1),
                element(TRACK_UID, (byte) 1),
                element(TRACK_TYPE, (byte) 2),
                element(CODEC_ID, codec.getBytes(StandardCharsets.US_ASCII)),
                setup.length == 0 ? setup : element(CODEC_PRIVATE, setup),
                element(AUDIO, audio));
        current = join(
                element(EBML, element(DOC_TYPE, "matroska".getBytes(StandardCharsets.US_ASCII))),
                identifier(SEGMENT),
                new byte[] {1, -1, -1, -1, -1, -1, -1, -1},
                element(TRACKS, element(TRACK_ENTRY, track)));
    }

    private static byte[] identifier(int id) {
        int length = (39 - Integer.numberOfLeadingZeros(id)) / 8;
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (id >>> 8 * (length - 1 - i));
        }
        return bytes;
    }

    private static byte[] element(int id, byte... content) {
        byte[] size = ByteBuffer.allocate(4).putInt(0x10000000 | content.length).array();
        return join(identifier(id), size, content);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (used == current.length) {
            byte[] packet = packets.next();
            if (packet == null) {
                return -1;
            }
            byte[] header = {(byte) 0x81, 0, 0, (byte) 0x80};
            byte[] time = ByteBuffer.allocate(4).putInt(count++ * 20).array();
            current = element(CLUSTER, join(element(TIMESTAMP, time), element(SIMPLE_BLOCK, join(header, packet))));
            used = 0;
        }
        int some = Math.min(length, current.length - used);
        System.arraycopy(current, used, target, offset, some);
        used += some;
        return some;
    }
}
