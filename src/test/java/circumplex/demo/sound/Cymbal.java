package circumplex.demo.sound;

/**
 * Cymbals and hi-hats: a crowd of inharmonic partials and noise, of which the highest die first. A note's length is how
 * long it is let ring.
 */
public final class Cymbal implements Instrument {
    private static final int PARTIALS = 44;

    private final double lowest;
    private final double ring;
    private final double noise;
    private final Chance chance;
    private final double[] hertz = new double[PARTIALS];

    /**
     * @param lowest partial, in hertz: 350 for a crash, 500 for a ride, 3000 for a hi-hat
     * @param ring seconds in which it falls by 60 dB, if it may
     * @param noise how much of it is noise, 0 to 1
     * @param seed of the partials and the noise
     */
    public Cymbal(double lowest, double ring, double noise, long seed) {
        this.lowest = lowest;
        this.ring = ring;
        this.noise = noise;
        this.chance = new Chance(seed);
        for (int i = 0; i < PARTIALS; i++) {
            hertz[i] = lowest * StrictMath.pow(13_500 / lowest, (i + chance.between(0, 1)) / PARTIALS);
        }
    }

    @Override
    public void play(Note note, Stereo out) {
        double seconds = Math.min(ring, note.length() + 0.06);
        int frames = (int) (seconds * Stereo.RATE);
        double gain = 0.35 * StrictMath.pow(note.velocity(), 1.3);
        int start = note.firstFrame();
        for (double partial : hertz) {
            double falls = ring / (0.8 + partial / 7000);
            double fall = StrictMath.pow(10, -3 / (falls * Stereo.RATE));
            // A harder stroke is a brighter one.
            double size = gain * (1 - noise) * 0.22 * chance.between(0.4, 1) * brightness(partial, note.velocity());
            double side = chance.around() * 0.5;
            double phase = chance.between(0, 1);
            for (int i = 0; i < frames; i++) {
                double value = size * Sine.at(phase) * edge(i, frames);
                out.add(start + i, value * (1 - side), value * (1 + side));
                phase += partial / Stereo.RATE;
                size *= fall;
            }
        }
        wash(start, frames, gain, note.velocity(), out);
    }

    private void wash(int start, int frames, double gain, double velocity, Stereo out) {
        Biquad leftLow = Biquad.highPass(Math.max(3500, 1.4 * lowest), 0.8);
        Biquad rightLow = Biquad.highPass(Math.max(3500, 1.4 * lowest), 0.8);
        Biquad leftHigh = Biquad.lowPass(7500 + 7000 * velocity, 0.6);
        Biquad rightHigh = Biquad.lowPass(7500 + 7000 * velocity, 0.6);
        double fall = StrictMath.pow(10, -3 / (ring * 0.7 * Stereo.RATE));
        double level = gain * noise;
        for (int i = 0; i < frames; i++) {
            double common = chance.around();
            double left = leftHigh.next(leftLow.next(common + 0.6 * chance.around()));
            double right = rightHigh.next(rightLow.next(common + 0.6 * chance.around()));
            double loud = level * edge(i, frames);
            out.add(start + i, loud * left, loud * right);
            level *= fall;
        }
    }

    private static double brightness(double partial, double velocity) {
        return partial < 3000 ? 0.45 + 0.2 * velocity : 0.5 + 0.5 * velocity;
    }

    private static double edge(int frame, int frames) {
        return Math.min(1, frame / 30.0) * Math.min(1, (frames - frame) / 1500.0);
    }
}
