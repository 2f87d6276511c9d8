package circumplex.demo.sound;

/**
 * One note as it is played.
 *
 * @param start in seconds
 * @param length how long the key is held, in seconds
 * @param pitch in semitones, 60 is the middle C, fractions allowed
 * @param velocity how hard, 0 to 1
 */
public record Note(double start, double length, double pitch, double velocity) {

    /** The frequency of the pitch, with A4 at 440 Hz. */
    public double hertz() {
        return 440 * StrictMath.pow(2, (pitch - 69) / 12);
    }

    /** The first sample frame of the note. */
    public int firstFrame() {
        return Math.max(0, (int) Math.round(start * Stereo.RATE));
    }
}
