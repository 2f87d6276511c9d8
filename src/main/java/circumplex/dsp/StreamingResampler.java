package circumplex.dsp;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Changes the sample rate of audio that comes piece by piece; how it is cut into pieces makes no difference. Output
 * frame k stands for the time k / toRate, without delay, and n input frames give exactly ⌈n · toRate / fromRate⌉.
 * Where the rates are equal the samples pass unchanged. Not thread-safe.
 *
 * <p>Images and aliases are at least 96 dB down; {@link LowPass} says what happens near the Nyquist frequency.
 */
public final class StreamingResampler {
    private final int up;
    private final int down;
    private final int channels;
    private final InterpolationFilter filter;
    private float[][] samples;
    /** Frames held in {@link #samples}. */
    private int held;
    /** Index in {@link #samples} of the first frame under the filter for the next output frame; may be past the end. */
    private int position;
    /** How far the next output frame lies past its input frame, in parts of {@link #up}. */
    private int fraction;

    private long inputFrames;
    private long outputFrames;
    private boolean flushed;

    /**
     * @param fromRate sample rate of the input in hertz, above 0
     * @param toRate sample rate of the output in hertz, above 0
     * @param channels number of interleaved channels, at least 1
     * @param lowPass shape of the filter
     */
    public StreamingResampler(int fromRate, int toRate, int channels, LowPass lowPass) {
        if (fromRate <= 0 || toRate <= 0 || channels <= 0) {
            throw new IllegalArgumentException("from " + fromRate + " Hz to " + toRate + " Hz, " + channels);
        }
        int divisor =
                BigInteger.valueOf(fromRate).gcd(BigInteger.valueOf(toRate)).intValue();
        this.up = toRate / divisor;
        this.down = fromRate / divisor;
        this.channels = channels;
        this.filter = up == down ? null : new InterpolationFilter(up, down, lowPass);
        restart();
    }

    /** Forgets what came before, as if new. */
    public void restart() {
        inputFrames = 0;
        outputFrames = 0;
        flushed = false;
        position = 0;
        fraction = 0;
        if (filter != null) {
            // Before the first sample lies silence: the filter's left half.
            held = filter.halfLength() - 1;
            samples = new float[channels][held];
        }
    }

    /**
     * Takes input and gives what output it completes.
     *
     * @param input interleaved samples; not changed
     * @param offset index of the first sample
     * @param frames number of frames, 0 or more
     * @return interleaved samples at the new rate; possibly none yet
     * @throws IllegalStateException after {@link #flush()}
     */
    public float[] process(float[] input, int offset, int frames) {
        if (flushed) {
            throw new IllegalStateException("flushed; restart first");
        }
        inputFrames += frames;
        if (filter == null) {
            outputFrames += frames;
            return Arrays.copyOfRange(input, offset, offset + frames * channels);
        }
        makeRoom(frames);
        for (int channel = 0; channel < channels; channel++) {
            float[] target = samples[channel];
            for (int frame = 0, from = offset + channel; frame < frames; frame++, from += channels) {
                target[held + frame] = input[from];
            }
        }
        held += frames;
        return produce(Long.MAX_VALUE);
    }

    /**
     * Ends the input and gives the rest of the output. Then only {@link #restart()} is allowed.
     *
     * @return interleaved samples; possibly none
     */
    public float[] flush() {
        if (flushed || filter == null) {
            flushed = true;
            return new float[0];
        }
        flushed = true;
        int silence = filter.taps();
        makeRoom(silence);
        for (float[] channel : samples) {
            Arrays.fill(channel, held, held + silence, 0f);
        }
        held += silence;
        return produce(outputLength(inputFrames) - outputFrames);
    }

    /** Number of frames that come out in all for so many frames that go in. */
    public long outputLength(long frames) {
        return (frames * up + down - 1) / down;
    }

    /** Number of frames that are still to come out of what went in, were the input to end here. */
    public long pendingFrames() {
        return flushed ? 0 : outputLength(inputFrames) - outputFrames;
    }

    private void makeRoom(int frames) {
        int used = Math.min(position, held);
        int needed = held - used + frames;
        for (int channel = 0; channel < channels; channel++) {
            float[] old = samples[channel];
            float[] target = needed > old.length ? new float[Math.max(needed, 2 * old.length)] : old;
            System.arraycopy(old, used, target, 0, held - used);
            samples[channel] = target;
        }
        held -= used;
        position -= used;
    }

    private float[] produce(long most) {
        long ready = 0;
        int span = held - filter.taps() - position;
        if (span >= 0) {
            // Output frame k needs position + ⌊(fraction + k · down) / up⌋ + taps ≤ held.
            ready = Math.min(most, (((long) span + 1) * up - fraction - 1) / down + 1);
        }
        float[] output = new float[Math.toIntExact(ready * channels)];
        outputFrames += ready;
        if (filter.decimates()) {
            for (int channel = 0; channel < channels; channel++) {
                filter.decimate(samples[channel], position, down, output, channel, channels, (int) ready);
            }
            position += (int) ready * down;
            return output;
        }
        for (int frame = 0, index = 0; frame < ready; frame++) {
            for (int channel = 0; channel < channels; channel++) {
                output[index++] = filter.apply(samples[channel], position, fraction, up);
            }
            long next = (long) fraction + down;
            position += (int) (next / up);
            fraction = (int) (next % up);
        }
        return output;
    }
}
