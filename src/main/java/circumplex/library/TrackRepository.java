package circumplex.library;

import circumplex.model.Exclusion;
import circumplex.model.FailureCode;
import circumplex.model.FileFacts;
import circumplex.model.Mood;
import circumplex.model.MoodAnalysis;
import circumplex.model.MoodCurve;
import circumplex.model.Tags;
import circumplex.model.Track;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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

    /**
     * Does several changes as one transaction, which takes a small part of the time that one each would take: all of them
     * are stored, or nothing if the work throws.
     */
    <T> T together(Supplier<T> changes);

    /**
     * Adds a track that was not heard yet. Where the path is known already, its tags and facts are replaced and it is
     * available.
     */
    Track add(Path path, Tags tags, FileFacts facts);

    /**
     * Replaces tags and facts of a track whose audio is the same as before; what was heard holds on.
     *
     * @return the track as it is now, or empty if there is no such track any more
     */
    Optional<Track> update(long id, Tags tags, FileFacts facts);

    /**
     * Gives tracks other paths, at which they are available; they may exchange theirs.
     *
     * @param paths the new path of each, by the track's number; none may be the path of another track that stays
     * @return the tracks as they are now
     */
    List<Track> relocate(Map<Long, Path> paths);

    /**
     * Keeps whether tracks can be reached.
     *
     * @return those of which that is news, as they are now
     */
    List<Track> setAvailable(Collection<Long> ids, boolean available);

    /**
     * Leaves a track out of the moods, or lets it in. What was heard is kept.
     *
     * @param reason empty to let it in
     * @return the track as it is now, or empty if there is no such track any more
     */
    Optional<Track> exclude(long id, Optional<Exclusion> reason);

    /**
     * Keeps a person's own word on the mood beside what was heard, or takes it back. It stays through every later
     * analysis, and is kept of a track that has no mood.
     *
     * @param mood empty to take it back
     * @return the track as it is now, or empty if there is no such track any more
     */
    Optional<Track> correct(long id, Optional<Mood> mood);

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
     * Stores as the result of a track what was found in another one with the same audio, be it a mood or a failure, in
     * place of any earlier result. A correction of the other track comes along where this one has none.
     *
     * @param facts of the track's own file
     * @param from number of the other track
     * @return the track as it is now, or empty if there is no such track any more
     */
    Optional<Track> takeOver(long id, FileFacts facts, long from);

    /**
     * Forgets what was found in a track, as it holds other audio now.
     *
     * @param facts of the file as it is now
     * @return the track as it is now, or empty if there is no such track any more
     */
    Optional<Track> clear(long id, FileFacts facts);

    /**
     * Forgets the failures of these tracks, so that they count as not heard yet.
     *
     * @return the tracks that had failed, as they are now
     */
    List<Track> clearFailures(Collection<Long> ids);

    /**
     * Marks what was heard in every track as out of date: it holds, and says that another network than the present one
     * heard it, which makes the next scan hear the track anew.
     *
     * @return the tracks that were heard, as they are now
     */
    List<Track> markForHearing();

    /** Removes these tracks and everything that is known of them. Unknown numbers are ignored. */
    void remove(Collection<Long> ids);
}
