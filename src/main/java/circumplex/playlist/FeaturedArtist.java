package circumplex.playlist;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The guest in "Somebody feat. Somebody Else". */
final class FeaturedArtist {
    /** Without the dot only in small letters: Little Feat is a band. */
    private static final Pattern FEATURING = Pattern.compile(
            "\\s+[(\\[]?(?:(?i:feat\\.|ft\\.)\\s*|(?i:featuring)\\s+|(?:feat|ft)\\s+)(?=[\\p{L}\\p{N}])");

    private static final Pattern GUEST = Pattern.compile("(?i)(?:feat|ft|featuring)\\b.*");

    private FeaturedArtist() {}

    /** The name without the guest and all that follows. */
    static String removedFrom(String name) {
        Matcher featuring = FEATURING.matcher(name);
        return featuring.find() && featuring.start() > 0 ? name.substring(0, featuring.start()) : name;
    }

    /** Whether the content of brackets names a guest. */
    static boolean isNamedBy(String text) {
        return GUEST.matcher(text).matches();
    }
}
