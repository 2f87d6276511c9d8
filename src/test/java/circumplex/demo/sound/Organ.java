package circumplex.demo.sound;

/** A tone-wheel organ: nine drawbars of sines, and the click of the key. */
public final class Organ implements Instrument {
    private static final double[] RATIOS = {0.5, 1.5, 1, 2, 3, 4, 5, 6, 8};

    private final double[] drawbars;
    private final Chance chance;

    /**
     * @param drawbars nine digits, 0 (in) to 8 (out), as organists write them
     * @param seed of the clicks
     */
    public Organ(String drawbars, long seed) {
        this.drawbars = drawbars.chars()
                .mapToDouble(digit -> digit == '0' ? 0 : StrictMath.pow(10, -3.0 * (8 - (digit - '0')) / 20))
                .toArray();
        this.chance = new Chance(seed);
    }

    @Override
    public void play(Note note, Stereo out) {
        Envelope envelope = new Envelope(0.006, 1, 1, 0.05);
        Envelope.Follower level = envelope.follow(note.length());
        int frames = envelope.frames(note.length());
        double hertz = note.hertz();
        double gain = 0.09 * (0.4 + 0.6 * note.velocity());
        Biquad click = Biquad.bandPass(2200, 0.8);
        double phase = chance.between(0, 1);
        int start = note.firstFrame();
        for (int i = 0; i < frames; i++) {
            double value = 0;
            for (int bar = 0; bar < drawbars.length; bar++) {
                if (drawbars[bar] > 0 && hertz * RATIOS[bar] < 12_000) {
                    value += drawbars[bar] * Sine.at(phase * RATIOS[bar]);
                }
            }
            if (i < 600) {
                value += 0.8 * click.next(chance.around()) * (1 - i / 600.0);
            }
            out.add(start + i, gain * level.next() * value);
            phase += hertz / Stereo.RATE;
        }
    }
}
