package circumplex.demo.sound;

/** Voices on a vowel: pulses of the vocal folds with vibrato and breath, through the vowel's formants. */
public final class Choir implements Instrument {
    private final Vowel vowel;
    private final int singers;
    private final double attack;
    private final Chance chance;

    /** The formants of a vowel: their frequencies in hertz, sizes and widths. */
    public enum Vowel {
        AH(new double[] {700, 1120, 2600, 3400}, new double[] {1, 0.5, 0.14, 0.08}),
        OO(new double[] {340, 720, 2500, 3300}, new double[] {1, 0.32, 0.04, 0.02}),
        OH(new double[] {450, 820, 2600, 3300}, new double[] {1, 0.45, 0.06, 0.04});

        private final double[] hertz;
        private final double[] sizes;

        Vowel(double[] hertz, double[] sizes) {
            this.hertz = hertz;
            this.sizes = sizes;
        }
    }

    /**
     * @param vowel what is sung
     * @param singers how many a note
     * @param attack seconds until the tone is full
     * @param seed of what differs from singer to singer
     */
    public Choir(Vowel vowel, int singers, double attack, long seed) {
        this.vowel = vowel;
        this.singers = singers;
        this.attack = attack;
        this.chance = new Chance(seed);
    }

    @Override
    public void play(Note note, Stereo out) {
        for (int singer = 0; singer < singers; singer++) {
            sing(note, singers == 1 ? 0 : (2.0 * singer / (singers - 1) - 1) * 0.8, out);
        }
    }

    private void sing(Note note, double side, Stereo out) {
        Envelope envelope = new Envelope(attack * chance.between(0.8, 1.3), 1.5, 0.85, 0.9);
        Envelope.Follower level = envelope.follow(note.length());
        int frames = envelope.frames(note.length());
        double hertz = note.hertz() * StrictMath.pow(2, 5 * chance.bell() / 1200);
        double rate = chance.between(4.6, 5.6);
        double phase = chance.between(0, 1);
        double depth = 0.006 * chance.between(0.6, 1.2);
        double throat = chance.between(0.96, 1.05);
        Saw folds = new Saw(chance.between(0, 1));
        Biquad soft = Biquad.lowPass(Math.max(900, 1.6 * hertz), 0.6);
        Biquad[] formants = new Biquad[vowel.hertz.length];
        for (int i = 0; i < formants.length; i++) {
            // A soprano opens the mouth with the pitch, so that the first formant never lies below the tone.
            double place = Math.max(vowel.hertz[i] * throat, i == 0 ? hertz : 0);
            formants[i] = Biquad.bandPass(place, 5 + 2 * i);
        }
        double gain = 0.8 * StrictMath.pow(note.velocity(), 1.3) / Math.sqrt(singers);
        double toLeft = Math.sqrt((1 - side) / 2);
        double toRight = Math.sqrt((1 + side) / 2);
        int start = note.firstFrame() + (int) (chance.between(0, 0.05) * Stereo.RATE);
        double pitch = hertz;
        for (int i = 0; i < frames; i++) {
            if (i % 16 == 0) {
                double time = (double) i / Stereo.RATE;
                pitch = hertz * (1 + depth * Math.min(1, time / 0.6) * Sine.at(phase + rate * time));
            }
            double source = soft.next(folds.next(pitch)) + 0.012 * chance.around();
            double voice = 0.12 * source;
            for (int formant = 0; formant < formants.length; formant++) {
                voice += vowel.sizes[formant] * formants[formant].next(source);
            }
            double value = gain * level.next() * voice;
            out.add(start + i, toLeft * value, toRight * value);
        }
    }
}
