package circumplex.library;

import java.util.Optional;

/** Everything that the library keeps. */
public interface LibraryStore extends AutoCloseable {

    /** The tracks. */
    TrackRepository tracks();

    /** The imported folders. */
    FolderRepository folders();

    /** The saved playlists. */
    PlaylistRepository playlists();

    /** What cannot be done with the store although it is open, in a sentence for a person; empty usually. */
    default Optional<String> restriction() {
        return Optional.empty();
    }

    /** Frees the store. Never throws. */
    @Override
    void close();
}
