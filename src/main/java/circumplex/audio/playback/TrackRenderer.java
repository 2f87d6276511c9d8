package circumplex.audio.playback;

import circumplex.audio.decode.PcmSource;
import circumplex.dsp.LowPass;
import circumplex.dsp.StreamingResampler;
import circumplex.model.AudioFailure;
import circumplex.model.ReplayGainMode;

/**
 * One track as stereo at the rate of the output line. Where a track follows one of the same sample rate, the filter goes
 * on from one to the other, so that music which runs through both has no seam.
 */
final class TrackRenderer implements AutoCloseable {
    private static final int BLOCK_FRAMES = 2048;

    private final PlayItem item;
    private final OpenedTrack track;
    private final StreamingResampler resampler;
    private final boolean goesOn;
    private final SmoothGain gain = new SmoothGain();
    private final float[] input;
    private boolean ended;

    /**
     * @param before the track that ended just before this one, not yet flushed; null if there is none
     * @param mode which of the track's gains counts
     */
    TrackRenderer(PlayItem item, OpenedTrack track, int lineRate, TrackRenderer before, ReplayGainMode mode) {
        this.item = item;
        this.track = track;
        int rate = track.source().sampleRate();
        this.goesOn = before != null && before.source().sampleRate() == rate;
        this.resampler = goesOn ? before.resampler : new StreamingResampler(rate, lineRate, 2, LowPass.LISTENING);
        this.input = new float[BLOCK_FRAMES * track.source().channels()];
        setMode(mode);
        gain.settle();
    }

    private PcmSource source() {
        return track.source();
    }

    PlayItem item() {
        return item;
    }

    /** Whether it took over the filter of the track before it. */
    boolean goesOn() {
        return goesOn;
    }

    /** In seconds, 0 where unknown. */
    double lengthSeconds() {
        return Math.max(0, source().frames()) / (double) source().sampleRate();
    }

    /** Changes the loudness, softly. */
    void setMode(ReplayGainMode mode) {
        gain.set(track.gain().factor(mode));
    }

    /**
     * The next samples.
     *
     * @return interleaved stereo, never empty; null at the end, where some may be left in the filter
     */
    float[] next() throws AudioFailure {
        while (!ended) {
            int frames = source().read(input, 0, BLOCK_FRAMES);
            if (frames < 0) {
                ended = true;
            } else {
                float[] stereo = StereoMix.mix(input, frames, source().channels());
                gain.apply(stereo, source().sampleRate());
                float[] output = resampler.process(stereo, 0, frames);
                if (output.length > 0) {
                    return output;
                }
            }
        }
        return null;
    }

    /** How many frames are left in the filter. */
    long framesLeft() {
        return resampler.pendingFrames();
    }

    /** What is left in the filter, as if silence followed. */
    float[] flush() {
        return resampler.flush();
    }

    /**
     * Moves within the track.
     *
     * @param seconds from its start
     * @return where it is now, exactly
     */
    double seek(double seconds) throws AudioFailure {
        double within = Math.max(0, seconds);
        if (source().frames() >= 0) {
            within = Math.min(within, lengthSeconds());
        }
        long frame = Math.round(within * source().sampleRate());
        source().seek(frame);
        resampler.restart();
        ended = false;
        return frame / (double) source().sampleRate();
    }

    @Override
    public void close() {
        source().close();
    }
}
