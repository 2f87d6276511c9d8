package circumplex.demo.score;

import circumplex.demo.mix.Mix;
import circumplex.demo.mix.Reverb;
import circumplex.demo.mix.Strip;
import circumplex.demo.sound.Chance;
import circumplex.demo.sound.Instrument;
import circumplex.demo.sound.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;

/** Players who turn what is written into what is heard, in one tempo, each with chance of its own from one seed. */
public final class Band {
    /** Seconds before the first beat: nothing begins on the file's very first sample. */
    private static final double LEAD_IN = 0.1;

    private final Tempo tempo;
    private final Feel feel;
    private final List<Strip> strips = new ArrayList<>();
    private long seed;

    /**
     * @param tempo of all
     * @param feel of all who have none of their own
     * @param seed of all chance
     */
    public Band(Tempo tempo, Feel feel, long seed) {
        this.tempo = tempo;
        this.feel = feel;
        this.seed = seed * 1000;
    }

    /** A player's strip, not yet on the desk. */
    public Strip play(LongFunction<Instrument> instrument, Phrase phrase, double loudness) {
        return play(instrument, phrase, loudness, feel);
    }

    /** The same by a player with a feel of its own. */
    public Strip play(LongFunction<Instrument> instrument, Phrase phrase, double loudness, Feel own) {
        return Strip.of(instrument.apply(seed++), perform(phrase, own, new Chance(seed++)), loudness);
    }

    /** Puts a strip on the desk. */
    public void add(Strip strip) {
        strips.add(strip);
    }

    /** The times in seconds at which the notes of a phrase are due. */
    public List<Double> times(Phrase phrase) {
        return phrase.tones().stream()
                .map(tone -> LEAD_IN + tempo.seconds(feel.swung(tone.beat())))
                .toList();
    }

    /** All that is on the desk. */
    public Mix mix(Reverb.Room room, double loudness, double drive) {
        return new Mix(List.copyOf(strips), room, loudness, drive);
    }

    private List<Note> perform(Phrase phrase, Feel own, Chance chance) {
        List<Note> notes = new ArrayList<>();
        List<Tone> inOrder = phrase.tones().stream()
                .sorted(Comparator.comparingDouble(Tone::beat).thenComparingDouble(Tone::pitch))
                .toList();
        for (Tone tone : inOrder) {
            double start = tempo.seconds(own.swung(tone.beat()));
            double end = tempo.seconds(own.swung(tone.beat() + tone.beats()));
            double velocity = tone.velocity() * own.stress(tone.beat()) * (1 + own.dynamics() * chance.bell());
            double moved = Math.max(0, LEAD_IN + start + own.late() + own.timing() * chance.bell());
            notes.add(
                    new Note(moved, Math.max(0.02, end - start), tone.pitch(), Math.max(0.05, Math.min(1, velocity))));
        }
        return notes;
    }
}
