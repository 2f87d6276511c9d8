package circumplex.demo.sound;

/**
 * An electric piano by frequency modulation (Chowning 1973; the two pairs of operators of the DX7's "E. Piano"): a warm
 * body, and a tine that rings high above it and dies away soon. Harder keys ring brighter.
 */
public final class ElectricPiano implements Instrument {
    private final double bite;
    private final Chance chance;

    /**
     * @param bite how bright hard notes grow, 0 to 1
     * @param seed of what differs from stroke to stroke
     */
    public ElectricPiano(double bite, long seed) {
        this.bite = bite;
        this.chance = new Chance(seed);
    }

    @Override
    public void play(Note note, Stereo out) {
        double hertz = note.hertz();
        double velocity = note.velocity();
        double ring = 3.6 * StrictMath.pow(2, -(note.pitch() - 60) / 22);
        Envelope envelope = new Envelope(0.003, ring / 3, 0, 0.22);
        Envelope.Follower level = envelope.follow(note.length());
        int frames = envelope.frames(note.length());
        double bodyIndex = (0.10 + 0.34 * bite * velocity * velocity) * StrictMath.pow(2, -(note.pitch() - 60) / 40);
        double tineIndex = 0.16 * bite * velocity;
        double tineRatio = hertz > 900 ? 7 : 14;
        double detune = 1 + 0.0006 * (1 + 0.3 * chance.around());
        double bodyFall = StrictMath.exp(-1 / (ring * 0.16 * Stereo.RATE));
        double tineFall = StrictMath.exp(-1 / (0.07 * Stereo.RATE));
        double body = 1;
        double tine = 1;
        double phase = 0;
        int start = note.firstFrame();
        double gain = 0.4 * StrictMath.pow(velocity, 1.4);
        for (int i = 0; i < frames; i++) {
            double warm = Sine.at(phase + bodyIndex * (0.25 + 0.75 * body) * Sine.at(phase));
            double shifted = phase * detune;
            double ringing = Sine.at(shifted + tineIndex * tine * Sine.at(shifted * tineRatio));
            double value = gain * level.next();
            out.add(start + i, value * (0.62 * warm + 0.38 * ringing), value * (0.58 * warm + 0.42 * ringing));
            body *= bodyFall;
            tine *= tineFall;
            phase += hertz / Stereo.RATE;
        }
    }
}
