package circumplex.audio.decode;

/**
 * The header of a FLAC frame (RFC 9639, section 9.1).
 *
 * @param variableBlocks whether {@code number} counts samples rather than frames
 * @param number which frame or sample this is
 * @param blockFrames samples of each channel in it
 * @param sampleRate in hertz, 0 where the stream's beginning tells it
 * @param channels number of channels
 * @param sampleBits bits a sample, 0 where the stream's beginning tells it
 */
record FlacFrame(boolean variableBlocks, long number, int blockFrames, int sampleRate, int channels, int sampleBits) {
    /** Bytes of the longest header. */
    static final int LONGEST_HEADER = 16;

    private static final int[] RATES = {0, 88200, 176400, 192000, 8000, 16000, 22050, 24000, 32000, 44100, 48000, 96000
    };
    private static final int[] BITS = {0, 8, 12, -1, 16, 20, 24, 32};

    /** Reads a header, or gives null where there is none. */
    static FlacFrame parse(byte[] bytes, int start) {
        if ((Bytes.big16(bytes, start) & 0xfffe) != 0xfff8) {
            return null;
        }
        int blockCode = Bytes.unsigned8(bytes, start + 2) >> 4;
        int rateCode = Bytes.unsigned8(bytes, start + 2) & 15;
        int channelCode = Bytes.unsigned8(bytes, start + 3) >> 4;
        int bits = BITS[Bytes.unsigned8(bytes, start + 3) >> 1 & 7];
        if (blockCode == 0 || rateCode == 15 || channelCode > 10 || bits < 0 || (bytes[start + 3] & 1) != 0) {
            return null;
        }
        int at = start + 4;
        int lead = Bytes.unsigned8(bytes, at++);
        int more = lead < 0x80 ? 0 : Integer.numberOfLeadingZeros(~lead << 24) - 1;
        if (lead >= 0x80 && (more < 1 || more > 6)) {
            return null;
        }
        long number = more == 0 ? lead : lead & 0x3f >> more;
        for (int i = 0; i < more; i++) {
            int next = Bytes.unsigned8(bytes, at++);
            if ((next & 0xc0) != 0x80) {
                return null;
            }
            number = number << 6 | next & 0x3f;
        }
        int block;
        switch (blockCode) {
            case 1 -> block = 192;
            case 6 -> block = Bytes.unsigned8(bytes, at++) + 1;
            case 7 -> {
                block = Bytes.big16(bytes, at) + 1;
                at += 2;
            }
            default -> block = blockCode < 6 ? 576 << blockCode - 2 : 256 << blockCode - 8;
        }
        int rate;
        switch (rateCode) {
            case 12 -> rate = Bytes.unsigned8(bytes, at++) * 1000;
            case 13, 14 -> {
                rate = Bytes.big16(bytes, at) * (rateCode == 14 ? 10 : 1);
                at += 2;
            }
            default -> rate = RATES[rateCode];
        }
        if (at >= bytes.length || checksum(bytes, start, at) != (bytes[at] & 0xff)) {
            return null;
        }
        boolean variable = (bytes[start + 1] & 1) != 0;
        return new FlacFrame(variable, number, block, rate, channelCode < 8 ? channelCode + 1 : 2, bits);
    }

    /** Whether two headers can belong to one stream. */
    boolean isLike(FlacFrame other) {
        return variableBlocks == other.variableBlocks
                && sampleRate == other.sampleRate
                && channels == other.channels
                && sampleBits == other.sampleBits;
    }

    /** CRC-8 with the polynomial x⁸ + x² + x + 1. */
    private static int checksum(byte[] bytes, int from, int to) {
        int remainder = 0;
        for (int i = from; i < to; i++) {
            remainder ^= bytes[i] & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                remainder = (remainder & 0x80) != 0 ? remainder << 1 ^ 0x107 : remainder << 1;
            }
        }
        return remainder;
    }
}
