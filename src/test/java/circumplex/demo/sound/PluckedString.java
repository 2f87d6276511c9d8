package circumplex.demo.sound;

/**
 * A plucked string after Karplus and Strong, with the refinements of Jaffe and Smith ("Extensions of the Karplus-Strong
 * plucked-string algorithm", 1983): tuned by an all-pass, damped by a low-pass, plucked at a place, on a body that
 * resounds. Two strings a hair apart stand for the two planes in which one string swings.
 */
public final class PluckedString implements Instrument {
    private static final double[] BODY = {98, 204, 390, 540};

    private final Kind kind;
    private final Chance chance;

    /**
     * What string it is.
     *
     * @param ring seconds in which A3 falls by 60 dB
     * @param brightness how little each turn damps the high partials, 0 to 1
     * @param pick where it is plucked, as a part of its length
     * @param softness cut-off of the pluck in hertz at full velocity
     * @param body how much of the body is heard
     * @param rings whether it goes on ringing when the key is let go
     */
    public record Kind(double ring, double brightness, double pick, double softness, double body, boolean rings) {
        public static final Kind NYLON = new Kind(3.2, 0.62, 0.21, 3600, 0.9, true);
        public static final Kind STEEL = new Kind(4.5, 0.9, 0.13, 7500, 0.6, true);
        public static final Kind CLEAN_ELECTRIC = new Kind(4.0, 0.82, 0.17, 5200, 0.15, false);
        public static final Kind ELECTRIC = new Kind(6.0, 0.88, 0.14, 7000, 0, false);
        public static final Kind MUTED = new Kind(0.35, 0.6, 0.12, 4200, 0.4, false);
        public static final Kind UKULELE = new Kind(1.3, 0.66, 0.27, 4800, 1.2, true);
        public static final Kind HARP = new Kind(3.8, 0.78, 0.33, 4500, 0.5, true);
        public static final Kind PIZZICATO = new Kind(0.55, 0.5, 0.25, 3000, 1.0, false);
        public static final Kind DOUBLE_BASS = new Kind(2.4, 0.42, 0.28, 1500, 0.5, false);
        public static final Kind BASS_GUITAR = new Kind(3.5, 0.55, 0.19, 2400, 0.1, false);
    }

    /**
     * @param kind what string
     * @param seed of what differs from pluck to pluck
     */
    public PluckedString(Kind kind, long seed) {
        this.kind = kind;
        this.chance = new Chance(seed);
    }

    @Override
    public void play(Note note, Stereo out) {
        double cents = 0.6 + 0.3 * chance.around();
        double[] sound = string(note, note.hertz() * StrictMath.pow(2, cents / 1200));
        double[] second = string(note, note.hertz() * StrictMath.pow(2, -cents / 1200));
        Biquad[] body = new Biquad[BODY.length];
        for (int i = 0; i < body.length; i++) {
            body[i] = Biquad.bandPass(BODY[i], 6);
        }
        int start = note.firstFrame();
        for (int i = 0; i < sound.length; i++) {
            double dry = 0.6 * sound[i] + 0.4 * second[i];
            double resounding = 0;
            for (Biquad one : body) {
                resounding += one.next(dry);
            }
            double wide = 0.12 * (sound[i] - second[i]);
            double value = dry + kind.body * resounding;
            out.add(start + i, value + wide, value - wide);
        }
    }

    private double[] string(Note note, double hertz) {
        double turn = Stereo.RATE / hertz;
        double damping = 0.5 * (1 - kind.brightness) * (0.75 + 0.25 * (1 - note.velocity()));
        int delay = (int) (turn - damping - 0.2);
        double fraction = turn - damping - delay;
        double allPass = (1 - fraction) / (1 + fraction);
        double ring = kind.ring * StrictMath.pow(220 / hertz, 0.45);
        int held = (int) (note.length() * Stereo.RATE);
        int frames = (int) (kind.rings ? Math.max(ring * 0.9, note.length()) * Stereo.RATE : held + 0.25 * Stereo.RATE);
        double gain = StrictMath.pow(10, -3 * turn / (ring * Stereo.RATE));
        double stopped = StrictMath.pow(10, -3 * turn / (0.12 * Stereo.RATE));
        double[] line = pluck(delay, note.velocity());
        double[] sound = new double[frames];
        int place = 0;
        double before = 0;
        double allPassIn = 0;
        double allPassOut = 0;
        for (int i = 0; i < frames; i++) {
            double in = line[place];
            double damped = (1 - damping) * in + damping * before;
            before = in;
            double tuned = allPass * (damped - allPassOut) + allPassIn;
            allPassIn = damped;
            allPassOut = tuned;
            line[place] = tuned * (kind.rings || i < held ? gain : stopped);
            place = place + 1 == line.length ? 0 : place + 1;
            sound[i] = in;
        }
        int fade = Math.min(frames, Stereo.RATE / 40);
        for (int i = 0; i < fade; i++) {
            sound[frames - 1 - i] *= (double) i / fade;
        }
        return sound;
    }

    // Noise as long as the string, softened; what the place of the pluck cancels is taken out.
    private double[] pluck(int length, double velocity) {
        double cutOff = Math.min(0.4 * Stereo.RATE, kind.softness * (0.25 + 0.75 * velocity * velocity));
        double keep = StrictMath.exp(-2 * Math.PI * cutOff / Stereo.RATE);
        double[] noise = new double[length];
        double soft = 0;
        double softer = 0;
        double mean = 0;
        for (int turn = 0; turn < 2; turn++) {
            mean = 0;
            for (int i = 0; i < length; i++) {
                if (turn == 0) {
                    noise[i] = chance.around();
                }
                soft += (1 - keep) * (noise[i] - soft);
                softer += (1 - keep) * (soft - softer);
                if (turn == 1) {
                    noise[i] = softer;
                }
                mean += noise[i] / length;
            }
        }
        int pick = Math.max(1, (int) (kind.pick * length));
        double[] line = new double[length];
        double energy = 1e-9;
        for (int i = 0; i < length; i++) {
            line[i] = noise[i] - mean - 0.9 * (noise[(i + length - pick) % length] - mean);
            energy += line[i] * line[i] / length;
        }
        double scale = 0.3 * StrictMath.pow(velocity, 1.4) / Math.sqrt(energy);
        for (int i = 0; i < length; i++) {
            line[i] *= scale;
        }
        return line;
    }
}
