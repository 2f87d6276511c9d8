package circumplex.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One audio file of the library.
 *
 * @param id the library's own number, stable for the life of the entry
 * @param path absolute path
 * @param tags what the file says of itself
 * @param file facts that tell whether it changed
 * @param state the analysis
 * @param available whether its folder could be reached when that was last looked at; where not, everything known of the
 *     track is kept, and it cannot be played
 */
public record Track(long id, Path path, Tags tags, FileFacts file, AnalysisState state, boolean available) {

    /** A track whose folder can be reached. */
    public Track(long id, Path path, Tags tags, FileFacts file, AnalysisState state) {
        this(id, path, tags, file, state, true);
    }

    /** The mood, if it was heard. */
    public Optional<TrackMood> mood() {
        return state instanceof AnalysisState.Analysed analysed ? Optional.of(analysed.mood()) : Optional.empty();
    }
}
