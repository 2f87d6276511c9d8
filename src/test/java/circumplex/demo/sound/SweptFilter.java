package circumplex.demo.sound;

/** A low-pass of second order whose frequency may move: the trapezoidal state variable filter of Vadim Zavalishin. */
final class SweptFilter {
    private final double damping;
    private double g;
    private double low;
    private double band;

    /**
     * @param resonance 0 (none) to just below 1 (whistles)
     */
    SweptFilter(double resonance) {
        damping = 2 - 1.95 * resonance;
        tune(1000);
    }

    /** Moves the frequency, in hertz. */
    void tune(double hertz) {
        g = StrictMath.tan(Math.PI * Math.max(15, Math.min(hertz, 0.45 * Stereo.RATE)) / Stereo.RATE);
    }

    double next(double in) {
        double high = (in - (damping + g) * band - low) / (1 + g * (g + damping));
        double passed = g * high + band;
        band = g * high + passed;
        double out = g * passed + low;
        low = g * passed + out;
        return out;
    }
}
