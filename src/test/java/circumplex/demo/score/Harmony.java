package circumplex.demo.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Chords in time, and how they are laid out for voices. */
public final class Harmony {
    private final List<Change> changes;

    private record Change(double beat, double beats, Chord chord) {}

    /**
     * A chord laid out.
     *
     * @param beat where it begins
     * @param beats how long it lasts
     * @param pitches from low to high
     */
    public record Voiced(double beat, double beats, int[] pitches) {}

    private Harmony(List<Change> changes) {
        this.changes = changes;
    }

    /** Reads chords with lengths in beats, as {@code "Am7:4 D9:2 G:2"}. A length holds until the next one. */
    public static Harmony of(String text) {
        List<Change> changes = new ArrayList<>();
        double beat = 0;
        double beats = 4;
        for (String word : text.replace("|", " ").trim().split("\\s+")) {
            String[] halves = word.split(":");
            if (halves.length == 2) {
                beats = Double.parseDouble(halves[1]);
            }
            changes.add(new Change(beat, beats, Chord.parse(halves[0])));
            beat += beats;
        }
        return new Harmony(changes);
    }

    /** How many beats it lasts. */
    public double beats() {
        Change last = changes.get(changes.size() - 1);
        return last.beat + last.beats;
    }

    /** Each chord so near to the one before as can be, in close position. */
    public List<Voiced> voiced(int voices, int lowest, int highest) {
        List<Voiced> voiced = new ArrayList<>();
        int[] before = null;
        for (Change change : changes) {
            int[] best = null;
            double least = Double.MAX_VALUE;
            for (int[] candidate : layouts(change.chord, voices, lowest, highest)) {
                double cost = cost(candidate, before, (lowest + highest) / 2.0);
                if (cost < least) {
                    least = cost;
                    best = candidate;
                }
            }
            if (best == null) {
                throw new IllegalArgumentException("No room for a chord between " + lowest + " and " + highest);
            }
            voiced.add(new Voiced(change.beat, change.beats, best));
            before = best;
        }
        return voiced;
    }

    private static double cost(int[] candidate, int[] before, double middle) {
        double cost = 0;
        double centre = Arrays.stream(candidate).average().orElse(middle);
        for (int i = 0; before != null && i < candidate.length; i++) {
            cost += Math.abs(candidate[i] - before[i]);
        }
        double rub = 0;
        for (int i = 1; i < candidate.length; i++) {
            // A semitone within a chord is a colour in the middle and a fault at the top.
            rub += candidate[i] - candidate[i - 1] == 1 ? (i == candidate.length - 1 ? 4 : 1) : 0;
        }
        return cost + rub + 0.35 * Math.abs(centre - middle);
    }

    // Every inversion that fits, closed, and with the second voice from above an octave lower.
    private static List<int[]> layouts(Chord chord, int voices, int lowest, int highest) {
        int[] classes = Arrays.stream(chord.intervals())
                .limit(Math.max(voices, 1))
                .map(interval -> Math.floorMod(chord.root() + interval, 12))
                .distinct()
                .sorted()
                .toArray();
        List<int[]> layouts = new ArrayList<>();
        for (int start = lowest; start <= highest; start++) {
            int first = Arrays.binarySearch(classes, Math.floorMod(start, 12));
            if (first < 0) {
                continue;
            }
            int[] pitches = new int[voices];
            pitches[0] = start;
            for (int i = 1; i < voices; i++) {
                int next = classes[(first + i) % classes.length];
                pitches[i] = pitches[i - 1] + 1 + Math.floorMod(next - pitches[i - 1] - 1, 12);
            }
            addIfFits(layouts, pitches, lowest, highest);
            if (voices >= 4) {
                int[] open = pitches.clone();
                open[voices - 2] -= 12;
                Arrays.sort(open);
                addIfFits(layouts, open, lowest, highest);
            }
        }
        return layouts;
    }

    private static void addIfFits(List<int[]> layouts, int[] pitches, int lowest, int highest) {
        if (pitches[0] >= lowest && pitches[pitches.length - 1] <= highest) {
            layouts.add(pitches);
        }
    }

    /**
     * A bass line by a pattern of chord tones with lengths, as {@code "1:1 5:.5 8:.5"}, begun anew with each chord and cut
     * where the chord ends. {@code r} rests, {@code ^} is the semitone below the next chord's bass, {@code '} shortens,
     * {@code >} stresses.
     *
     * @param lowest no bass note lies lower than this pitch
     */
    public Phrase bass(String pattern, int lowest) {
        List<Tone> tones = new ArrayList<>();
        String[] words = pattern.trim().split("\\s+");
        for (int index = 0; index < changes.size(); index++) {
            Change change = changes.get(index);
            double place = 0;
            double beats = 1;
            for (int i = 0; place < change.beats - 1e-6; i++) {
                String word = words[i % words.length];
                double velocity = word.contains(">") ? 0.85 : 0.7;
                double part = word.contains("'") ? 0.45 : 1;
                String[] halves = word.replaceAll("[>']", "").split(":");
                if (halves.length == 2) {
                    beats = Double.parseDouble(halves[1]);
                }
                double length = Math.min(beats, change.beats - place) * part;
                if (halves[0].equals("^")) {
                    int next =
                            lift(changes.get((index + 1) % changes.size()).chord.bass(), lowest);
                    tones.add(new Tone(change.beat + place, length, next - 1, velocity));
                } else if (!halves[0].equals("r")) {
                    int tone = Integer.parseInt(halves[0]);
                    // On a slash chord the root gives way to the written bass.
                    int pitch = tone == 1
                            ? lift(change.chord.bass(), lowest)
                            : lift(change.chord.root(), lowest) + change.chord.interval(tone);
                    tones.add(new Tone(change.beat + place, length, pitch, velocity));
                }
                place += beats;
            }
        }
        return new Phrase(List.copyOf(tones), beats());
    }

    private static int lift(int pitchClass, int lowest) {
        return lowest + Math.floorMod(pitchClass - lowest, 12);
    }
}
