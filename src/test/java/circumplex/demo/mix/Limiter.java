package circumplex.demo.mix;

import circumplex.demo.sound.Stereo;

/** Keeps peaks, also those between samples, below a ceiling: it sees them coming and steps back in time. */
final class Limiter {
    private static final int AHEAD = Stereo.RATE / 200;
    private static final double RELEASE_SECONDS = 0.12;

    private final double ceiling;

    /**
     * @param ceiling the largest true peak, full scale 1
     */
    Limiter(double ceiling) {
        this.ceiling = ceiling;
    }

    void process(Stereo sound) {
        double[] peaks = TruePeak.of(sound.left());
        double[] right = TruePeak.of(sound.right());
        double[] gain = new double[peaks.length];
        for (int i = 0; i < gain.length; i++) {
            gain[i] = Math.min(1, ceiling / Math.max(peaks[i], right[i]));
        }
        lowestAhead(gain);
        recover(gain);
        smooth(gain);
        for (int i = 0; i < gain.length; i++) {
            sound.left()[i] *= gain[i];
            sound.right()[i] *= gain[i];
        }
    }

    // Each frame takes the lowest gain of those that come soon.
    private static void lowestAhead(double[] gain) {
        double[] lowest = gain.clone();
        for (int i = 0; i < gain.length; i++) {
            if (gain[i] < 1) {
                for (int j = Math.max(0, i - AHEAD); j <= Math.min(gain.length - 1, i + 2); j++) {
                    lowest[j] = Math.min(lowest[j], gain[i]);
                }
            }
        }
        System.arraycopy(lowest, 0, gain, 0, gain.length);
    }

    private static void recover(double[] gain) {
        double keep = StrictMath.exp(-1 / (RELEASE_SECONDS * Stereo.RATE));
        double held = 1;
        for (int i = 0; i < gain.length; i++) {
            held = Math.min(gain[i], 1 - (1 - held) * keep);
            gain[i] = held;
        }
    }

    // A mean over the frames before, no longer than the look ahead: it never rises above the lowest of them in need.
    private static void smooth(double[] gain) {
        double[] source = gain.clone();
        double sum = AHEAD * source[0];
        for (int i = 0; i < gain.length; i++) {
            sum += source[i] - source[Math.max(0, i - AHEAD)];
            gain[i] = Math.min(1, sum / AHEAD);
        }
    }
}
