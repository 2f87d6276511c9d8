package circumplex.library;

import circumplex.model.AnalysisState;
import circumplex.model.FailureCode;
import circumplex.model.Track;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells files that may not be opened from those that are broken. A permission changes without a trace in size or time, so
 * that such a file is tried again once it may be opened; what could be opened and not be read is not.
 */
final class ReadAccess {
    private static final String NONE = "It may not be opened, or is not there.";

    private ReadAccess() {}

    /** What is said of a file that cannot be read. */
    static String detail(Path file, String otherwise) {
        return Files.isReadable(file) ? otherwise : NONE;
    }

    /** Whether a track failed because its file could not be opened, and that it can now. */
    static boolean isBack(Track track) {
        return track.state() instanceof AnalysisState.Failed failed
                && failed.code() == FailureCode.UNREADABLE
                && failed.detail().equals(NONE)
                && Files.isReadable(track.path());
    }
}
