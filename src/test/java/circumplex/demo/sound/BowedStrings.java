package circumplex.demo.sound;

/**
 * A section of bowed strings: several players, each a saw wave with a drift, a vibrato and a place of its own, whose
 * brightness follows the bow, with a little of the bow's noise, through the resonances of a wooden box.
 */
public final class BowedStrings implements Instrument {
    private final int players;
    private final double attack;
    private final double tremolo;
    private final double brightness;
    private final Chance chance;

    /**
     * @param players how many play each note; 1 is a solo
     * @param attack seconds until the tone is full
     * @param tremolo how deep the fast repeated bowing cuts, 0 to 1
     * @param brightness 0.3 (over the fingerboard) to 1 (near the bridge)
     * @param seed of what differs from player to player
     */
    public BowedStrings(int players, double attack, double tremolo, double brightness, long seed) {
        this.players = players;
        this.attack = attack;
        this.tremolo = tremolo;
        this.brightness = brightness;
        this.chance = new Chance(seed);
    }

    @Override
    public void play(Note note, Stereo out) {
        for (int player = 0; player < players; player++) {
            double side = players == 1 ? 0 : (2.0 * player / (players - 1) - 1) * 0.7;
            playOne(note, side, out);
        }
    }

    private void playOne(Note note, double side, Stereo out) {
        double late = players == 1 ? 0 : chance.between(0, 0.03);
        Envelope envelope = new Envelope(attack * chance.between(0.8, 1.25), 0.8, 0.82, 0.38);
        Envelope.Follower level = envelope.follow(note.length());
        int frames = envelope.frames(note.length());
        double hertz = note.hertz() * StrictMath.pow(2, 5 * chance.bell() / 1200);
        double vibratoRate = chance.between(4.9, 6.1);
        double vibratoPhase = chance.between(0, 1);
        double depth = (players == 1 ? 0.0065 : 0.0045) * chance.between(0.7, 1.2);
        double drift = chance.between(0, 1);
        double bowRate = chance.between(11, 14);
        double bowPhase = chance.between(0, 1);
        Saw saw = new Saw(chance.between(0, 1));
        SweptFilter tone = new SweptFilter(0.05);
        Biquad low = Biquad.peak(290, 1.5, 3);
        Biquad middle = Biquad.peak(700, 1.2, -3);
        Biquad bridge = Biquad.peak(2500, 1.1, 5);
        Biquad rosin = Biquad.bandPass(Math.min(6000, 4 * hertz + 1500), 0.7);
        double gain = 0.22 * StrictMath.pow(note.velocity(), 1.3) / Math.sqrt(players);
        double toLeft = Math.sqrt((1 - side) / 2);
        double toRight = Math.sqrt((1 + side) / 2);
        int start = note.firstFrame() + (int) (late * Stereo.RATE);
        double vibrato = 0;
        for (int i = 0; i < frames; i++) {
            double time = (double) i / Stereo.RATE;
            double loud = level.next();
            if (i % 16 == 0) {
                double grown = Math.min(1, Math.max(0, (time - 0.15) / 0.5));
                vibrato = 1
                        + depth * grown * Sine.at(vibratoPhase + vibratoRate * time)
                        + 0.0012 * Sine.at(drift + 0.37 * time);
                tone.tune(brightness * (900 + 5200 * note.velocity() * loud) + 1.5 * hertz);
            }
            double stroke = tremolo == 0 ? 1 : 1 - tremolo * 0.5 * (1 - Sine.at(bowPhase + bowRate * time));
            double string = tone.next(saw.next(hertz * vibrato));
            double bow = 0.05 * brightness * rosin.next(chance.around());
            double value = gain * loud * stroke * bridge.next(middle.next(low.next(string + bow)));
            out.add(start + i, toLeft * value, toRight * value);
        }
    }
}
