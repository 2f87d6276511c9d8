package circumplex.audio.playback;

/** Turns any number of channels into two. */
final class StereoMix {
    /** −3 dB, as ITU-R BS.775 mixes the centre and the surrounds. */
    private static final float SIDE = (float) Math.sqrt(0.5);

    private StereoMix() {}

    /**
     * Mixes frames. One channel goes to both sides, two stay as they are. Of more, in the usual order (left, right,
     * centre, bass, then pairs), the centre goes to both sides, the bass nowhere and the pairs each to its side, all so
     * much softer that nothing can clip.
     *
     * @param samples interleaved
     * @param frames how many
     * @param channels how many
     * @return interleaved stereo
     */
    static float[] mix(float[] samples, int frames, int channels) {
        float[] stereo = new float[2 * frames];
        if (channels == 2) {
            System.arraycopy(samples, 0, stereo, 0, stereo.length);
            return stereo;
        }
        float[] left = weights(channels, 0);
        float[] right = weights(channels, 1);
        for (int frame = 0; frame < frames; frame++) {
            float leftSum = 0;
            float rightSum = 0;
            for (int channel = 0; channel < channels; channel++) {
                float sample = samples[frame * channels + channel];
                leftSum += left[channel] * sample;
                rightSum += right[channel] * sample;
            }
            stereo[2 * frame] = leftSum;
            stereo[2 * frame + 1] = rightSum;
        }
        return stereo;
    }

    private static float[] weights(int channels, int side) {
        float[] weights = new float[channels];
        float sum = 0;
        boolean hasCentre = channels == 3 || channels >= 5;
        boolean hasBass = channels >= 6;
        int pairs = 2 + (hasCentre ? 1 : 0) + (hasBass ? 1 : 0);
        for (int channel = 0; channel < channels; channel++) {
            if (channels == 1 || channel == side) {
                weights[channel] = 1;
            } else if (hasCentre && channel == 2 || channel >= pairs && (channel - pairs) % 2 == side) {
                weights[channel] = SIDE;
            }
            sum += weights[channel];
        }
        for (int channel = 0; channel < channels; channel++) {
            weights[channel] /= sum;
        }
        return weights;
    }
}
