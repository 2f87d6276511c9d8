package circumplex.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What a person wants left out of the moods.
 *
 * @param folders absolute folders that are left out with all that lies below them, each once
 * @param spokenWord whether audiobooks, podcasts and the like are left out, as their genre tag calls them
 * @param longTracks whether very long files are left out
 * @param longestMinutes what is longer is a very long file, 1 to {@value #MOST_MINUTES}
 */
public record ExclusionSettings(List<Path> folders, boolean spokenWord, boolean longTracks, int longestMinutes) {

    /** The largest limit on the length: a day. */
    public static final int MOST_MINUTES = 1440;

    /**
     * Spoken word, and what is longer than an hour. The longest movements of symphonies, and pieces that fill one side or
     * both of a record, stay below that; what lies above are mixes, whole concerts and readings, which no single mood fits.
     */
    public static final ExclusionSettings DEFAULTS = new ExclusionSettings(List.of(), true, true, 60);

    /**
     * @throws IllegalArgumentException if the limit is out of its range
     */
    public ExclusionSettings {
        folders = List.copyOf(new LinkedHashSet<>(folders));
        if (longestMinutes < 1 || longestMinutes > MOST_MINUTES) {
            throw new IllegalArgumentException(
                    "longestMinutes must be from 1 to " + MOST_MINUTES + ", but is " + longestMinutes);
        }
    }

    /** The same with one folder more. */
    public ExclusionSettings withFolder(Path added) {
        List<Path> more = new ArrayList<>(folders);
        more.add(added.toAbsolutePath().normalize());
        return new ExclusionSettings(more, spokenWord, longTracks, longestMinutes);
    }

    /** The same without a folder. */
    public ExclusionSettings withoutFolder(Path removed) {
        return new ExclusionSettings(
                folders.stream().filter(folder -> !folder.equals(removed)).toList(),
                spokenWord,
                longTracks,
                longestMinutes);
    }

    /** The same with spoken word left out or let in. */
    public ExclusionSettings withSpokenWord(boolean changed) {
        return new ExclusionSettings(folders, changed, longTracks, longestMinutes);
    }

    /** The same with very long files left out or let in. */
    public ExclusionSettings withLongTracks(boolean changed) {
        return new ExclusionSettings(folders, spokenWord, changed, longestMinutes);
    }

    /** The same with another limit on the length. */
    public ExclusionSettings withLongestMinutes(int changed) {
        return new ExclusionSettings(folders, spokenWord, longTracks, changed);
    }
}
