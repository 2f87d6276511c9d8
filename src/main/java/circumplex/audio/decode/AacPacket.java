package circumplex.audio.decode;

/** Looks into a packet of AAC (ISO/IEC 14496-3, section 4.4.2.1), as far as to see whether it holds sound. */
final class AacPacket {
    /** What FFmpeg drops at the beginning of FAAC's streams, in samples. */
    static final int FAAC_DELAY = 1024;

    private static final int DATA_STREAM = 4;
    private static final int FILL = 6;
    private static final int END = 7;

    private final byte[] bytes;
    private int bit;

    private AacPacket(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether there is nothing but filling. Some encoders begin so; a decoder then gives no samples. */
    static boolean isEmpty(byte[] packet) {
        AacPacket reader = new AacPacket(packet);
        while (reader.bit + 3 <= packet.length * 8) {
            switch (reader.take(3)) {
                case END -> {
                    return true;
                }
                case FILL -> {
                    int count = reader.take(4);
                    if (count == 15) {
                        count += reader.take(8) - 1;
                    }
                    reader.bit += 8 * count;
                }
                case DATA_STREAM -> {
                    reader.bit += 4;
                    boolean align = reader.take(1) == 1;
                    int count = reader.take(8);
                    if (count == 255) {
                        count += reader.take(8);
                    }
                    if (align) {
                        reader.bit = (reader.bit + 7) / 8 * 8;
                    }
                    reader.bit += 8 * count;
                }
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the encoder FAAC signed the packet; where it did, FFmpeg drops the encoder's delay by itself. */
    static boolean isOfFaac(byte[] packet) {
        for (int at = 0; at < 16; at++) {
            if (Bytes.has(packet, at, "libfaac")) {
                return true;
            }
        }
        return false;
    }

    private int take(int bits) {
        int value = 0;
        for (int i = 0; i < bits; i++, bit++) {
            value = value << 1 | Bytes.unsigned8(bytes, bit >> 3) >> 7 - (bit & 7) & 1;
        }
        return value;
    }
}
