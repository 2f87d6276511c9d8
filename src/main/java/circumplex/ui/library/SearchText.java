package circumplex.ui.library;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared when searching and sorting: small letters without accents. */
final class SearchText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private SearchText() {}

    /** "Édith Piaf" becomes "edith piaf". */
    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return isPlain(lower)
                ? lower
                : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                        .replaceAll("");
    }

    /** The folded words of a query; a track is found if it holds each of them. */
    static List<String> words(String query) {
        return Arrays.stream(SPACES.split(fold(query.strip())))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
