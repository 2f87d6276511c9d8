package circumplex.persistence;

import circumplex.library.FolderRepository;
import circumplex.library.LibraryStore;
import circumplex.library.PlaylistRepository;
import circumplex.library.TrackRepository;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The library in one SQLite file. */
public final class SqliteLibraryStore implements LibraryStore {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path file;
    private final SqliteDatabase database;
    private final TrackRepository tracks;
    private final FolderRepository folders;
    private final PlaylistRepository playlists;

    private SqliteLibraryStore(Path file, SqliteDatabase database, Clock clock) {
        this.file = file;
        this.database = database;
        this.tracks = new SqliteTrackRepository(database, clock);
        this.folders = new SqliteFolderRepository(database, clock);
        this.playlists = new SqlitePlaylistRepository(database, clock);
    }

    /**
     * Opens the library, or makes an empty one. Waits up to five seconds for another program that holds the file.
     *
     * @param file the database file; its folder is made where it is missing
     * @param natives cache folder that the database driver unpacks its native code into
     * @throws circumplex.library.LibraryException if the file is locked, damaged, of a newer version or of another
     *     program; it is then as it was
     */
    public static SqliteLibraryStore open(Path file, Path natives) {
        return open(file, natives, PATIENCE, Clock.systemUTC());
    }

    /**
     * As {@link #open(Path, Path)}.
     *
     * @param patience how long to wait for another program that holds the file
     * @param clock tells when something was stored
     */
    public static SqliteLibraryStore open(Path file, Path natives, Duration patience, Clock clock) {
        return new SqliteLibraryStore(file, SqliteDatabase.open(file, natives, patience), clock);
    }

    /**
     * Steps through the rows of every track without making tracks of them: the least that listing the tracks can take.
     *
     * @return how many there are
     */
    public long readRows() {
        return database.read(connection -> {
            long rows = 0;
            try (PreparedStatement query = connection.prepareStatement(TrackRows.SELECT + "ORDER BY t.id");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows++;
                }
            }
            return rows;
        });
    }

    @Override
    public TrackRepository tracks() {
        return tracks;
    }

    @Override
    public FolderRepository folders() {
        return folders;
    }

    @Override
    public PlaylistRepository playlists() {
        return playlists;
    }

    @Override
    public Optional<String> restriction() {
        return database.isReadOnly()
                ? Optional.of("The library file " + file + " or its folder is read-only. Its music can be searched and"
                        + " played, but nothing new is stored. Allow writing there and start Circumplex again.")
                : Optional.empty();
    }

    @Override
    public void close() {
        database.close();
    }
}
