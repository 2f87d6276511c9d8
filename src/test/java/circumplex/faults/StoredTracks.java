package circumplex.faults;

import circumplex.persistence.SqliteLibraryRepair;
import circumplex.persistence.SqliteLibraryStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a library file holds, and whether it is in order. */
final class StoredTracks {
    private final Path file;
    private final Map<String, String> finished;
    private final int tracks;
    private final int failed;

    private StoredTracks(Path file, Map<String, String> finished, int tracks, int failed) {
        this.file = file;
        this.finished = finished;
        this.tracks = tracks;
        this.failed = failed;
    }

    static StoredTracks none() {
        return new StoredTracks(Path.of(""), Map.of(), 0, 0);
    }

    /**
     * Opens the library as the program does, which also does what a killed one left to do, then reads what is in it.
     */
    static StoredTracks read(Path file) throws SQLException {
        if (!Files.exists(file)) {
            return none();
        }
        int listed;
        try (SqliteLibraryStore store =
                SqliteLibraryStore.open(file, natives(file), Duration.ofSeconds(5), Clock.systemUTC())) {
            listed = store.tracks().all().size();
        }
        Map<String, String> finished = new HashMap<>();
        int failed = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("""
                    SELECT path, valence || ' ' || arousal || ' at ' || analysed_at, windows,
                        (SELECT count(*) FROM mood_window WHERE track_id = track.id)
                    FROM track JOIN analysis ON track_id = track.id
                    """)) {
                while (row.next()) {
                    require(row.getInt(3) == row.getInt(4), row.getString(1) + " lacks windows");
                    require(finished.put(row.getString(1), row.getString(2)) == null, row.getString(1) + " is twice");
                }
            }
            try (ResultSet row = statement.executeQuery(
                    "SELECT path, code || ' at ' || failed_at FROM track JOIN failure ON track_id = track.id")) {
                while (row.next()) {
                    failed++;
                    require(
                            finished.put(row.getString(1), row.getString(2)) == null,
                            row.getString(1) + " has a mood and none");
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT count(*), count(DISTINCT path) FROM track")) {
                require(row.getInt(1) == row.getInt(2) && row.getInt(1) == listed, "A track is there twice");
            }
        }
        return new StoredTracks(file, finished, listed, failed);
    }

    boolean isThere() {
        return tracks > 0 || !file.toString().isEmpty();
    }

    /** How many have a mood, or a reason why not. */
    int finished() {
        return finished.size();
    }

    int failed() {
        return failed;
    }

    /** The database's own check of everything in it. */
    void requireSound() {
        if (isThere()) {
            Optional<String> finding = new SqliteLibraryRepair(file, natives(file), Clock.systemUTC()).check();
            require(finding.isEmpty(), "Damaged: " + finding);
        }
    }

    /** What was finished before is finished now, by the same hearing. */
    void requireAllOf(StoredTracks before) {
        before.finished.forEach(
                (path, hearing) -> require(hearing.equals(finished.get(path)), path + " was lost or heard again"));
    }

    @Override
    public String toString() {
        return tracks + " tracks, " + finished.size() + " finished, " + failed + " of them without a mood";
    }

    private static Path natives(Path file) {
        return file.resolveSibling("cache/natives");
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }
}
