package circumplex.ui.moodtags;

import circumplex.library.MoodTags;
import java.nio.file.Path;
import java.util.Locale;

/**
 * One file in the list of what would change, or was changed.
 *
 * @param file the file
 * @param before its mood fields now
 * @param after its mood fields then
 * @param state how far it is
 * @param problem why it is left as it is; empty where nothing is in the way
 */
public record MoodTagRow(Path file, MoodTags before, MoodTags after, State state, String problem) {

    /** How far a file is. */
    public enum State {
        TO_CHANGE,
        CHANGED,
        REFUSED
    }

    /** The kind of file, by the ending of its name: "MP3". */
    public String format() {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    MoodTagRow changed() {
        return new MoodTagRow(file, before, after, State.CHANGED, "");
    }

    MoodTagRow refused(String reason) {
        return new MoodTagRow(file, before, after, State.REFUSED, reason);
    }
}
