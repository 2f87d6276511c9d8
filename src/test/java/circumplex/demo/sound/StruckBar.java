package circumplex.demo.sound;

/** Bars, bells and tongues that are struck: a few partials of their own, each ringing for its own time. */
public final class StruckBar implements Instrument {
    private final Kind kind;
    private final Chance chance;

    /** What is struck: partials as multiples of the pitch, their sizes, and the seconds in which C4's fall by 60 dB. */
    public enum Kind {
        MARIMBA(new double[] {1, 3.93, 9.2, 16}, new double[] {1, 0.32, 0.10, 0.03}, 1.5, 0.5, false),
        VIBRAPHONE(new double[] {1, 4, 10.1, 16.5}, new double[] {1, 0.22, 0.06, 0.01}, 5.5, 0.12, true),
        GLOCKENSPIEL(new double[] {1, 2.76, 5.4, 8.93}, new double[] {1, 0.42, 0.2, 0.06}, 4.5, 0.15, true),
        CELESTA(new double[] {1, 2, 4.1, 6.3}, new double[] {1, 0.16, 0.10, 0.03}, 2.6, 0.2, true),
        KALIMBA(new double[] {1, 5.42, 8.9, 2}, new double[] {1, 0.20, 0.07, 0.08}, 1.9, 0.55, true),
        BELL(
                new double[] {0.5, 1, 1.19, 1.5, 2, 2.52, 3.01, 4.1},
                new double[] {0.5, 1, 0.6, 0.35, 0.7, 0.25, 0.25, 0.18},
                7,
                0.2,
                true);

        private final double[] ratios;
        private final double[] sizes;
        private final double ring;
        private final double knock;
        private final boolean rings;

        Kind(double[] ratios, double[] sizes, double ring, double knock, boolean rings) {
            this.ratios = ratios;
            this.sizes = sizes;
            this.ring = ring;
            this.knock = knock;
            this.rings = rings;
        }
    }

    /**
     * @param kind what is struck
     * @param seed of what differs from stroke to stroke
     */
    public StruckBar(Kind kind, long seed) {
        this.kind = kind;
        this.chance = new Chance(seed);
    }

    @Override
    public void play(Note note, Stereo out) {
        double hertz = note.hertz();
        double ring = kind.ring * StrictMath.pow(2, -(note.pitch() - 60) / 14);
        double length = kind.rings ? ring : Math.max(note.length(), ring);
        int frames = (int) (length * Stereo.RATE);
        int start = note.firstFrame();
        double gain = 0.35 * StrictMath.pow(note.velocity(), 1.4);
        for (int partial = 0; partial < kind.ratios.length; partial++) {
            double pitch = hertz * kind.ratios[partial];
            if (pitch > 16_000) {
                continue;
            }
            // A harder stroke wakes the high partials.
            double size = gain * kind.sizes[partial] * (partial == 0 ? 1 : 0.35 + 0.9 * note.velocity());
            double fall = StrictMath.pow(10, -3 / (ring / Math.max(1, kind.ratios[partial]) * Stereo.RATE));
            double side = 0.12 * chance.around();
            double level = size;
            double phase = 0;
            for (int i = 0; i < frames && level > 1e-6; i++) {
                double value = level * Sine.at(phase) * Math.min(1, i / 60.0) * Math.min(1, (frames - i) / 1200.0);
                out.add(start + i, value * (1 - side), value * (1 + side));
                phase += pitch / Stereo.RATE;
                level *= fall;
            }
        }
        knock(start, hertz, gain * kind.knock, out);
    }

    private void knock(int start, double hertz, double gain, Stereo out) {
        Biquad wood = Biquad.bandPass(Math.min(4000, 600 + hertz), 1);
        for (int i = 0; i < Stereo.RATE / 20; i++) {
            out.add(start + i, gain * wood.next(chance.around()) * StrictMath.exp(-i / (0.006 * Stereo.RATE)));
        }
    }
}
