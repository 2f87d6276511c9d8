package circumplex.demo.sound;

/**
 * Drums with a skin: kick, toms, hand drums, timpani. A few modes of a round membrane, whose pitch falls as the skin
 * comes to rest, and the noise of the stroke.
 */
public final class Drum implements Instrument {
    // Zeros of the Bessel functions: (0,1), (1,1), (2,1), (0,2), (3,1).
    private static final double[] MODES = {1, 1.593, 2.136, 2.296, 2.653};

    private final Kind kind;
    private final Chance chance;

    /**
     * What drum.
     *
     * @param glide octaves above its pitch at which a stroke begins
     * @param glideSeconds in which most of that is gone
     * @param ring seconds in which it falls by 60 dB
     * @param skin size of the higher modes
     * @param stroke size of the noise of the stroke
     * @param strokeHertz where that noise lies
     */
    public record Kind(double glide, double glideSeconds, double ring, double skin, double stroke, double strokeHertz) {
        public static final Kind KICK = new Kind(2.2, 0.022, 0.42, 0.05, 0.35, 2400);
        public static final Kind SOFT_KICK = new Kind(1.1, 0.03, 0.45, 0.08, 0.12, 900);
        public static final Kind HARD_KICK = new Kind(2.6, 0.014, 0.26, 0.1, 0.9, 3800);
        public static final Kind CLUB_KICK = new Kind(2.8, 0.026, 0.38, 0, 0.4, 3000);
        public static final Kind TOM = new Kind(0.5, 0.05, 0.7, 0.3, 0.3, 1500);
        public static final Kind CONGA = new Kind(0.15, 0.02, 0.35, 0.35, 0.4, 1800);
        public static final Kind TAIKO = new Kind(0.35, 0.06, 1.4, 0.35, 0.35, 700);
        public static final Kind HEART = new Kind(0.4, 0.05, 0.5, 0, 0.05, 300);
    }

    /**
     * @param kind what drum
     * @param seed of what differs from stroke to stroke
     */
    public Drum(Kind kind, long seed) {
        this.kind = kind;
        this.chance = new Chance(seed);
    }

    @Override
    public void play(Note note, Stereo out) {
        double hertz = note.hertz() * (1 + 0.004 * chance.bell());
        int frames = (int) (kind.ring * 1.15 * Stereo.RATE);
        double fall = StrictMath.pow(10, -3 / (kind.ring * Stereo.RATE));
        double glideFall = StrictMath.exp(-1 / (kind.glideSeconds * Stereo.RATE));
        Biquad beater = Biquad.bandPass(kind.strokeHertz * (0.9 + 0.2 * note.velocity()), 0.8);
        double gain = 0.7 * StrictMath.pow(note.velocity(), 1.4);
        double level = 1;
        double glide = 1;
        double strokeLevel = 1;
        double strokeFall = StrictMath.exp(-1 / (0.007 * Stereo.RATE));
        double phase = 0;
        double[] sizes = new double[MODES.length];
        double[] falls = new double[MODES.length];
        for (int mode = 0; mode < MODES.length; mode++) {
            sizes[mode] = mode == 0 ? 1 : kind.skin * (0.6 + 0.4 * note.velocity()) * chance.between(0.7, 1.3) / mode;
            falls[mode] = StrictMath.pow(fall, 0.6 * MODES[mode]);
        }
        int start = note.firstFrame();
        for (int i = 0; i < frames; i++) {
            phase += hertz * (1 + (StrictMath.pow(2, kind.glide) - 1) * glide * note.velocity()) / Stereo.RATE;
            double value = sizes[0] * level * Sine.at(phase);
            for (int mode = 1; mode < MODES.length && sizes[mode] > 1e-5; mode++) {
                value += sizes[mode] * Sine.at(phase * MODES[mode]);
                sizes[mode] *= falls[mode];
            }
            value += kind.stroke * 2 * strokeLevel * beater.next(chance.around());
            out.add(start + i, gain * value * Math.min(1, (frames - i) / 400.0));
            level *= fall;
            glide *= glideFall;
            strokeLevel *= strokeFall;
        }
    }
}
