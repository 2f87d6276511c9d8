package circumplex.audio.decode;

import java.util.Arrays;

/**
 * The STREAMINFO block of FLAC (RFC 9639, section 8.2).
 *
 * @param sampleRate in hertz
 * @param channels number of channels
 * @param sampleBits bits a sample
 * @param smallestBlock fewest samples of a frame but the last
 * @param frames length in samples of each channel, 0 where unknown
 */
record FlacStreamInfo(int sampleRate, int channels, int sampleBits, int smallestBlock, long frames) {
    /** Size of the block in bytes. */
    static final int BYTES = 34;

    /** Reads the block that begins at an index. */
    static FlacStreamInfo parse(byte[] bytes, int at) {
        long packed = Bytes.big64(bytes, at + 10);
        return new FlacStreamInfo(
                (int) (packed >>> 44),
                (int) (packed >>> 41 & 7) + 1,
                (int) (packed >>> 36 & 31) + 1,
                Bytes.big16(bytes, at),
                packed & 0xfffffffffL);
    }

    /**
     * The start of a FLAC stream that says the same as the given block, but promises neither length nor checksum, for
     * a stream that does not begin at its beginning.
     */
    static byte[] streamStart(byte[] bytes, int at) {
        byte[] start = new byte[8 + BYTES];
        System.arraycopy(new byte[] {'f', 'L', 'a', 'C', (byte) 0x80, 0, 0, BYTES}, 0, start, 0, 8);
        System.arraycopy(bytes, at, start, 8, BYTES);
        start[8 + 13] &= (byte) 0xf0;
        Arrays.fill(start, 8 + 14, start.length, (byte) 0);
        return start;
    }
}
