package circumplex.playlist;

import java.util.Set;
import java.util.regex.Pattern;

/** Which album titles count as the same: discs and editions of one album do. */
final class AlbumKey {
    /** The album is not known. */
    static final String UNKNOWN = "";

    private static final Pattern DISC =
            Pattern.compile("(?i)[\\s,:(\\[–-]+(?:disc|disk|cd)\\s*\\d{1,3}\\s*[)\\]]?\\s*$");

    /** As they come out of {@link FoldedName}. */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "unknown",
            "unknownalbum",
            "noalbum",
            "album",
            "unbekannt",
            "unbekanntesalbum",
            "albuminconnu",
            "albumdesconocido",
            "albumdesconhecido",
            "albumsconosciuto",
            "неизвестныиальбом");

    private AlbumKey() {}

    /** Equal for what counts as one title; {@link #UNKNOWN} where no limit can hold. */
    static String of(String album) {
        if (album.isBlank()) {
            return UNKNOWN;
        }
        ReleaseMarks.Parts parts = ReleaseMarks.split(DISC.matcher(album).replaceFirst(""));
        String key = FoldedName.of(parts.title() + String.join("", parts.others()));
        return PLACEHOLDERS.contains(key) ? UNKNOWN : key;
    }
}
