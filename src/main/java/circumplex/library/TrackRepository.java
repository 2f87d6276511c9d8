package circumplex.library;

import circumplex.model.FailureCode;
import circumplex.model.FileFacts;
import circumplex.model.MoodAnalysis;
import circumplex.model.MoodCurve;
import circumplex.model.Tags;
import circumplex.model.Track;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The stored tracks. Every change is one transaction: it is stored as a whole or not at all. Thread-safe. Failures of
 * the store come as {@link LibraryException}.
 */
public interface TrackRepository {

    /** Every track, in the order of its number. */
    List<Track> all();

    /** One track. */
    Optional<Track> find(long id);

    /** The mood over time of an analysed track. */
    Optional<MoodCurve> curve(long id);

    /** Adds a track that was not heard yet. Where the path is known already, its tags and facts are replaced. */
    Track add(Path path, Tags tags, FileFacts facts);

    /**
     * Replaces the tags alone, so that a changed file is still seen as changed until it was heard again.
     *
     * @return the track as it is now, or empty if there is no such track any more
     */
    Optional<Track> updateTags(long id, Tags tags);

    /**
     * Stores what was heard in place of any earlier result or failure.
     *
     * @param facts of the file that was heard
     * @return the track as it is now, or empty if there is no such track any more
     */
    Optional<Track> saveAnalysis(long id, FileFacts facts, MoodAnalysis analysis);

    /**
     * Stores why a track has no mood in place of any earlier result or failure.
     *
     * @param facts of the file that was tried
     * @param detail what exactly was found, for a person; may be empty
     * @param network name and version of the network in use
     * @return the track as it is now, or empty if there is no such track any more
     */
    Optional<Track> saveFailure(long id, FileFacts facts, FailureCode code, String detail, String network);

    /**
     * Forgets the failures of these tracks, so that they count as not heard yet.
     *
     * @return the tracks that had failed, as they are now
     */
    List<Track> clearFailures(Collection<Long> ids);

    /** Removes these tracks and everything that is known of them. Unknown numbers are ignored. */
    void remove(Collection<Long> ids);
}
