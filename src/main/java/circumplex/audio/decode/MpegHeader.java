package circumplex.audio.decode;

/**
 * The four bytes that begin a frame of MPEG audio (ISO/IEC 11172-3, 13818-3, and the unofficial MPEG-2.5).
 *
 * @param version 1, 2, or 25 for MPEG-2.5
 * @param layer 1 to 3
 * @param sampleRate in hertz
 * @param mono whether there is one channel
 * @param bytes size of the whole frame
 * @param frames samples of each channel in it
 * @param checksum whether a checksum of two bytes follows the header
 */
record MpegHeader(int version, int layer, int sampleRate, boolean mono, int bytes, int frames, boolean checksum) {
    private static final int[] RATES = {44100, 48000, 32000};
    private static final int[][] KILOBITS = {
        {0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448},
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384},
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256},
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}
    };

    /**
     * Reads a header, or gives null where the bits are none. In a stream of free bit rate, whose headers do not tell the
     * size of the frames, only headers of that kind are recognised, elsewhere only others.
     *
     * @param freeBytes size of a frame without padding in a stream of free bit rate; 0 in others
     */
    static MpegHeader parse(int bits, int freeBytes) {
        int versionBits = bits >>> 19 & 3;
        int layer = 4 - (bits >>> 17 & 3);
        int bitRate = bits >>> 12 & 15;
        int rate = bits >>> 10 & 3;
        boolean sync = bits >>> 21 == 0x7ff;
        if (!sync || versionBits == 1 || layer == 4 || bitRate == 15 || rate == 3) {
            return null;
        }
        if ((bitRate == 0) != (freeBytes > 0)) {
            return null;
        }
        int version = versionBits == 3 ? 1 : versionBits == 2 ? 2 : 25;
        int sampleRate = RATES[rate] / (version == 1 ? 1 : version == 2 ? 2 : 4);
        int table = version == 1 ? layer - 1 : layer == 1 ? 3 : 4;
        int bitsPerSecond = KILOBITS[table][bitRate] * 1000;
        int padding = bits >>> 9 & 1;
        int frames = layer == 1 ? 384 : layer == 3 && version != 1 ? 576 : 1152;
        int slot = layer == 1 ? 4 : 1;
        int plain = layer == 1 ? 12 * bitsPerSecond / sampleRate * 4 : frames / 8 * bitsPerSecond / sampleRate;
        int bytes = (freeBytes > 0 ? freeBytes : plain) + padding * slot;
        return new MpegHeader(version, layer, sampleRate, (bits >>> 6 & 3) == 3, bytes, frames, (bits >>> 16 & 1) == 0);
    }

    /** Whether two headers can belong to one stream. */
    boolean continues(MpegHeader other) {
        return version == other.version && layer == other.layer && sampleRate == other.sampleRate && mono == other.mono;
    }

    /** Bytes of what stands between the header and the sound in layer 3, without a checksum. */
    int sideInformation() {
        return version == 1 ? mono ? 17 : 32 : mono ? 9 : 17;
    }

    int channels() {
        return mono ? 1 : 2;
    }
}
