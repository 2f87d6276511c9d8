package circumplex.demo.mix;

import circumplex.demo.sound.Biquad;
import circumplex.demo.sound.Sine;
import circumplex.demo.sound.Stereo;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/** The small effects of a mixing desk. */
public final class Effects {
    private Effects() {}

    /** A filter on both channels. */
    public static Effect filter(Supplier<Biquad> filter) {
        return sound -> {
            each(sound.left(), filter.get()::next);
            each(sound.right(), filter.get()::next);
        };
    }

    /** Nothing below a frequency in hertz: 12 dB an octave. */
    public static Effect highPass(double hertz) {
        return filter(() -> Biquad.highPass(hertz, 0.707));
    }

    /** Nothing above a frequency in hertz: 12 dB an octave. */
    public static Effect lowPass(double hertz) {
        return filter(() -> Biquad.lowPass(hertz, 0.707));
    }

    /** More or less around a frequency in hertz. */
    public static Effect peak(double hertz, double q, double decibels) {
        return filter(() -> Biquad.peak(hertz, q, decibels));
    }

    /** More or less above a frequency in hertz. */
    public static Effect treble(double hertz, double decibels) {
        return filter(() -> Biquad.highShelf(hertz, decibels));
    }

    /** Bends the wave as a tape or a valve does; the level is put right later. */
    public static Effect drive(double gain) {
        return sound -> {
            DoubleUnaryOperator bend = sample -> StrictMath.tanh(gain * sample + 0.12) - StrictMath.tanh(0.12);
            each(sound.left(), bend);
            each(sound.right(), bend);
        };
    }

    /** A tremolo that goes from side to side, as that of a stage piano. */
    public static Effect tremolo(double hertz, double depth) {
        return sound -> {
            for (int i = 0; i < sound.frames(); i++) {
                double swing = depth * Sine.at(hertz * i / Stereo.RATE);
                sound.left()[i] *= 1 - depth / 2 + swing / 2;
                sound.right()[i] *= 1 - depth / 2 - swing / 2;
            }
        };
    }

    /** Two wandering copies, one a side, that make a sound wide and soft. */
    public static Effect chorus(double amount) {
        return sound -> {
            DelayLine left = new DelayLine(Stereo.RATE / 10);
            DelayLine right = new DelayLine(Stereo.RATE / 10);
            for (int i = 0; i < sound.frames(); i++) {
                double time = (double) i / Stereo.RATE;
                left.write(sound.left()[i]);
                right.write(sound.right()[i]);
                double first = left.read(Stereo.RATE * (0.014 + 0.0035 * Sine.at(0.51 * time)));
                double second = right.read(Stereo.RATE * (0.017 + 0.0035 * Sine.at(0.43 * time + 0.3)));
                sound.left()[i] += amount * first;
                sound.right()[i] += amount * second;
            }
        };
    }

    /** A horn turning before a microphone: pitch, loudness and side go round. */
    public static Effect rotary(double hertz) {
        return sound -> {
            DelayLine line = new DelayLine(Stereo.RATE / 10);
            Biquad low = Biquad.lowPass(5500, 0.6);
            for (int i = 0; i < sound.frames(); i++) {
                double turn = hertz * i / Stereo.RATE;
                line.write(low.next((sound.left()[i] + sound.right()[i]) / 2));
                double left = line.read(Stereo.RATE * (0.003 + 0.0005 * Sine.at(turn)));
                double right = line.read(Stereo.RATE * (0.003 + 0.0005 * Sine.at(turn + 0.4)));
                sound.left()[i] = left * (0.8 + 0.2 * Sine.at(turn + 0.25));
                sound.right()[i] = right * (0.8 + 0.2 * Sine.at(turn + 0.65));
            }
        };
    }

    /** Echoes that go from side to side, each darker than the one before. */
    public static Effect echo(double seconds, double feedback, double amount) {
        return sound -> {
            DelayLine left = new DelayLine((int) (seconds * Stereo.RATE) + 8);
            DelayLine right = new DelayLine((int) (seconds * Stereo.RATE) + 8);
            Biquad dark = Biquad.lowPass(3800, 0.6);
            Biquad thin = Biquad.highPass(220, 0.7);
            for (int i = 0; i < sound.frames(); i++) {
                double fromLeft = left.read(seconds * Stereo.RATE);
                double fromRight = right.read(seconds * Stereo.RATE);
                double in = (sound.left()[i] + sound.right()[i]) / 2;
                left.write(thin.next(dark.next(in + feedback * fromRight)));
                right.write(feedback * fromLeft);
                sound.left()[i] += amount * fromLeft;
                sound.right()[i] += amount * fromRight / Math.max(0.2, feedback);
            }
        };
    }

    /**
     * Steps back at certain times, as a compressor does that listens to the kick drum.
     *
     * @param times in seconds
     * @param depth how much goes, 0 to 1
     * @param seconds until it is back
     */
    public static Effect ducking(List<Double> times, double depth, double seconds) {
        return sound -> {
            for (double time : times) {
                int start = (int) (time * Stereo.RATE);
                int length = (int) (seconds * Stereo.RATE);
                for (int i = 0; i < length && start + i < sound.frames(); i++) {
                    double back = (double) i / length;
                    double gain = 1 - depth * (1 - back * back * (3 - 2 * back)) * Math.min(1, i / 150.0);
                    sound.left()[start + i] *= gain;
                    sound.right()[start + i] *= gain;
                }
            }
        };
    }

    private static void each(double[] samples, DoubleUnaryOperator change) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] = change.applyAsDouble(samples[i]);
        }
    }
}
