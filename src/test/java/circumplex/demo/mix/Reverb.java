package circumplex.demo.mix;

import circumplex.demo.sound.Biquad;
import circumplex.demo.sound.Sine;
import circumplex.demo.sound.Stereo;

/**
 * A room: a feedback delay network of eight lines with a Hadamard matrix (Jot and Chaigne 1991), fed through all-passes
 * that smear the attack, each line darker at every turn and slowly wandering, so that nothing rings like metal.
 */
public final class Reverb {
    private static final int LINES = 8;
    private static final int[] LENGTHS = {1423, 1637, 1873, 2011, 2267, 2477, 2713, 2999};
    private static final int[] SMEAR = {149, 211, 347, 449};

    private final Room room;

    /**
     * A room.
     *
     * @param seconds in which a sound falls by 60 dB
     * @param size of the room: 1 is a chamber, 2 a hall
     * @param before seconds until it answers
     * @param damping how much of the treble each turn takes, 0 to 1
     */
    public record Room(double seconds, double size, double before, double damping) {
        public static final Room DRY = new Room(0.35, 0.55, 0.004, 0.5);
        public static final Room STUDIO = new Room(0.8, 0.8, 0.010, 0.45);
        public static final Room CHAMBER = new Room(1.5, 1.1, 0.016, 0.42);
        public static final Room HALL = new Room(2.6, 1.6, 0.026, 0.40);
        public static final Room CATHEDRAL = new Room(5, 2.2, 0.040, 0.45);
    }

    /**
     * @param room how it answers
     */
    public Reverb(Room room) {
        this.room = room;
    }

    /** What the room answers to a sound, without the sound itself. */
    public Stereo of(Stereo sound) {
        Stereo answer = new Stereo(sound.frames());
        DelayLine[] lines = new DelayLine[LINES];
        double[] lengths = new double[LINES];
        double[] gains = new double[LINES];
        double[] dark = new double[LINES];
        for (int line = 0; line < LINES; line++) {
            lengths[line] = LENGTHS[line] * room.size;
            lines[line] = new DelayLine((int) lengths[line] + 40);
            gains[line] = StrictMath.pow(10, -3 * lengths[line] / (room.seconds * Stereo.RATE));
        }
        DelayLine before = new DelayLine((int) (room.before * Stereo.RATE) + 4);
        DelayLine beforeRight = new DelayLine((int) (room.before * Stereo.RATE) + 4);
        AllPass[] smearLeft = smears(1);
        AllPass[] smearRight = smears(1.07);
        Biquad lowLeft = Biquad.highPass(160, 0.7);
        Biquad lowRight = Biquad.highPass(160, 0.7);
        double[] heard = new double[LINES];
        for (int i = 0; i < sound.frames(); i++) {
            before.write(lowLeft.next(sound.left()[i]));
            beforeRight.write(lowRight.next(sound.right()[i]));
            double left = before.read(room.before * Stereo.RATE);
            double right = beforeRight.read(room.before * Stereo.RATE);
            for (int stage = 0; stage < SMEAR.length; stage++) {
                left = smearLeft[stage].next(left);
                right = smearRight[stage].next(right);
            }
            double time = (double) i / Stereo.RATE;
            for (int line = 0; line < LINES; line++) {
                double wander = 8 * (1 + Sine.at((0.31 + 0.07 * line) * time + 0.13 * line));
                double value = lines[line].read(lengths[line] - 1 + wander);
                dark[line] += (1 - room.damping) * (value - dark[line]);
                heard[line] = gains[line] * dark[line];
            }
            hadamard(heard);
            for (int line = 0; line < LINES; line++) {
                lines[line].write(heard[line] + (line % 2 == 0 ? left : right));
            }
            answer.left()[i] = 0.4 * (heard[0] + heard[2] - heard[4] - heard[6]) + 0.2 * left;
            answer.right()[i] = 0.4 * (heard[1] + heard[3] - heard[5] - heard[7]) + 0.2 * right;
        }
        return answer;
    }

    private AllPass[] smears(double factor) {
        AllPass[] stages = new AllPass[SMEAR.length];
        for (int i = 0; i < stages.length; i++) {
            stages[i] = new AllPass((int) (SMEAR[i] * factor * Math.sqrt(room.size)));
        }
        return stages;
    }

    // Each output is a sum of all inputs with equal weight; the energy stays the same.
    private static void hadamard(double[] values) {
        for (int half = 1; half < LINES; half *= 2) {
            for (int i = 0; i < LINES; i += 2 * half) {
                for (int j = i; j < i + half; j++) {
                    double sum = values[j] + values[j + half];
                    values[j + half] = values[j] - values[j + half];
                    values[j] = sum;
                }
            }
        }
        double scale = 1 / Math.sqrt(LINES);
        for (int i = 0; i < LINES; i++) {
            values[i] *= scale;
        }
    }

    private static final class AllPass {
        private static final double GAIN = 0.62;
        private final double[] memory;
        private int place;

        AllPass(int length) {
            memory = new double[length];
        }

        double next(double in) {
            double delayed = memory[place];
            double stored = in + GAIN * delayed;
            memory[place] = stored;
            place = place + 1 == memory.length ? 0 : place + 1;
            return delayed - GAIN * stored;
        }
    }
}
