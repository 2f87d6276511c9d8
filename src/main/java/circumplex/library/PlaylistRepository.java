package circumplex.library;

import circumplex.model.Playlist;
import java.util.List;

/** The stored playlists. Thread-safe. Failures of the store come as {@link LibraryException}. */
public interface PlaylistRepository {

    /** The playlists in the order of their names. */
    List<Playlist> all();

    /**
     * Stores under a name, replacing the tracks of a playlist of that name. Numbers of tracks that are not in the
     * library are left out.
     */
    Playlist save(String name, List<Long> trackIds);

    /**
     * Gives a playlist another name.
     *
     * @return false where another playlist has that name, or none has that number; nothing is changed then
     */
    boolean rename(long id, String name);

    /** Deletes a playlist. Unknown numbers are ignored. */
    void delete(long id);
}
