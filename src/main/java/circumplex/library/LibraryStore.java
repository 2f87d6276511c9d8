package circumplex.library;

/** Everything that the library keeps. */
public interface LibraryStore extends AutoCloseable {

    /** The tracks. */
    TrackRepository tracks();

    /** The imported folders. */
    FolderRepository folders();

    /** The saved playlists. */
    PlaylistRepository playlists();

    /** Frees the store. Never throws. */
    @Override
    void close();
}
