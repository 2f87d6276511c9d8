package circumplex.library;

/**
 * Tells noise, hum and test tones from music: their level in every region of the spectrum stays the same from frame to
 * frame, where music has notes.
 */
final class SteadySignal {
    /** Bands whose levels are summed up: wide enough that the chance in noise averages out. */
    private static final int BANDS_PER_REGION = 16;

    /**
     * Standard deviation over the frames, in nepers of power, averaged over the regions. Measured: a tone 0, white noise
     * 0.25, wind 0.3 to 0.5, the densest music of the listening library (metal) 0.49, most music 0.7 to 3.
     */
    private static final double STEADY_BELOW = 0.35;

    private SteadySignal() {}

    /** Whether a window holds such a signal. */
    static boolean is(float[][] logMel) {
        return variation(logMel) < STEADY_BELOW;
    }

    /**
     * Mean over the regions of the level's standard deviation over time. Without the first and the last frame, which are
     * made of reflected audio: a tone has a kink there and sounds in every band.
     */
    static double variation(float[][] logMel) {
        int end = logMel[0].length - 1;
        int frames = end - 1;
        int regions = logMel.length / BANDS_PER_REGION;
        double total = 0;
        for (int region = 0; region < regions; region++) {
            double sum = 0;
            double squares = 0;
            for (int frame = 1; frame < end; frame++) {
                double level = 0;
                for (int band = 0; band < BANDS_PER_REGION; band++) {
                    level += logMel[region * BANDS_PER_REGION + band][frame];
                }
                level /= BANDS_PER_REGION;
                sum += level;
                squares += level * level;
            }
            double mean = sum / frames;
            total += Math.sqrt(Math.max(0, squares / frames - mean * mean));
        }
        return total / regions;
    }
}
