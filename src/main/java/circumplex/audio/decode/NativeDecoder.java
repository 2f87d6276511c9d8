package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import com.tagtraum.ffsampledsp.FFAudioInputStream;
import com.tagtraum.ffsampledsp.FFNativeLibraryLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Whether FFmpeg can be used on this computer. */
final class NativeDecoder {
    private static final int RATE = 44_100;
    private static final int FRAMES = 4096;

    /** Held, since the level of a logger that nobody holds is forgotten. The library logs every damaged packet. */
    private static final List<Logger> SILENCED =
            List.of(Logger.getLogger("com.tagtraum.ffsampledsp"), Logger.getLogger(FfmpegStream.class.getName()));

    private NativeDecoder() {}

    /** Loads FFmpeg at the first call. */
    static boolean isThere() {
        return Loaded.THERE;
    }

    /**
     * Opens a stream.
     *
     * @param stream must not throw
     */
    static FfmpegStream open(InputStream stream) throws IOException, UnsupportedAudioFileException {
        return new FfmpegStream(stream, Loaded.FUNCTIONS);
    }

    /** Says that FFmpeg is missing for a format. */
    static AudioFailure missing(String format, Throwable cause) {
        return new AudioFailure(
                FailureCode.UNSUPPORTED_FORMAT,
                "The decoder for " + format + " does not work on this kind of computer.",
                cause);
    }

    private static final class Loaded {
        static final Optional<FfmpegFunctions> FUNCTIONS = load();
        static final boolean THERE = works();

        private static Optional<FfmpegFunctions> load() {
            SILENCED.forEach(logger -> logger.setLevel(Level.SEVERE));
            try {
                return FFNativeLibraryLoader.loadLibrary() ? FfmpegFunctions.find() : Optional.empty();
            } catch (LinkageError e) {
                return Optional.empty();
            }
        }

        private static boolean works() {
            try {
                if (!FFNativeLibraryLoader.loadLibrary()) {
                    return false;
                }
                decodeSilence();
                return true;
            } catch (LinkageError | UnsupportedAudioFileException | IOException | RuntimeException e) {
                return false;
            }
        }

        /**
         * Decodes a sound file. The library looks up what it needs of Java when the first packet comes out well, but
         * wants to log, through the same look-ups, when the first packet is damaged: the process would die of it.
         */
        private static void decodeSilence() throws UnsupportedAudioFileException, IOException {
            AudioFormat format = new AudioFormat(AudioFormat.Encoding.PCM_SIGNED, RATE, 16, 1, 2, RATE, false);
            AudioFormat floats = new AudioFormat(AudioFormat.Encoding.PCM_FLOAT, RATE, 32, 1, 4, RATE, false);
            try (FfmpegStream stream = new FfmpegStream(new ByteArrayInputStream(silence()), FUNCTIONS);
                    FFAudioInputStream encoded = new FFAudioInputStream(stream, format, AudioSystem.NOT_SPECIFIED)) {
                if (new FfmpegConversion(floats, encoded).read(new byte[4 * FRAMES]) <= 0) {
                    throw new IOException("Not even silence comes out of FFmpeg");
                }
            }
        }

        /** A WAV file. */
        private static byte[] silence() {
            int length = 2 * FRAMES;
            ByteBuffer file = ByteBuffer.allocate(44 + length).order(ByteOrder.LITTLE_ENDIAN);
            file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + length);
            file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1);
            file.putShort((short) 1)
                    .putInt(RATE)
                    .putInt(2 * RATE)
                    .putShort((short) 2)
                    .putShort((short) 16);
            file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(length);
            return file.array();
        }
    }
}
