package circumplex.demo.sound;

/** A subtractive synthesiser: detuned saws or pulses and a sub-octave through a filter with an envelope of its own. */
public final class Synthesizer implements Instrument {
    private final Patch patch;
    private final Chance chance;

    /**
     * A sound.
     *
     * @param voices oscillators a note, spread over the width
     * @param cents how far they are detuned
     * @param pulse 0 for saws, else the width of a pulse
     * @param sub size of a sine one octave below
     * @param cutOff where the filter rests, in hertz
     * @param resonance 0 to 1
     * @param sweep octaves by which the filter opens at full velocity
     * @param sweepSeconds in which the filter falls back, or swells to full if negative
     * @param envelope of the loudness
     * @param width 0 (in the middle) to 1
     */
    public record Patch(
            int voices,
            double cents,
            double pulse,
            double sub,
            double cutOff,
            double resonance,
            double sweep,
            double sweepSeconds,
            Envelope envelope,
            double width) {
        public static final Patch WARM_PAD =
                new Patch(6, 11, 0, 0, 500, 0.1, 1.6, -2.5, new Envelope(1.1, 2, 0.9, 2.2), 0.9);
        public static final Patch GLASS_PAD =
                new Patch(5, 7, 0.3, 0, 900, 0.15, 1.5, -3, new Envelope(1.4, 2, 0.9, 2.8), 1);
        public static final Patch DARK_PAD =
                new Patch(6, 16, 0, 0.3, 260, 0.25, 1.2, -4, new Envelope(1.6, 2, 0.95, 2.5), 0.9);
        public static final Patch SUPERSAW =
                new Patch(7, 17, 0, 0, 4200, 0.1, 2, 0.4, new Envelope(0.006, 0.5, 0.8, 0.22), 0.9);
        public static final Patch PLUCK =
                new Patch(4, 9, 0, 0, 700, 0.2, 3.2, 0.11, new Envelope(0.003, 0.28, 0.1, 0.25), 0.7);
        public static final Patch BASS =
                new Patch(2, 5, 0, 0.8, 240, 0.3, 2.4, 0.12, new Envelope(0.004, 0.5, 0.75, 0.07), 0);
        public static final Patch DEEP_BASS =
                new Patch(1, 0, 0.5, 1.2, 160, 0.1, 0.8, 0.2, new Envelope(0.01, 0.8, 0.8, 0.12), 0);
        public static final Patch BRASS =
                new Patch(4, 8, 0, 0, 600, 0.1, 2.6, -0.07, new Envelope(0.03, 0.5, 0.8, 0.12), 0.5);
        public static final Patch LEAD =
                new Patch(3, 9, 0, 0.15, 1500, 0.2, 1.6, 0.4, new Envelope(0.008, 0.6, 0.8, 0.18), 0.35);
        public static final Patch CLARINET =
                new Patch(1, 0, 0.5, 0, 1300, 0.1, 1.4, -0.06, new Envelope(0.035, 0.6, 0.85, 0.12), 0);
        public static final Patch ACCORDION =
                new Patch(3, 6, 0.35, 0, 2400, 0.05, 0.8, -0.08, new Envelope(0.04, 0.6, 0.9, 0.12), 0.4);
        public static final Patch SOFT_LEAD =
                new Patch(2, 6, 0.42, 0.2, 900, 0.1, 1.0, 0.5, new Envelope(0.02, 0.8, 0.75, 0.2), 0.3);
    }

    /**
     * @param patch the sound
     * @param seed of the phases
     */
    public Synthesizer(Patch patch, long seed) {
        this.patch = patch;
        this.chance = new Chance(seed);
    }

    @Override
    public void play(Note note, Stereo out) {
        int frames = patch.envelope.frames(note.length());
        double[] left = new double[frames];
        double[] right = new double[frames];
        for (int voice = 0; voice < patch.voices; voice++) {
            double place = patch.voices == 1 ? 0 : 2.0 * voice / (patch.voices - 1) - 1;
            oscillate(note, place, left, right);
        }
        filter(note, left, right, out);
    }

    private void oscillate(Note note, double place, double[] left, double[] right) {
        double hertz = note.hertz() * StrictMath.pow(2, patch.cents * (place + 0.15 * chance.around()) / 1200);
        Saw saw = new Saw(chance.between(0, 1));
        double side = patch.width * place;
        double toLeft = Math.sqrt((1 - side) / 2) / Math.sqrt(patch.voices);
        double toRight = Math.sqrt((1 + side) / 2) / Math.sqrt(patch.voices);
        double drift = chance.between(0, 1);
        for (int i = 0; i < left.length; i++) {
            double width = patch.pulse + 0.06 * Sine.at(drift + 0.4 * i / Stereo.RATE);
            double value = patch.pulse == 0 ? saw.next(hertz) : saw.nextPulse(hertz, width);
            left[i] += toLeft * value;
            right[i] += toRight * value;
        }
    }

    private void filter(Note note, double[] left, double[] right, Stereo out) {
        SweptFilter leftFilter = new SweptFilter(patch.resonance);
        SweptFilter rightFilter = new SweptFilter(patch.resonance);
        Envelope.Follower level = patch.envelope.follow(note.length());
        double hertz = note.hertz();
        double gain = 0.25 * StrictMath.pow(note.velocity(), 1.3);
        int start = note.firstFrame();
        for (int i = 0; i < left.length; i++) {
            double time = (double) i / Stereo.RATE;
            if (i % 16 == 0) {
                double fall = StrictMath.exp(-time / Math.abs(patch.sweepSeconds));
                double open = patch.sweepSeconds < 0 ? 1 - fall : fall;
                double rest = patch.cutOff * StrictMath.pow(hertz / 261.6, 0.4);
                double cutOff = rest * StrictMath.pow(2, patch.sweep * open * (0.3 + 0.7 * note.velocity()));
                leftFilter.tune(cutOff);
                rightFilter.tune(cutOff);
            }
            double sub = patch.sub * 0.7 * Sine.at(hertz / 2 * time);
            double value = gain * level.next();
            out.add(start + i, value * (leftFilter.next(left[i]) + sub), value * (rightFilter.next(right[i]) + sub));
        }
    }
}
