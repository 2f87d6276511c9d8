package circumplex.demo.sound;

/** A flute: a few harmonics that follow the breath, air, a chiff at the start and a vibrato that comes late. */
public final class Flute implements Instrument {
    private final double air;
    private final Chance chance;

    /**
     * @param air how much breath is heard, 0 (a whistle) to 1 (a bamboo flute)
     * @param seed of what differs from note to note
     */
    public Flute(double air, long seed) {
        this.air = air;
        this.chance = new Chance(seed);
    }

    @Override
    public void play(Note note, Stereo out) {
        Envelope envelope = new Envelope(0.055, 0.6, 0.85, 0.16);
        Envelope.Follower level = envelope.follow(note.length());
        int frames = envelope.frames(note.length());
        double hertz = note.hertz();
        double rate = chance.between(4.7, 5.3);
        Biquad tube = Biquad.bandPass(Math.min(9000, hertz * 2), 1.5);
        Biquad breath = Biquad.highPass(2500, 0.7);
        double gain = 0.3 * StrictMath.pow(note.velocity(), 1.2);
        double second = 0.28 * note.velocity();
        double third = 0.16 * note.velocity() * note.velocity();
        double phase = 0;
        int start = note.firstFrame();
        for (int i = 0; i < frames; i++) {
            double time = (double) i / Stereo.RATE;
            double grown = Math.min(1, Math.max(0, (time - 0.2) / 0.5));
            double vibrato = grown * Sine.at(rate * time);
            double loud = level.next() * (1 + 0.12 * vibrato);
            double scoop = -0.012 * StrictMath.exp(-time / 0.03);
            phase += hertz * (1 + 0.0035 * vibrato + scoop) / Stereo.RATE;
            double noise = chance.around();
            double chiff = 1 + 3 * StrictMath.exp(-time / 0.03);
            double tone = Sine.at(phase)
                    + second * loud * Sine.at(2 * phase)
                    + third * loud * Sine.at(3 * phase)
                    + 0.05 * third * Sine.at(4 * phase);
            double wind = air * chiff * (0.22 * tube.next(noise) + 0.02 * breath.next(noise));
            out.add(start + i, gain * loud * (tone + wind));
        }
    }
}
