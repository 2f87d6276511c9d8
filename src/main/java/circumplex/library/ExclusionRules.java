package circumplex.library;

import circumplex.model.Exclusion;
import circumplex.model.Tags;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is left out of the moods. It is listed, can be searched and played, but it is not heard, and no mood brings it up.
 *
 * @param folders absolute folders that are left out with all that lies below them
 * @param spokenWord whether what the genre tag calls an audiobook, a podcast and the like is left out
 * @param longestSeconds longer files are left out; {@link Double#POSITIVE_INFINITY} where length does not matter
 */
public record ExclusionRules(List<Path> folders, boolean spokenWord, double longestSeconds) {

    /** Nothing is left out. */
    public static final ExclusionRules NONE = new ExclusionRules(List.of(), false, Double.POSITIVE_INFINITY);

    /** Copies the list. */
    public ExclusionRules {
        folders = List.copyOf(folders);
    }

    /**
     * Why a track is left out; empty where it is not.
     *
     * @param noMoodFile whether a file ".nomood" stands in its folder or in one above
     */
    Optional<Exclusion> judge(Path file, Tags tags, boolean noMoodFile) {
        if (noMoodFile) {
            return Optional.of(Exclusion.NO_MOOD_FILE);
        }
        if (folders.stream().anyMatch(file::startsWith)) {
            return Optional.of(Exclusion.FOLDER);
        }
        if (spokenWord && SpokenWord.isNamedBy(tags.genre())) {
            return Optional.of(Exclusion.SPOKEN_WORD);
        }
        return tags.seconds() > longestSeconds ? Optional.of(Exclusion.LONG) : Optional.empty();
    }
}
