package circumplex.demo.sound;

/** A saw or pulse wave whose edges are rounded by polynomials (PolyBLEP), so that next to nothing is mirrored. */
final class Saw {
    private double phase;

    /**
     * @param phase where it begins, 0 to 1
     */
    Saw(double phase) {
        this.phase = phase;
    }

    /** The next sample of a saw, −1 to 1. */
    double next(double hertz) {
        double step = advance(hertz);
        return 2 * phase - 1 - edge(phase, step);
    }

    /** The next sample of a pulse wave that is up for a part of each cycle. */
    double nextPulse(double hertz, double width) {
        double step = advance(hertz);
        double fall = phase + 1 - width;
        fall -= Math.floor(fall);
        return (phase < width ? 1 : -1) + edge(phase, step) - edge(fall, step) - (2 * width - 1);
    }

    private double advance(double hertz) {
        double step = hertz / Stereo.RATE;
        phase += step;
        phase -= Math.floor(phase);
        return step;
    }

    private static double edge(double phase, double step) {
        if (phase < step) {
            double t = phase / step;
            return t + t - t * t - 1;
        }
        if (phase > 1 - step) {
            double t = (phase - 1) / step;
            return t * t + t + t + 1;
        }
        return 0;
    }
}
