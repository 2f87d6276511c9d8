package circumplex.audio.playback;

/** A factor that goes over to a new value so slowly that no click is heard. */
final class SmoothGain {
    /** Time from silence to full volume: long enough for no click, short enough to seem immediate. */
    private static final double RAMP_SECONDS = 0.02;

    private float now = 1;
    private float target = 1;

    void set(double factor) {
        target = (float) factor;
    }

    /** Takes on the wanted value at once; for the beginning of sound. */
    void settle() {
        now = target;
    }

    /**
     * Multiplies interleaved stereo in place.
     *
     * @param sampleRate frames a second, for the speed of changes
     */
    void apply(float[] stereo, int sampleRate) {
        if (now == 1 && target == 1) {
            return;
        }
        float step = (float) (1 / (RAMP_SECONDS * sampleRate));
        for (int i = 0; i < stereo.length; i += 2) {
            if (now < target) {
                now = Math.min(target, now + step);
            } else if (now > target) {
                now = Math.max(target, now - step);
            }
            stereo[i] *= now;
            stereo[i + 1] *= now;
        }
    }
}
