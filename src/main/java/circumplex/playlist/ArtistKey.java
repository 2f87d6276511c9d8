package circumplex.playlist;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who counts as the same artist: the first one named, without guests. "The" before the name or after a comma makes no
 * difference.
 */
final class ArtistKey {
    /** The artist is not known, or there are many. */
    static final String UNKNOWN = "";

    private static final Pattern THE = Pattern.compile("(?i)^\\s*the\\s+(?=\\S)|\\s*,\\s*the\\s*$");

    /** As they come out of {@link FoldedName}. */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "unknown",
            "unknownartist",
            "noartist",
            "artist",
            "various",
            "variousartists",
            "va",
            "unbekannt",
            "unbekannterinterpret",
            "unbekannterkunstler",
            "verschiedene",
            "verschiedeneinterpreten",
            "verschiedenekunstler",
            "diverse",
            "artisteinconnu",
            "artistesdivers",
            "artistadesconocido",
            "variosartistas",
            "artistadesconhecido",
            "artistasconosciuto",
            "artistivari",
            "неизвестныиисполнитель");

    private ArtistKey() {}

    /** Equal for what counts as one artist; {@link #UNKNOWN} where no limit can hold. */
    static String of(String artist) {
        int next = artist.indexOf(';');
        String first = next > 0 ? artist.substring(0, next) : artist;
        String key =
                FoldedName.of(THE.matcher(FeaturedArtist.removedFrom(first)).replaceFirst(""));
        return PLACEHOLDERS.contains(key) ? UNKNOWN : key;
    }
}
