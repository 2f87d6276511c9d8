package circumplex.demo.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Written notes, with the length that they take up.
 *
 * @param tones in any order
 * @param beats the length, with rests at the end
 */
public record Phrase(List<Tone> tones, double beats) {

    /** Nothing for some beats. */
    public static Phrase rest(double beats) {
        return new Phrase(List.of(), beats);
    }

    /** One after the other. */
    public static Phrase of(Phrase... phrases) {
        Phrase all = rest(0);
        for (Phrase phrase : phrases) {
            all = all.then(phrase);
        }
        return all;
    }

    /** This, and then that. */
    public Phrase then(Phrase next) {
        List<Tone> all = new ArrayList<>(tones);
        next.tones.forEach(tone -> all.add(tone.later(beats)));
        return new Phrase(List.copyOf(all), beats + next.beats);
    }

    /** The same after some beats of rest. */
    public Phrase at(double beat) {
        return rest(beat).then(this);
    }

    /** This and that at once; as long as the longer. */
    public Phrase with(Phrase other) {
        List<Tone> all = new ArrayList<>(tones);
        all.addAll(other.tones);
        return new Phrase(List.copyOf(all), Math.max(beats, other.beats));
    }

    /** So many times. */
    public Phrase times(int count) {
        Phrase all = rest(0);
        for (int i = 0; i < count; i++) {
            all = all.then(this);
        }
        return all;
    }

    /** Higher by some semitones. */
    public Phrase up(double semitones) {
        return each(tone -> new Tone(tone.beat(), tone.beats(), tone.pitch() + semitones, tone.velocity()));
    }

    /** So many times as hard. */
    public Phrase louder(double factor) {
        return each(tone -> tone.times(factor));
    }

    /** From so many times as hard at the start to so many times at the end. */
    public Phrase swelling(double from, double to) {
        return each(tone -> tone.times(from + (to - from) * tone.beat() / Math.max(beats, 1e-9)));
    }

    /** Each note held for a part of its written length: below 1 is detached, above 1 overlaps. */
    public Phrase held(double part) {
        return each(tone -> new Tone(tone.beat(), tone.beats() * part, tone.pitch(), tone.velocity()));
    }

    /** Each note held until the pedal is changed, every so many beats. */
    public Phrase pedal(double every) {
        return each(tone -> {
            double change = (Math.floor(tone.beat() / every + 1e-6) + 1) * every;
            return new Tone(tone.beat(), Math.max(tone.beats(), change - tone.beat()), tone.pitch(), tone.velocity());
        });
    }

    /** Doubled an octave (or another interval) away, so many times as hard. */
    public Phrase doubled(double semitones, double factor) {
        return with(up(semitones).louder(factor));
    }

    /** Only what begins between two beats; its place stays. */
    public Phrase between(double from, double to) {
        return new Phrase(
                tones.stream()
                        .filter(tone -> tone.beat() >= from - 1e-6 && tone.beat() < to - 1e-6)
                        .toList(),
                beats);
    }

    private Phrase each(UnaryOperator<Tone> change) {
        return new Phrase(tones.stream().map(change).toList(), beats);
    }
}
