package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import com.tagtraum.ffsampledsp.FFAudioFileReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * Asks FFmpeg what comes out of a stream. Each time costs some 30 KiB for good, which the library does not free; so it is
 * asked only where nothing else tells.
 */
final class FfmpegProbe {
    private static final int PROBED_BYTES = 1 << 15;

    private FfmpegProbe() {}

    /**
     * What comes out.
     *
     * @param sampleRate in hertz
     * @param channels number of channels
     */
    record Result(int sampleRate, int channels) {}

    /**
     * Decodes the beginning of a stream.
     *
     * @throws AudioFailure DAMAGED if FFmpeg can make nothing of it
     * @throws IOException if the stream cannot be read
     */
    static Result probe(InputStream stream) throws AudioFailure, IOException {
        // All at once: the library takes what one read gives for the whole.
        byte[] beginning = stream.readNBytes(PROBED_BYTES);
        try {
            AudioFormat format = new FFAudioFileReader()
                    .getAudioFileFormat(new ByteArrayInputStream(beginning))
                    .getFormat();
            return new Result(Math.round(format.getSampleRate()), format.getChannels());
        } catch (UnsupportedAudioFileException | IOException | RuntimeException e) {
            throw new AudioFailure(FailureCode.DAMAGED, "FFmpeg says: " + e.getMessage(), e);
        } catch (LinkageError e) {
            throw NativeDecoder.missing("AAC", e);
        }
    }
}
