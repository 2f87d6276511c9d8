package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;

/** What a header may say at all. */
final class AudioLimits {
    /** In hertz. */
    private static final int LOWEST_RATE = 1_000;

    private static final int HIGHEST_RATE = 768_000;
    private static final int MOST_CHANNELS = 64;

    private AudioLimits() {}

    /**
     * Refuses a header that can't be true.
     *
     * @throws AudioFailure DAMAGED
     */
    static void check(long sampleRate, int channels) throws AudioFailure {
        if (channels < 1 || channels > MOST_CHANNELS) {
            throw new AudioFailure(FailureCode.DAMAGED, "Its header says " + channels + " channels.");
        }
        if (sampleRate < LOWEST_RATE || sampleRate > HIGHEST_RATE) {
            throw new AudioFailure(FailureCode.DAMAGED, "Its header says " + sampleRate + " samples a second.");
        }
    }
}
