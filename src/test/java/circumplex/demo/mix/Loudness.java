package circumplex.demo.mix;

import circumplex.demo.sound.Biquad;
import circumplex.demo.sound.Stereo;
import java.util.ArrayList;
import java.util.List;

/** Programme loudness after ITU-R BS.1770-4: weighted as the ear hears, silence left out. */
public final class Loudness {
    private static final int BLOCK = Stereo.RATE * 4 / 10;
    private static final int STEP = Stereo.RATE / 10;

    private Loudness() {}

    /** The integrated loudness in LUFS; −70 for silence. */
    public static double of(Stereo sound) {
        double[] power = weighted(sound.left());
        double[] right = weighted(sound.right());
        for (int i = 0; i < power.length; i++) {
            power[i] = power[i] * power[i] + right[i] * right[i];
        }
        List<Double> blocks = new ArrayList<>();
        for (int start = 0; start + BLOCK <= power.length; start += STEP) {
            double sum = 0;
            for (int i = start; i < start + BLOCK; i++) {
                sum += power[i];
            }
            blocks.add(sum / BLOCK);
        }
        double audible = mean(blocks, fromLoudness(-70));
        return loudness(mean(blocks, Math.max(fromLoudness(-70), audible / 10)));
    }

    private static double mean(List<Double> blocks, double above) {
        double sum = 0;
        int count = 0;
        for (double block : blocks) {
            if (block > above) {
                sum += block;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double loudness(double power) {
        return Math.max(-70, -0.691 + 10 * StrictMath.log10(Math.max(power, 1e-12)));
    }

    private static double fromLoudness(double loudness) {
        return StrictMath.pow(10, (loudness + 0.691) / 10);
    }

    // The two filters of the recommendation, as its tables give them for 48 kHz.
    private static double[] weighted(double[] samples) {
        Biquad head = new Biquad(
                1.53512485958697, -2.69169618940638, 1.19839281085285, 1, -1.69065929318241, 0.73248077421585);
        Biquad low = new Biquad(1, -2, 1, 1, -1.99004745483398, 0.99007225036621);
        double[] heard = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            heard[i] = low.next(head.next(samples[i]));
        }
        return heard;
    }
}
