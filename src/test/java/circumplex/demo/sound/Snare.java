package circumplex.demo.sound;

/** A snare drum: two modes of the skin, and the wires beneath, which rattle a little longer. */
public final class Snare implements Instrument {
    private final double wires;
    private final double brightness;
    private final Chance chance;

    /**
     * @param wires seconds in which their rattle falls by 60 dB
     * @param brightness 0 (a brush on the skin) to 1 (a stick, rim and all)
     * @param seed of the noise
     */
    public Snare(double wires, double brightness, long seed) {
        this.wires = wires;
        this.brightness = brightness;
        this.chance = new Chance(seed);
    }

    @Override
    public void play(Note note, Stereo out) {
        int frames = (int) (Math.max(0.2, wires) * 1.1 * Stereo.RATE);
        double hertz = note.hertz();
        double wireFall = StrictMath.pow(10, -3 / (wires * Stereo.RATE));
        double skinFall = StrictMath.pow(10, -3 / (0.16 * Stereo.RATE));
        Biquad low = Biquad.highPass(700 + 700 * brightness, 0.7);
        Biquad high = Biquad.lowPass(4000 + 8500 * brightness * note.velocity(), 0.7);
        Biquad crack = Biquad.peak(2200, 1, 5 * brightness);
        double gain = 0.6 * StrictMath.pow(note.velocity(), 1.4);
        double wire = 1;
        double skin = 1;
        double phase = 0;
        int start = note.firstFrame();
        for (int i = 0; i < frames; i++) {
            double time = (double) i / Stereo.RATE;
            phase += hertz * (1 + 0.5 * StrictMath.exp(-time / 0.008)) / Stereo.RATE;
            double drum = skin * (0.8 * Sine.at(phase) + 0.45 * Sine.at(1.78 * phase));
            double rattle = wire * crack.next(high.next(low.next(chance.around())));
            double value = gain * Math.min(1, i / 20.0) * ((0.35 + 0.45 * brightness) * drum + 0.75 * rattle);
            out.add(start + i, value * Math.min(1, (frames - i) / 400.0));
            wire *= wireFall;
            skin *= skinFall;
        }
    }
}
