package circumplex.audio.playback;

/** Turns floats into 16-bit samples. A sample that came from 16 bits comes out as the same 16 bits. */
final class SampleEncoder {
    private SampleEncoder() {}

    /**
     * Encodes samples; those beyond full scale become full scale.
     *
     * @return little-endian bytes
     */
    static byte[] encode(float[] samples) {
        byte[] bytes = new byte[2 * samples.length];
        for (int i = 0; i < samples.length; i++) {
            int sample = Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(samples[i] * 32768f)));
            bytes[2 * i] = (byte) sample;
            bytes[2 * i + 1] = (byte) (sample >> 8);
        }
        return bytes;
    }
}
