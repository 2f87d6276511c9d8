package circumplex.demo.sound;

/** Noise that is shaped by the hand: shakers, brushes that sweep or tap, claps, finger snaps, rim clicks. */
public final class Shaken implements Instrument {
    private final Kind kind;
    private final Chance chance;

    /** What is heard: the band of noise in hertz, its sharpness, its rise and fall in seconds, how often it bursts. */
    public enum Kind {
        SHAKER(6800, 0.9, 0.018, 0.05, 1),
        BRUSH_TAP(2900, 0.5, 0.002, 0.07, 1),
        CLAP(1350, 1.1, 0.001, 0.10, 4),
        SNAP(2100, 2.2, 0.001, 0.045, 2),
        RIM(1750, 7, 0.0005, 0.03, 1),
        WOOD_BLOCK(980, 14, 0.0005, 0.05, 1),
        TICK(4200, 9, 0.0005, 0.015, 1),
        /** A brush drawn over the skin for the length of the note. */
        BRUSH_SWEEP(3600, 0.45, 0, 0, 1);

        private final double hertz;
        private final double q;
        private final double rise;
        private final double fall;
        private final int bursts;

        Kind(double hertz, double q, double rise, double fall, int bursts) {
            this.hertz = hertz;
            this.q = q;
            this.rise = rise;
            this.fall = fall;
            this.bursts = bursts;
        }
    }

    /**
     * @param kind what is heard
     * @param seed of the noise
     */
    public Shaken(Kind kind, long seed) {
        this.kind = kind;
        this.chance = new Chance(seed);
    }

    @Override
    public void play(Note note, Stereo out) {
        double rise = kind.rise > 0 ? kind.rise : note.length() * 0.55;
        double fall = kind.fall > 0 ? kind.fall : note.length() * 0.16;
        for (int burst = 0; burst < kind.bursts; burst++) {
            boolean last = burst == kind.bursts - 1;
            double late = burst * 0.0095 * (1 + 0.2 * chance.around());
            burst(note, late, rise, last ? fall : 0.008, out);
        }
    }

    private void burst(Note note, double late, double rise, double fall, Stereo out) {
        double hertz = kind.hertz * StrictMath.pow(2, note.pitch() / 12 - 5) * (1 + 0.02 * chance.bell());
        Biquad left = Biquad.bandPass(hertz, kind.q);
        Biquad right = Biquad.bandPass(hertz * 1.01, kind.q);
        int start = note.firstFrame() + (int) (late * Stereo.RATE);
        int frames = (int) ((rise + 7 * fall) * Stereo.RATE);
        double gain = 0.8 * StrictMath.pow(note.velocity(), 1.3) * Math.sqrt(kind.q + 0.3);
        for (int i = 0; i < frames; i++) {
            double time = (double) i / Stereo.RATE;
            double ramp = time / rise;
            double level = gain * (time < rise ? ramp * ramp * (3 - 2 * ramp) : StrictMath.exp((rise - time) / fall));
            double common = chance.around();
            out.add(
                    start + i,
                    level * left.next(common + 0.3 * chance.around()),
                    level * right.next(common + 0.3 * chance.around()));
        }
    }
}
