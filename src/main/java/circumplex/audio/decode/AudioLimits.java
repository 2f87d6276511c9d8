package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import java.io.IOException;

/** What a file may ask for at all. */
final class AudioLimits {
    /** Bytes of the largest packet of audio: a FLAC frame of eight channels that nothing could be saved at. */
    static final int LARGEST_PACKET = 1 << 22;

    /** Samples of each channel in the longest packet, 1.5 s at 44.1 kHz; FLAC's are the longest. */
    static final int LONGEST_PACKET = 1 << 16;

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

    /**
     * The failure that an exception while reading comes to.
     *
     * @param e from reading a file
     */
    static AudioFailure failure(IOException e) {
        return e instanceof DecodingTime.Exceeded
                ? new AudioFailure(FailureCode.TOO_LARGE, e.getMessage(), e)
                : new AudioFailure(FailureCode.UNREADABLE, String.valueOf(e.getMessage()), e);
    }

    /** The failure where more memory was asked for than there is. */
    static AudioFailure failure(OutOfMemoryError e) {
        return new AudioFailure(FailureCode.TOO_LARGE, "Decoding it takes more memory than there is.", e);
    }
}
