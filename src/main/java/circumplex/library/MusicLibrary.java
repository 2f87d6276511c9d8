package circumplex.library;

import circumplex.model.Mood;
import circumplex.model.MoodCurve;
import circumplex.model.Playlist;
import circumplex.model.Track;
import circumplex.task.Cancellation;
import circumplex.task.ProgressListener;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The person's tracks: what the window and the command line talk to. Every method may wait for disk or database, so
 * none is called on the JavaFX thread. Thread-safe. Failures of the store itself come as {@link LibraryException}.
 */
public interface MusicLibrary extends AutoCloseable {

    /** Every track, in the order of its number. */
    List<Track> tracks();

    /** One track. */
    Optional<Track> track(long id);

    /** The mood over time of an analysed track. */
    Optional<MoodCurve> curve(long id);

    /** Cover art as stored in the file (JPEG, PNG …), read from the file on demand. */
    Optional<byte[]> coverArt(long id);

    /** The folders that were imported, absolute. */
    List<Path> folders();

    /**
     * Adds the folders (or single files) to the library and brings it up to date with them: lists, reads tags, analyses
     * what is new or changed, stores each finished track at once.
     *
     * @param threads how many tracks are analysed side by side, at least 1
     */
    ScanReport scan(List<Path> folders, int threads, ProgressListener listener, Cancellation cancellation);

    /**
     * Looks at the imported folders alone and keeps which tracks can be reached. Quick, but for drives that answer late.
     */
    void checkAvailability();

    /**
     * Leaves out of the moods what the rules now leave out, and lets in the rest. What is let in and was never heard is
     * heard at the next scan.
     */
    void applyExclusions();

    /**
     * Keeps a person's own word on the mood of a track, which from now on is its mood, or takes it back, so that what
     * the network heard holds again.
     *
     * @param mood empty to take it back
     * @return the track as it is now, or empty if there is no such track any more
     */
    Optional<Track> correct(long trackId, Optional<Mood> mood);

    /** Forgets failures, so that the next scan tries these tracks again. */
    void retry(Collection<Long> trackIds);

    /** Takes tracks out of the library; the files are untouched. */
    void forget(Collection<Long> trackIds);

    /**
     * Takes an imported folder out of the library, with its tracks and all that is known of them: it is not scanned or
     * watched any more. The files are untouched. Any other folder is ignored.
     */
    void forgetFolder(Path folder);

    /**
     * Has the next scan hear every track anew that was heard; until then what was heard holds. A scan that is broken off
     * leaves the rest to the one after it.
     *
     * @return how many tracks that are
     */
    int hearAgain();

    /** The saved playlists by name. */
    List<Playlist> playlists();

    /** Saves under a name, replacing a playlist of that name. */
    Playlist savePlaylist(String name, List<Long> trackIds);

    /**
     * Gives a saved playlist another name.
     *
     * @return false where another playlist has that name, or none has that number; nothing is changed then
     */
    boolean renamePlaylist(long id, String name);

    /** Deletes a saved playlist; unknown numbers are ignored. */
    void deletePlaylist(long id);

    /** What cannot be done with the library although it is open, in a sentence for a person; empty usually. */
    default Optional<String> restriction() {
        return Optional.empty();
    }

    /** Is told of every change from now on. */
    void addListener(LibraryListener listener);

    @Override
    void close();
}
