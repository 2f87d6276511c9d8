package circumplex.audio.decode;

import circumplex.model.AudioFailure;

/**
 * Decoded audio of one file, read from front to back with seeking. Samples are floats in −1..1, interleaved by channel.
 * Not thread-safe: one reader at a time.
 */
public interface PcmSource extends AutoCloseable {

    /** Samples a second and channel, in hertz. */
    int sampleRate();

    /** Number of channels, 1 or more. */
    int channels();

    /** Length in frames (one sample of every channel), or −1 where the file does not tell. */
    long frames();

    /** Short name for people, such as "MP3", "FLAC", "Ogg Vorbis", "Opus", "AAC", "ALAC", "WAV", "AIFF". */
    String format();

    /**
     * Reads the next frames.
     *
     * @param buffer receives interleaved samples
     * @param offset index of the first sample to write
     * @param frames how many frames at most, at least 1
     * @return frames read, at least 1, or −1 at the end
     * @throws AudioFailure if the rest cannot be decoded
     */
    int read(float[] buffer, int offset, int frames) throws AudioFailure;

    /**
     * Moves to a place without decoding all that lies before it. A place past the end makes the next read return −1.
     *
     * @param frame index of the frame that the next read gives first, exact to the sample where the format allows it
     * @throws AudioFailure if the file does not allow it
     */
    void seek(long frame) throws AudioFailure;

    /** Frees the file. Never throws. */
    @Override
    void close();
}
