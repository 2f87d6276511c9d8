package circumplex.audio.playback;

import circumplex.audio.decode.PcmSource;
import circumplex.dsp.StreamingResampler;
import circumplex.model.AudioFailure;

/** One track as stereo at the rate of the output line. */
final class TrackRenderer implements AutoCloseable {
    private static final int BLOCK_FRAMES = 2048;

    private final PlayItem item;
    private final PcmSource source;
    private final StreamingResampler resampler;
    private final float[] input;
    private boolean ended;

    TrackRenderer(PlayItem item, PcmSource source, int lineRate) {
        this.item = item;
        this.source = source;
        this.resampler = new StreamingResampler(source.sampleRate(), lineRate, 2);
        this.input = new float[BLOCK_FRAMES * source.channels()];
    }

    PlayItem item() {
        return item;
    }

    /** In seconds, 0 where unknown. */
    double lengthSeconds() {
        return Math.max(0, source.frames()) / (double) source.sampleRate();
    }

    /**
     * The next samples.
     *
     * @return interleaved stereo, never empty; null at the end
     */
    float[] next() throws AudioFailure {
        while (!ended) {
            int frames = source.read(input, 0, BLOCK_FRAMES);
            float[] output;
            if (frames < 0) {
                ended = true;
                output = resampler.flush();
            } else {
                output = resampler.process(StereoMix.mix(input, frames, source.channels()), 0, frames);
            }
            if (output.length > 0) {
                return output;
            }
        }
        return null;
    }

    /**
     * Moves within the track.
     *
     * @param seconds from its start
     * @return where it is now, exactly
     */
    double seek(double seconds) throws AudioFailure {
        double within = Math.max(0, seconds);
        if (source.frames() >= 0) {
            within = Math.min(within, lengthSeconds());
        }
        long frame = Math.round(within * source.sampleRate());
        source.seek(frame);
        resampler.restart();
        ended = false;
        return frame / (double) source.sampleRate();
    }

    @Override
    public void close() {
        source.close();
    }
}
