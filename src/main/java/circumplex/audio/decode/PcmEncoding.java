package circumplex.audio.decode;

/** How one sample of uncompressed audio is written, and what float it stands for. */
enum PcmEncoding {
    UNSIGNED_8(1),
    SIGNED_8(1),
    SIGNED_16(2),
    SIGNED_24(3),
    SIGNED_32(4),
    FLOAT_32(4),
    FLOAT_64(8),
    A_LAW(1),
    MU_LAW(1);

    private final int bytes;

    PcmEncoding(int bytes) {
        this.bytes = bytes;
    }

    /** Size of a sample in bytes. */
    int bytes() {
        return bytes;
    }

    /** Whole numbers of so many bits, or null where there are none such. */
    static PcmEncoding ofSignedBits(int bits) {
        return switch ((bits + 7) / 8) {
            case 1 -> SIGNED_8;
            case 2 -> SIGNED_16;
            case 3 -> SIGNED_24;
            case 4 -> SIGNED_32;
            default -> null;
        };
    }

    /** Floating-point numbers of so many bits, or null where there are none such. */
    static PcmEncoding ofFloatBits(int bits) {
        return bits == 32 ? FLOAT_32 : bits == 64 ? FLOAT_64 : null;
    }

    /** The sample that begins at an index, as a float with full scale 1. Infinities and NaN are silence. */
    float decode(byte[] data, int at, boolean bigEndian) {
        return switch (this) {
            case UNSIGNED_8 -> ((data[at] & 0xff) - 128) / 128f;
            case SIGNED_8 -> data[at] / 128f;
            case SIGNED_16 -> (short) number(data, at, 2, bigEndian) / 32768f;
            case SIGNED_24 -> ((int) number(data, at, 3, bigEndian) << 8 >> 8) / 8388608f;
            case SIGNED_32 -> (float) ((int) number(data, at, 4, bigEndian) / 2147483648.0);
            case FLOAT_32 -> finite(Float.intBitsToFloat((int) number(data, at, 4, bigEndian)));
            case FLOAT_64 -> finite((float) Double.longBitsToDouble(number(data, at, 8, bigEndian)));
            case A_LAW -> aLaw(data[at]) / 32768f;
            case MU_LAW -> muLaw(data[at]) / 32768f;
        };
    }

    private static float finite(float value) {
        return Float.isFinite(value) ? value : 0;
    }

    private static long number(byte[] data, int at, int bytes, boolean bigEndian) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | data[bigEndian ? at + i : at + bytes - 1 - i] & 0xff;
        }
        return value;
    }

    /** ITU-T G.711. */
    private static int aLaw(byte code) {
        int bits = code ^ 0x55;
        int exponent = bits >> 4 & 7;
        int magnitude = (bits & 15) << 4 | 8;
        if (exponent > 0) {
            magnitude = (magnitude | 0x100) << exponent - 1;
        }
        return (bits & 0x80) != 0 ? magnitude : -magnitude;
    }

    /** ITU-T G.711. */
    private static int muLaw(byte code) {
        int bits = ~code;
        int magnitude = (((bits & 15) << 3 | 0x84) << (bits >> 4 & 7)) - 0x84;
        return (bits & 0x80) != 0 ? -magnitude : magnitude;
    }
}
