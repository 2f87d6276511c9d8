package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import java.io.IOException;
import java.io.InputStream;

/**
 * Compressed audio that can be handed to FFmpeg from any place on. FFmpeg's own seeking lands somewhere near and does
 * not say where; so the place is found here, in the container, and FFmpeg is given a stream that begins there.
 */
interface EncodedStream {

    /** Samples a second and channel, in hertz. */
    int sampleRate();

    /** Number of channels. */
    int channels();

    /** Length in frames, or −1 where the file does not tell. */
    long frames();

    /** Short name for people. */
    String format();

    /**
     * A stream that decodes by itself, from a place early enough for the wanted frame to come out right.
     *
     * @param frame the wanted frame, 0 or more
     */
    Start from(long frame) throws AudioFailure, IOException;

    /**
     * Where decoding begins.
     *
     * @param stream what FFmpeg is to read
     * @param frame index of the first frame that comes out; may be negative
     */
    record Start(InputStream stream, long frame) {}
}
