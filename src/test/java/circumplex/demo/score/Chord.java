package circumplex.demo.score;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chord by its symbol.
 *
 * @param root pitch class of the root, 0 is C
 * @param bass pitch class of the lowest note
 * @param intervals above the root in semitones, the most telling ones first after the root
 */
public record Chord(int root, int bass, int[] intervals) {
    private static final Pattern SYMBOL = Pattern.compile("([A-G][#b]?)([^/]*)(?:/([A-G][#b]?))?");
    private static final Map<Character, Integer> NATURALS =
            Map.of('C', 0, 'D', 2, 'E', 4, 'F', 5, 'G', 7, 'A', 9, 'B', 11);
    private static final Map<String, int[]> KINDS = Map.ofEntries(
            Map.entry("", new int[] {0, 4, 7}),
            Map.entry("m", new int[] {0, 3, 7}),
            Map.entry("5", new int[] {0, 7}),
            Map.entry("7", new int[] {0, 4, 10, 7}),
            Map.entry("m7", new int[] {0, 3, 10, 7}),
            Map.entry("maj7", new int[] {0, 4, 11, 7}),
            Map.entry("mmaj7", new int[] {0, 3, 11, 7}),
            Map.entry("6", new int[] {0, 4, 9, 7}),
            Map.entry("m6", new int[] {0, 3, 9, 7}),
            Map.entry("9", new int[] {0, 4, 10, 14, 7}),
            Map.entry("m9", new int[] {0, 3, 10, 14, 7}),
            Map.entry("maj9", new int[] {0, 4, 11, 14, 7}),
            Map.entry("69", new int[] {0, 4, 9, 14, 7}),
            Map.entry("13", new int[] {0, 4, 10, 21, 14}),
            Map.entry("m11", new int[] {0, 3, 10, 17, 14}),
            Map.entry("add9", new int[] {0, 4, 14, 7}),
            Map.entry("madd9", new int[] {0, 3, 14, 7}),
            Map.entry("sus2", new int[] {0, 2, 7}),
            Map.entry("sus4", new int[] {0, 5, 7}),
            Map.entry("7sus4", new int[] {0, 5, 10, 7}),
            Map.entry("9sus4", new int[] {0, 5, 10, 14}),
            Map.entry("maj7#11", new int[] {0, 4, 11, 18, 7}),
            Map.entry("dim", new int[] {0, 3, 6}),
            Map.entry("dim7", new int[] {0, 3, 6, 9}),
            Map.entry("m7b5", new int[] {0, 3, 10, 6}),
            Map.entry("aug", new int[] {0, 4, 8}),
            Map.entry("7b9", new int[] {0, 4, 10, 13, 7}));

    /**
     * Reads a symbol such as {@code Am7}, {@code F#maj9} or {@code C/G}.
     *
     * @throws IllegalArgumentException if it is none that is known
     */
    public static Chord parse(String symbol) {
        Matcher matcher = SYMBOL.matcher(symbol);
        if (!matcher.matches() || !KINDS.containsKey(matcher.group(2))) {
            throw new IllegalArgumentException("No chord: " + symbol);
        }
        int root = pitchClass(matcher.group(1));
        int bass = matcher.group(3) == null ? root : pitchClass(matcher.group(3));
        return new Chord(root, bass, KINDS.get(matcher.group(2)));
    }

    private static int pitchClass(String name) {
        int change = name.endsWith("#") ? 1 : name.endsWith("b") ? -1 : 0;
        return Math.floorMod(NATURALS.get(name.charAt(0)) + change, 12);
    }

    /** Semitones from the root up to a chord tone, by what it is: 1, 3, 5, 7, 8, 9; where there is none, the nearest kin. */
    int interval(int tone) {
        return switch (tone) {
            case 1 -> 0;
            case 8 -> 12;
            case 10 -> 12 + interval(3);
            case 3 -> among(2, 5, 4);
            case 5 -> among(6, 8, 7);
            case 7 -> among(9, 11, 12);
            case 9 -> 14;
            default -> throw new IllegalArgumentException("No chord tone: " + tone);
        };
    }

    private int among(int low, int high, int otherwise) {
        for (int interval : intervals) {
            if (interval >= low && interval <= high) {
                return interval;
            }
        }
        return otherwise;
    }
}
