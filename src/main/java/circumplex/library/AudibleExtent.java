package circumplex.library;

import circumplex.audio.decode.PcmSource;
import circumplex.model.AudioFailure;
import circumplex.task.Cancellation;

/**
 * Which part of a track can be heard, found by decoding all of it. Needed only where the quick way failed: the file
 * does not tell its length, ends before it, or is silent wherever a window fell.
 *
 * @param lengthSeconds what could be decoded
 * @param fromSeconds where sound begins; equals {@code toSeconds} in silence
 * @param toSeconds where sound ends
 */
record AudibleExtent(double lengthSeconds, double fromSeconds, double toSeconds) {
    private static final int BLOCK_FRAMES = 8192;

    /** Longer audio is not searched to its end: 12 hours. */
    private static final long LONGEST_SECONDS = 12 * 3600;

    /**
     * @throws AudioFailure if it cannot be decoded from the beginning
     */
    static AudibleExtent measure(PcmSource source, double silentBelow, Cancellation cancellation) throws AudioFailure {
        source.seek(0);
        float[] block = new float[BLOCK_FRAMES * source.channels()];
        long frames = 0;
        long first = -1;
        long last = -1;
        long most = LONGEST_SECONDS * source.sampleRate();
        for (int read = source.read(block, 0, BLOCK_FRAMES);
                read >= 0 && frames < most;
                read = source.read(block, 0, BLOCK_FRAMES)) {
            cancellation.throwIfRequested();
            for (int i = 0; i < read * source.channels(); i++) {
                if (Math.abs(block[i]) >= silentBelow) {
                    last = frames + i / source.channels();
                    if (first < 0) {
                        first = last;
                    }
                }
            }
            frames += read;
        }
        double rate = source.sampleRate();
        return first < 0
                ? new AudibleExtent(frames / rate, 0, 0)
                : new AudibleExtent(frames / rate, first / rate, (last + 1) / rate);
    }
}
