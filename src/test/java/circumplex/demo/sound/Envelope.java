package circumplex.demo.sound;

/**
 * How loud a note is over its time.
 *
 * @param attack seconds to full
 * @param decay seconds in which most of the way to the sustained level is gone
 * @param sustain level while the key is held, 0 to 1
 * @param release seconds after the key in which it falls by 60 dB
 */
public record Envelope(double attack, double decay, double sustain, double release) {

    /** How many frames a note of this length sounds. */
    int frames(double length) {
        return (int) ((Math.max(length, attack) + release * 1.1) * Stereo.RATE);
    }

    /** Follows the envelope sample by sample. */
    Follower follow(double length) {
        return new Follower(this, length);
    }

    /** Where a note is on its envelope. */
    static final class Follower {
        private final int attackFrames;
        private final int heldFrames;
        private final double sustain;
        private final double decayFactor;
        private final double releaseFactor;
        private int frame;
        private double level;

        private Follower(Envelope envelope, double length) {
            attackFrames = Math.max(1, (int) (envelope.attack * Stereo.RATE));
            heldFrames = (int) (Math.max(length, envelope.attack) * Stereo.RATE);
            sustain = envelope.sustain;
            decayFactor = StrictMath.exp(-1 / Math.max(1, envelope.decay * Stereo.RATE));
            releaseFactor = StrictMath.exp(-6.9 / Math.max(1, envelope.release * Stereo.RATE));
        }

        double next() {
            if (frame < attackFrames) {
                double ramp = (double) frame / attackFrames;
                level = ramp * (2 - ramp);
            } else if (frame < heldFrames) {
                level = sustain + (level - sustain) * decayFactor;
            } else {
                level *= releaseFactor;
            }
            frame++;
            return level;
        }
    }
}
