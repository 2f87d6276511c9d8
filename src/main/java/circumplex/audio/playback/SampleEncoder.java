package circumplex.audio.playback;

/**
 * Turns floats into 16-bit samples with a volume that changes smoothly. At volume 1 a sample that came from 16 bits
 * comes out as the same 16 bits.
 */
final class SampleEncoder {
    /** Time from silence to full volume: long enough for no click, short enough to seem immediate. */
    private static final double RAMP_SECONDS = 0.02;

    private float gain = 1;
    private float target = 1;

    /**
     * @param volume 0..1; its square is the gain, which the ear finds even
     */
    void setVolume(double volume) {
        target = (float) (volume * volume);
    }

    /** Takes on the volume at once; for the beginning of sound. */
    void settle() {
        gain = target;
    }

    /**
     * Encodes interleaved stereo.
     *
     * @param sampleRate frames a second, for the speed of changes
     * @return little-endian bytes
     */
    byte[] encode(float[] stereo, int sampleRate) {
        float step = (float) (1 / (RAMP_SECONDS * sampleRate));
        byte[] bytes = new byte[2 * stereo.length];
        for (int i = 0; i < stereo.length; i += 2) {
            if (gain < target) {
                gain = Math.min(target, gain + step);
            } else if (gain > target) {
                gain = Math.max(target, gain - step);
            }
            put(bytes, 2 * i, stereo[i] * gain);
            put(bytes, 2 * i + 2, stereo[i + 1] * gain);
        }
        return bytes;
    }

    private static void put(byte[] bytes, int at, float value) {
        int sample = Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(value * 32768f)));
        bytes[at] = (byte) sample;
        bytes[at + 1] = (byte) (sample >> 8);
    }
}
