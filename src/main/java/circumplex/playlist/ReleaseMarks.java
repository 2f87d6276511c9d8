package circumplex.playlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said in brackets or after a dash behind a title. Some of it tells of the release and not of the music: "2011
 * Remaster", "Mono", "Bonus Track", "feat. Somebody". The rest means another recording, to be told apart: "Live",
 * "Acoustic", "Radio Edit", "Remix", "Demo", and all that is not known.
 */
final class ReleaseMarks {
    private static final Pattern BRACKETS = Pattern.compile("[(\\[{（［]([^()\\[\\]{}（）［］]*)[)\\]}）］]");
    private static final Pattern DASH = Pattern.compile("\\s+[-‐–—]\\s+");
    private static final Pattern PIECE = Pattern.compile("\\s*[;,/]\\s*");
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:st|nd|rd|th|bit|khz)?");

    /** Each of these alone tells of the release. */
    private static final Set<String> MARKS = Set.of(
            "remaster",
            "remastered",
            "remasterisé",
            "remasterizado",
            "rimasterizzato",
            "remastering",
            "mono",
            "stereo",
            "album",
            "single",
            "original",
            "explicit",
            "clean",
            "bonus",
            "deluxe",
            "expanded",
            "anniversary");

    /** These may stand beside them. */
    private static final Set<String> COMPANIONS = Set.of(
            "digital", "digitally", "version", "mix", "edition", "track", "tracks", "the", "in", "from", "special");

    private ReleaseMarks() {}

    /**
     * A title taken apart.
     *
     * @param title without what is in brackets or after a dash
     * @param others what was there and may mean another recording, in order
     */
    record Parts(String title, List<String> others) {}

    /** Takes a title apart. One that is all brackets stays whole. */
    static Parts split(String title) {
        if (!mayHoldMarks(title)) {
            return new Parts(title, List.of());
        }
        List<String> others = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        Matcher brackets = BRACKETS.matcher(title);
        while (brackets.find()) {
            keepOthers(brackets.group(1), others);
            brackets.appendReplacement(rest, " ");
        }
        brackets.appendTail(rest);
        if (rest.toString().isBlank()) {
            return new Parts(title, List.of());
        }
        String[] segments = DASH.split(rest.toString().strip());
        for (int i = 1; i < segments.length; i++) {
            keepOthers(segments[i], others);
        }
        return new Parts(segments[0], List.copyOf(others));
    }

    private static boolean mayHoldMarks(String title) {
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (c == '(' || c == '[' || c == '{' || c == '-' || c >= '‐') {
                return true;
            }
        }
        return false;
    }

    private static void keepOthers(String text, List<String> others) {
        if (FeaturedArtist.isNamedBy(text.strip())) {
            return;
        }
        for (String piece : PIECE.split(text.strip())) {
            if (!piece.isBlank() && !tellsOfTheRelease(piece)) {
                others.add(piece);
            }
        }
    }

    private static boolean tellsOfTheRelease(String piece) {
        boolean marked = false;
        for (String word : WORD.split(piece.toLowerCase(Locale.ROOT))) {
            if (MARKS.contains(word)) {
                marked = true;
            } else if (!word.isEmpty()
                    && !COMPANIONS.contains(word)
                    && !NUMBER.matcher(word).matches()) {
                return false;
            }
        }
        return marked;
    }
}
