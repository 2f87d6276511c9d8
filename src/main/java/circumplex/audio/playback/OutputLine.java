package circumplex.audio.playback;

/**
 * An open line of an output device: 16-bit stereo, little-endian, left first, 4 bytes a frame. Used by one thread at a
 * time.
 */
public interface OutputLine extends AutoCloseable {

    /** Frames a second. */
    int sampleRate();

    /** How many frames can be written now without waiting. */
    int available();

    /**
     * Writes frames.
     *
     * @param data interleaved samples
     * @param offset index of the first byte
     * @param frames how many frames, at most {@link #available()}
     * @return how many were taken
     */
    int write(byte[] data, int offset, int frames);

    /** Lets what is written be heard. */
    void start();

    /** Stops at once; what is written stays. */
    void stop();

    /** Drops what is written and not yet heard. Only while stopped. */
    void flush();

    /** How many frames were heard since the line was opened; only differences count, and flushing may change it. */
    long framePosition();

    /** Gives the device free. Never throws. */
    @Override
    void close();
}
