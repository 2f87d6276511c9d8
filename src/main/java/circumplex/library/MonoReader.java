package circumplex.library;

import circumplex.audio.decode.PcmSource;
import circumplex.dsp.LowPass;
import circumplex.dsp.StreamingResampler;
import circumplex.model.AudioFailure;
import java.math.BigInteger;
import java.util.Arrays;

/** Reads parts of a file as the network wants them: the mean of the channels, at one sample rate. */
final class MonoReader {
    /** Decoded before a window so that the resampler's filter is filled, in seconds. */
    private static final double PREROLL_SECONDS = 0.02;

    private static final int BLOCK_FRAMES = 4096;

    private final PcmSource source;
    private final int sampleRate;

    MonoReader(PcmSource source, int sampleRate) {
        this.source = source;
        this.sampleRate = sampleRate;
    }

    /**
     * Reads a window.
     *
     * @param startSeconds where it begins
     * @param samples how many samples are wanted, at the reader's sample rate
     * @return the samples; fewer where the track ends before
     */
    float[] read(double startSeconds, int samples) throws AudioFailure {
        long start = Math.round(startSeconds * source.sampleRate());
        long preroll = preroll(start);
        source.seek(start - preroll);
        int skip = (int) Math.round((double) preroll * sampleRate / source.sampleRate());
        StreamingResampler resampler = new StreamingResampler(source.sampleRate(), sampleRate, 1, LowPass.REFERENCE);
        float[] collected = new float[skip + samples];
        int count = 0;
        float[] block = new float[BLOCK_FRAMES * source.channels()];
        boolean ended = false;
        while (count < collected.length && !ended) {
            int frames = source.read(block, 0, BLOCK_FRAMES);
            float[] piece;
            if (frames < 0) {
                ended = true;
                piece = resampler.flush();
            } else {
                piece = resampler.process(mixed(block, frames), 0, frames);
            }
            int taken = Math.min(piece.length, collected.length - count);
            System.arraycopy(piece, 0, collected, count, taken);
            count += taken;
        }
        return Arrays.copyOfRange(collected, Math.min(skip, count), count);
    }

    /** A number of input frames that gives a whole number of output samples, so that the window begins exactly. */
    private long preroll(long start) {
        long unit = source.sampleRate()
                / BigInteger.valueOf(source.sampleRate())
                        .gcd(BigInteger.valueOf(sampleRate))
                        .longValue();
        long units = (long) Math.ceil(PREROLL_SECONDS * source.sampleRate() / unit);
        return Math.min(units, start / unit) * unit;
    }

    /** The mean of the channels. */
    float[] mixed(float[] interleaved, int frames) {
        int channels = source.channels();
        float[] mono = new float[frames];
        for (int frame = 0; frame < frames; frame++) {
            float sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += interleaved[frame * channels + channel];
            }
            mono[frame] = sum / channels;
        }
        return mono;
    }
}
