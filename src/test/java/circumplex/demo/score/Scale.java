package circumplex.demo.score;

import java.util.ArrayList;
import java.util.List;

/**
 * A key: a tonic and the steps of its mode. Melodies are written in degrees, so that a motif can move within the key.
 */
public final class Scale {
    private static final double VELOCITY = 0.7;

    private final int tonic;
    private final int[] steps;

    /** The modes, by their steps in semitones above the tonic. */
    public enum Mode {
        MAJOR(0, 2, 4, 5, 7, 9, 11),
        DORIAN(0, 2, 3, 5, 7, 9, 10),
        PHRYGIAN(0, 1, 3, 5, 7, 8, 10),
        LYDIAN(0, 2, 4, 6, 7, 9, 11),
        MIXOLYDIAN(0, 2, 4, 5, 7, 9, 10),
        MINOR(0, 2, 3, 5, 7, 8, 10),
        HARMONIC_MINOR(0, 2, 3, 5, 7, 8, 11),
        LOCRIAN(0, 1, 3, 5, 6, 8, 10);

        private final int[] steps;

        Mode(int... steps) {
            this.steps = steps;
        }
    }

    /**
     * @param tonic the pitch of degree 1
     * @param mode which steps
     */
    public Scale(int tonic, Mode mode) {
        this.tonic = tonic;
        this.steps = mode.steps;
    }

    /** The pitch of a degree: 1 is the tonic, 8 the octave above, 0 the step below the tonic. */
    public int pitch(int degree) {
        int step = degree - 1;
        return tonic + 12 * Math.floorDiv(step, steps.length) + steps[Math.floorMod(step, steps.length)];
    }

    /**
     * Reads a melody: degrees with lengths in beats, as {@code "5:1 6:.5 5 3#:2 r:1 1+3+5:4"}. A length holds until the
     * next one; {@code r} is a rest, {@code #} and {@code b} raise and lower, {@code +} joins what sounds together. At the
     * end of a note {@code >} stresses it, {@code _} makes it soft, {@code '} short. Bars may be drawn with {@code |}.
     */
    public Phrase melody(String text) {
        return melody(text, 0);
    }

    /** The same, moved by so many degrees within the key. */
    public Phrase melody(String text, int moved) {
        List<Tone> tones = new ArrayList<>();
        double beat = 0;
        double beats = 1;
        for (String word : text.replace("|", " ").trim().split("\\s+")) {
            double velocity = word.contains(">") ? VELOCITY * 1.25 : word.contains("_") ? VELOCITY * 0.7 : VELOCITY;
            double part = word.contains("'") ? 0.45 : 1;
            String[] halves = word.replaceAll("[>_']", "").split(":");
            if (halves.length == 2) {
                beats = Double.parseDouble(halves[1]);
            }
            if (!halves[0].equals("r")) {
                for (String one : halves[0].split("\\+")) {
                    tones.add(new Tone(beat, beats * part, pitch(one, moved), velocity));
                }
            }
            beat += beats;
        }
        return new Phrase(List.copyOf(tones), beat);
    }

    private int pitch(String degree, int moved) {
        int change = degree.endsWith("#") ? 1 : degree.endsWith("b") ? -1 : 0;
        String digits = change == 0 ? degree : degree.substring(0, degree.length() - 1);
        return pitch(Integer.parseInt(digits) + moved) + change;
    }
}
