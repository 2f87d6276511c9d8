package circumplex.demo.sound;

/** A filter of second order, after Robert Bristow-Johnson's "Cookbook formulae for audio EQ biquad filter coefficients". */
public final class Biquad {
    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private double state1;
    private double state2;

    /** A filter by its coefficients: those of the inputs, then those of the outputs. */
    public Biquad(double b0, double b1, double b2, double a0, double a1, double a2) {
        this.b0 = b0 / a0;
        this.b1 = b1 / a0;
        this.b2 = b2 / a0;
        this.a1 = a1 / a0;
        this.a2 = a2 / a0;
    }

    /** Passes what is below a frequency in hertz. */
    public static Biquad lowPass(double hertz, double q) {
        return lowPass(hertz, q, Stereo.RATE);
    }

    /** The same at another sample rate. */
    public static Biquad lowPass(double hertz, double q, double rate) {
        Angle w = new Angle(hertz, q, rate);
        double b = (1 - w.cos) / 2;
        return new Biquad(b, 2 * b, b, 1 + w.alpha, -2 * w.cos, 1 - w.alpha);
    }

    /** Passes what is above a frequency in hertz. */
    public static Biquad highPass(double hertz, double q) {
        Angle w = new Angle(hertz, q, Stereo.RATE);
        double b = (1 + w.cos) / 2;
        return new Biquad(b, -2 * b, b, 1 + w.alpha, -2 * w.cos, 1 - w.alpha);
    }

    /** Passes what is around a frequency in hertz, which itself keeps its level. */
    public static Biquad bandPass(double hertz, double q) {
        Angle w = new Angle(hertz, q, Stereo.RATE);
        return new Biquad(w.alpha, 0, -w.alpha, 1 + w.alpha, -2 * w.cos, 1 - w.alpha);
    }

    /** Raises or lowers what is around a frequency in hertz. */
    public static Biquad peak(double hertz, double q, double decibels) {
        Angle w = new Angle(hertz, q, Stereo.RATE);
        double a = StrictMath.pow(10, decibels / 40);
        return new Biquad(1 + w.alpha * a, -2 * w.cos, 1 - w.alpha * a, 1 + w.alpha / a, -2 * w.cos, 1 - w.alpha / a);
    }

    /** Raises or lowers what is above a frequency in hertz. */
    public static Biquad highShelf(double hertz, double decibels) {
        Angle w = new Angle(hertz, 0.707, Stereo.RATE);
        double a = StrictMath.pow(10, decibels / 40);
        double root = 2 * Math.sqrt(a) * w.alpha;
        return new Biquad(
                a * ((a + 1) + (a - 1) * w.cos + root),
                -2 * a * ((a - 1) + (a + 1) * w.cos),
                a * ((a + 1) + (a - 1) * w.cos - root),
                (a + 1) - (a - 1) * w.cos + root,
                2 * ((a - 1) - (a + 1) * w.cos),
                (a + 1) - (a - 1) * w.cos - root);
    }

    /** Raises or lowers what is below a frequency in hertz. */
    public static Biquad lowShelf(double hertz, double decibels) {
        Angle w = new Angle(hertz, 0.707, Stereo.RATE);
        double a = StrictMath.pow(10, decibels / 40);
        double root = 2 * Math.sqrt(a) * w.alpha;
        return new Biquad(
                a * ((a + 1) - (a - 1) * w.cos + root),
                2 * a * ((a - 1) - (a + 1) * w.cos),
                a * ((a + 1) - (a - 1) * w.cos - root),
                (a + 1) + (a - 1) * w.cos + root,
                -2 * ((a - 1) + (a + 1) * w.cos),
                (a + 1) + (a - 1) * w.cos - root);
    }

    /** The next sample. */
    public double next(double in) {
        double out = b0 * in + state1;
        state1 = b1 * in - a1 * out + state2;
        state2 = b2 * in - a2 * out;
        return out;
    }

    private static final class Angle {
        private final double cos;
        private final double alpha;

        Angle(double hertz, double q, double rate) {
            double w = 2 * Math.PI * Math.min(hertz, 0.48 * rate) / rate;
            cos = StrictMath.cos(w);
            alpha = StrictMath.sin(w) / (2 * q);
        }
    }
}
