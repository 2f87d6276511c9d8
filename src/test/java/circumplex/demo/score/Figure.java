package circumplex.demo.score;

import circumplex.demo.score.Harmony.Voiced;
import java.util.ArrayList;
import java.util.List;

/** Ways of playing chords and drums, by patterns that are written as text. */
public final class Figure {
    private Figure() {}

    /** How hard a letter is struck: {@code X x o -} from hard to soft; anything else is a rest. */
    private static double velocity(char letter) {
        return switch (letter) {
            case 'X' -> 0.95;
            case 'x' -> 0.75;
            case 'o' -> 0.55;
            case '-' -> 0.35;
            default -> 0;
        };
    }

    /** Strokes of one drum: each letter a step; bars may be drawn with {@code |}. */
    public static Phrase drum(String pattern, double step, double pitch) {
        String letters = pattern.replace("|", "").replace(" ", "");
        List<Tone> tones = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            double velocity = velocity(letters.charAt(i));
            if (velocity > 0) {
                tones.add(new Tone(i * step, step, pitch, velocity));
            }
        }
        return new Phrase(List.copyOf(tones), letters.length() * step);
    }

    /** Whole chords; what stays the same from chord to chord is held over. */
    public static Phrase sustained(List<Voiced> chords) {
        List<Tone> tones = new ArrayList<>();
        for (Voiced chord : chords) {
            for (int pitch : chord.pitches()) {
                int held = -1;
                for (int i = 0; i < tones.size(); i++) {
                    Tone tone = tones.get(i);
                    if (tone.pitch() == pitch && Math.abs(tone.beat() + tone.beats() - chord.beat()) < 1e-6) {
                        held = i;
                    }
                }
                if (held >= 0) {
                    Tone tone = tones.get(held);
                    tones.set(held, new Tone(tone.beat(), tone.beats() + chord.beats(), tone.pitch(), tone.velocity()));
                } else {
                    tones.add(new Tone(chord.beat(), chord.beats(), pitch, 0.7));
                }
            }
        }
        return new Phrase(List.copyOf(tones), end(chords));
    }

    /** Chords struck in a rhythm of letters, each held for some part of a step, or to the next stroke if 0. */
    public static Phrase blocks(List<Voiced> chords, String rhythm, double step, double held) {
        String letters = rhythm.replace("|", "").replace(" ", "");
        List<Tone> tones = new ArrayList<>();
        for (Voiced chord : chords) {
            int steps = (int) Math.round(chord.beats() / step);
            int first = (int) Math.round(chord.beat() / step);
            for (int i = 0; i < steps; i++) {
                double velocity = velocity(letters.charAt((first + i) % letters.length()));
                if (velocity == 0) {
                    continue;
                }
                int next = i + 1;
                while (next < steps && velocity(letters.charAt((first + next) % letters.length())) == 0) {
                    next++;
                }
                double beats = held > 0 ? held * step : (next - i) * step;
                for (int pitch : chord.pitches()) {
                    tones.add(new Tone(chord.beat() + i * step, beats, pitch, velocity));
                }
            }
        }
        return new Phrase(List.copyOf(tones), end(chords));
    }

    /**
     * Broken chords: words are voices from 0 (the lowest), each a step; {@code .} rests, and voices past the highest go on
     * an octave above. Several at once are joined by {@code +}.
     */
    public static Phrase broken(List<Voiced> chords, String order, double step) {
        String[] words = order.replace("|", " ").trim().split("\\s+");
        List<Tone> tones = new ArrayList<>();
        for (Voiced chord : chords) {
            int steps = (int) Math.round(chord.beats() / step);
            int first = (int) Math.round(chord.beat() / step);
            for (int i = 0; i < steps; i++) {
                String word = words[(first + i) % words.length];
                if (word.equals(".")) {
                    continue;
                }
                for (String one : word.split("\\+")) {
                    int voice = Integer.parseInt(one);
                    int size = chord.pitches().length;
                    double pitch = chord.pitches()[voice % size] + 12.0 * (voice / size);
                    tones.add(new Tone(chord.beat() + i * step, step, pitch, 0.7));
                }
            }
        }
        return new Phrase(List.copyOf(tones), end(chords));
    }

    /** A strumming hand: {@code D d} down, {@code U u} up over the higher strings, {@code x} muted; each letter a step. */
    public static Phrase strummed(List<Voiced> chords, String rhythm, double step) {
        String letters = rhythm.replace("|", "").replace(" ", "");
        List<Tone> tones = new ArrayList<>();
        for (Voiced chord : chords) {
            int steps = (int) Math.round(chord.beats() / step);
            int first = (int) Math.round(chord.beat() / step);
            for (int i = 0; i < steps; i++) {
                char letter = letters.charAt((first + i) % letters.length());
                double velocity = "DU".indexOf(letter) >= 0 ? 0.8 : "du".indexOf(letter) >= 0 ? 0.55 : 0;
                if (velocity > 0) {
                    strum(tones, chord, chord.beat() + i * step, 1.6 * step, velocity, "Uu".indexOf(letter) >= 0);
                }
            }
        }
        return new Phrase(List.copyOf(tones), end(chords));
    }

    private static void strum(
            List<Tone> tones, Voiced chord, double beat, double beats, double velocity, boolean upward) {
        int size = chord.pitches().length;
        int strings = upward ? Math.min(size, 3) : size;
        for (int i = 0; i < strings; i++) {
            int pitch = chord.pitches()[upward ? size - 1 - i : i];
            tones.add(new Tone(beat + 0.022 * i, beats, pitch, velocity * (1 - 0.06 * i)));
        }
    }

    private static double end(List<Voiced> chords) {
        Voiced last = chords.get(chords.size() - 1);
        return last.beat() + last.beats();
    }
}
