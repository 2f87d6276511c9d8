package circumplex.demo.sound;

/**
 * A piano by its partials: stretched as stiff strings stretch them, shaped by the place and the softness of the hammer,
 * each falling fast and then slowly, from two strings of which one is a hair sharp.
 */
public final class Piano implements Instrument {
    private static final double HAMMER_PLACE = 1 / 8.3;

    private final double brightness;
    private final Chance chance;

    /**
     * @param brightness hardness of the hammers: 0.3 is felt laid over the strings, 1 a concert grand
     * @param seed of what differs from stroke to stroke
     */
    public Piano(double brightness, long seed) {
        this.brightness = brightness;
        this.chance = new Chance(seed);
    }

    @Override
    public void play(Note note, Stereo out) {
        double base = note.hertz();
        double stiffness = 1e-4 * StrictMath.exp(0.055 * (note.pitch() - 33));
        double ring = 9 * StrictMath.pow(2, -(note.pitch() - 60) / 15);
        double cutOff = brightness * (500 + 3600 * StrictMath.pow(note.velocity(), 1.6)) + 1.2 * base;
        double pan = Math.max(-0.35, Math.min(0.35, (note.pitch() - 62) / 60));
        int frames = (int) ((note.length() + 0.5) * Stereo.RATE);
        double[] left = new double[frames];
        double[] right = new double[frames];
        double energy = 1e-9;
        for (int partial = 1; partial <= 40; partial++) {
            double hertz = base * partial * Math.sqrt(1 + stiffness * partial * partial);
            if (hertz > 15_000) {
                break;
            }
            double size = Math.abs(Sine.at(partial * HAMMER_PLACE / 2))
                    * StrictMath.exp(-hertz / cutOff)
                    / StrictMath.pow(partial, 0.35)
                    * (1 + 0.15 * chance.around());
            if (size < 1e-5) {
                continue;
            }
            energy += size * size;
            double falls = ring / (1 + 0.10 * (partial - 1) + 0.00012 * hertz);
            double sharp = 1 + (0.00022 + 0.00012 * chance.around());
            ring(left, hertz, size * 0.62 * (1 - pan), falls * 0.28);
            ring(left, hertz * sharp, size * 0.38 * (1 - pan), falls);
            ring(right, hertz * sharp, size * 0.62 * (1 + pan), falls * 0.28);
            ring(right, hertz, size * 0.38 * (1 + pan), falls);
        }
        strike(left, right, note, Math.sqrt(energy));
        Envelope.Follower damper = new Envelope(0.0015, 1, 1, 0.35).follow(note.length());
        double gain = 0.5 * StrictMath.pow(note.velocity(), 1.5) / Math.sqrt(energy);
        int start = note.firstFrame();
        for (int i = 0; i < frames; i++) {
            double level = gain * damper.next();
            out.add(start + i, level * left[i], level * right[i]);
        }
    }

    // A decaying sine as the answer of a resonator of second order.
    private static void ring(double[] sound, double hertz, double size, double fallsBy60) {
        double angle = 2 * Math.PI * hertz / Stereo.RATE;
        double radius = StrictMath.pow(10, -3 / (fallsBy60 * Stereo.RATE));
        double feedback = 2 * radius * StrictMath.cos(angle);
        double square = radius * radius;
        double last = 0;
        double current = size * StrictMath.sin(angle);
        for (int i = 0; i < sound.length; i++) {
            sound[i] += last;
            double next = feedback * current - square * last;
            last = current;
            current = next;
        }
    }

    // The knock of the hammer and the frame.
    private void strike(double[] left, double[] right, Note note, double size) {
        Biquad wood = Biquad.bandPass(160 + 2 * note.pitch(), 1.2);
        Biquad felt = Biquad.bandPass(900 + 1500 * brightness * note.velocity(), 0.8);
        int frames = Math.min(left.length, Stereo.RATE / 8);
        double gain = 0.55 * size * (0.4 + 0.6 * note.velocity());
        for (int i = 0; i < frames; i++) {
            double noise = chance.around();
            double value = gain
                    * (1.6 * wood.next(noise) * StrictMath.exp(-i / (0.022 * Stereo.RATE))
                            + 0.5 * felt.next(noise) * StrictMath.exp(-i / (0.006 * Stereo.RATE)));
            left[i] += value;
            right[i] += value;
        }
    }
}
