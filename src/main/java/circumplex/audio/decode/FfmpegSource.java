package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import com.tagtraum.ffsampledsp.FFAudioInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Audio decoded by FFmpeg, through the native library of ffsampledsp, as floats. */
final class FfmpegSource extends BlockPcmSource {
    private static final Logger LOG = LoggerFactory.getLogger(FfmpegSource.class);
    private static final int BLOCK_FRAMES = 4096;

    private final EncodedStream encoded;
    private final int sampleRate;
    private final int channels;
    private NativeFeed feed;
    private FfmpegStream stream;
    private FfmpegConversion decoded;
    private boolean anySample;

    FfmpegSource(FileBytes file, EncodedStream encoded) throws AudioFailure {
        this(file, encoded, encoded.sampleRate());
    }

    /**
     * @param sampleRate what it is converted to where it has another, in hertz
     */
    FfmpegSource(FileBytes file, EncodedStream encoded, int sampleRate) throws AudioFailure {
        super(file);
        this.encoded = encoded;
        this.sampleRate = sampleRate;
        AudioLimits.check(encoded.sampleRate(), encoded.channels());
        // The library gives one or two channels; FFmpeg mixes more into two.
        this.channels = Math.min(2, encoded.channels());
    }

    @Override
    public int sampleRate() {
        return sampleRate;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public long frames() {
        long told = encoded.frames();
        return told < 0 ? told : converted(told, encoded.sampleRate(), sampleRate);
    }

    private static long converted(long frames, int from, int to) {
        return from == to ? frames : Math.round((double) frames * to / from);
    }

    @Override
    public String format() {
        return encoded.format();
    }

    @Override
    long startAt(long frame) throws AudioFailure, IOException {
        closeDecoder();
        EncodedStream.Start start = encoded.from(converted(frame, sampleRate, encoded.sampleRate()));
        AudioFormat source = new AudioFormat(
                AudioFormat.Encoding.PCM_FLOAT,
                encoded.sampleRate(),
                AudioSystem.NOT_SPECIFIED,
                encoded.channels(),
                AudioSystem.NOT_SPECIFIED,
                AudioSystem.NOT_SPECIFIED,
                false);
        AudioFormat target = new AudioFormat(
                AudioFormat.Encoding.PCM_FLOAT, sampleRate(), 32, channels, 4 * channels, sampleRate(), false);
        try {
            feed = new NativeFeed(start.stream());
            stream = NativeDecoder.open(feed);
            decoded = new FfmpegConversion(target, new FFAudioInputStream(stream, source, AudioSystem.NOT_SPECIFIED));
        } catch (UnsupportedAudioFileException | IOException | RuntimeException e) {
            closeDecoder();
            feed.rethrow();
            if (!anySample) {
                throw new AudioFailure(FailureCode.DAMAGED, "FFmpeg says: " + e.getMessage(), e);
            }
            LOG.debug("FFmpeg cannot go on from frame {}", start.frame(), e);
        } catch (LinkageError e) {
            throw NativeDecoder.missing(format(), e);
        }
        return converted(start.frame(), encoded.sampleRate(), sampleRate);
    }

    @Override
    float[] decode() throws AudioFailure, IOException {
        if (decoded == null) {
            return null;
        }
        byte[] bytes = new byte[BLOCK_FRAMES * channels * 4];
        int filled = 0;
        try {
            while (filled < bytes.length) {
                int some = decoded.read(bytes, filled, bytes.length - filled);
                if (some <= 0) {
                    break;
                }
                filled += some;
            }
        } catch (Exception e) {
            // All exceptions, since native code throws checked ones that the method does not declare.
            if (!anySample && filled == 0) {
                feed.rethrow();
                throw new AudioFailure(FailureCode.DAMAGED, "FFmpeg says: " + e.getMessage(), e);
            }
            LOG.debug("The audio breaks off", e);
        }
        int frames = filled / (4 * channels);
        if (frames == 0) {
            feed.rethrow();
            if (!anySample) {
                throw new AudioFailure(FailureCode.DAMAGED, "Not one sample comes out of it.");
            }
            return null;
        }
        anySample = true;
        float[] samples = new float[frames * channels];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(samples);
        for (int i = 0; i < samples.length; i++) {
            if (!Float.isFinite(samples[i])) {
                samples[i] = 0;
            }
        }
        return samples;
    }

    @Override
    void closeDecoder() throws IOException {
        decoded = null;
        FfmpegStream open = stream;
        stream = null;
        if (open != null) {
            open.close();
        }
    }
}
