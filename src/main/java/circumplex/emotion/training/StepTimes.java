package circumplex.emotion.training;

import java.util.Arrays;

/** How long each training step took. */
final class StepTimes {
    private float[] seconds = new float[64];
    private int count;

    void add(double stepSeconds) {
        if (count == seconds.length) {
            seconds = Arrays.copyOf(seconds, 2 * count);
        }
        seconds[count++] = (float) stepSeconds;
    }

    /** All of them, in order. */
    float[] seconds() {
        return Arrays.copyOf(seconds, count);
    }

    /** Forgets all and takes over these. */
    void restore(float[] earlier) {
        seconds = Arrays.copyOf(earlier, Math.max(1, earlier.length));
        count = earlier.length;
    }

    /** The middle one; NaN if there are none. */
    double median() {
        if (count == 0) {
            return Double.NaN;
        }
        float[] sorted = seconds();
        Arrays.sort(sorted);
        return count % 2 == 1 ? sorted[count / 2] : (sorted[count / 2 - 1] + (double) sorted[count / 2]) / 2;
    }
}
