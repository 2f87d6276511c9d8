package circumplex.demo.score;

/**
 * A note as it is written.
 *
 * @param beat where it begins
 * @param beats how long it lasts
 * @param pitch in semitones, 60 is the middle C
 * @param velocity how hard, 0 to 1
 */
public record Tone(double beat, double beats, double pitch, double velocity) {

    Tone later(double by) {
        return new Tone(beat + by, beats, pitch, velocity);
    }

    Tone times(double factor) {
        return new Tone(beat, beats, pitch, Math.max(0.05, Math.min(1, velocity * factor)));
    }
}
