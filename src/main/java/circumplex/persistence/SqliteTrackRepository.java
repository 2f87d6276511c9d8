package circumplex.persistence;

import circumplex.library.TrackRepository;
import circumplex.model.Exclusion;
import circumplex.model.FailureCode;
import circumplex.model.FileFacts;
import circumplex.model.Mood;
import circumplex.model.MoodAnalysis;
import circumplex.model.MoodCurve;
import circumplex.model.MoodUncertainty;
import circumplex.model.MoodWindow;
import circumplex.model.Tags;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The tracks in their tables. */
final class SqliteTrackRepository implements TrackRepository {
    /** Behind the name of the network whose result is to be replaced by what the same network hears now. */
    private static final String EARLIER = " (earlier)";

    /** The reasons that are known; one that only a newer version knows, or that is damaged, is none. */
    private static final String EXCLUSIONS = Arrays.stream(Exclusion.values())
            .map(reason -> "'" + reason.name() + "'")
            .collect(Collectors.joining(", "));

    private final SqliteDatabase database;
    private final Clock clock;

    SqliteTrackRepository(SqliteDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Track> all() {
        return database.read(connection -> {
            TrackRows rows = new TrackRows();
            List<Track> tracks = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(TrackRows.SELECT + "ORDER BY t.id");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    tracks.add(rows.track(row));
                }
            }
            return tracks;
        });
    }

    @Override
    public Optional<Track> find(long id) {
        return database.read(connection -> find(connection, id));
    }

    @Override
    public Optional<MoodCurve> curve(long id) {
        List<MoodWindow> windows = database.read(connection -> {
            List<MoodWindow> read = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT start_seconds, valence, arousal FROM mood_window WHERE track_id = ?1 AND NOT EXISTS"
                            + " (SELECT 1 FROM track WHERE id = ?1 AND exclusion IN (" + EXCLUSIONS
                            + ")) ORDER BY position")) {
                query.setLong(1, id);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        read.add(new MoodWindow(row.getDouble(1), new Mood(row.getDouble(2), row.getDouble(3))));
                    }
                }
            }
            return read;
        });
        return windows.isEmpty() ? Optional.empty() : Optional.of(new MoodCurve(windows));
    }

    @Override
    public <T> T together(Supplier<T> changes) {
        return database.write(connection -> changes.get());
    }

    @Override
    public Track add(Path path, Tags tags, FileFacts facts) {
        return database.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    INSERT INTO track (title, artist, album, year, genre, seconds, file_size, file_modified, format,
                                       sample_rate, channels, fingerprint, path, added_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (path) DO UPDATE SET
                        title = excluded.title, artist = excluded.artist, album = excluded.album, year = excluded.year,
                        genre = excluded.genre, seconds = excluded.seconds, file_size = excluded.file_size,
                        file_modified = excluded.file_modified, format = excluded.format,
                        sample_rate = excluded.sample_rate, channels = excluded.channels,
                        fingerprint = excluded.fingerprint, available = 1
                    RETURNING id
                    """)) {
                setTags(insert, tags);
                setFacts(insert, 7, facts);
                insert.setString(13, PathText.write(path));
                insert.setLong(14, clock.millis());
                long id;
                try (ResultSet row = insert.executeQuery()) {
                    row.next();
                    id = row.getLong(1);
                }
                return find(connection, id).orElseThrow();
            }
        });
    }

    @Override
    public Optional<Track> updateTags(long id, Tags tags) {
        return database.write(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE track SET title = ?, artist = ?, album = ?, year = ?, genre = ?, seconds = ? WHERE id = ?")) {
                setTags(update, tags);
                update.setLong(7, id);
                update.executeUpdate();
            }
            return find(connection, id);
        });
    }

    @Override
    public Optional<Track> update(long id, Tags tags, FileFacts facts) {
        return database.write(connection -> {
            updateTags(id, tags);
            replaceFacts(connection, id, facts);
            return find(connection, id);
        });
    }

    @Override
    public List<Track> relocate(Map<Long, Path> paths) {
        if (paths.isEmpty()) {
            return List.of();
        }
        return database.write(connection -> {
            List<Track> moved = new ArrayList<>();
            try (PreparedStatement aside =
                            connection.prepareStatement("UPDATE track SET path = '#' || id WHERE id = ?");
                    PreparedStatement update =
                            connection.prepareStatement("UPDATE track SET path = ?, available = 1 WHERE id = ?")) {
                for (long id : paths.keySet()) {
                    aside.setLong(1, id);
                    aside.executeUpdate();
                }
                for (Map.Entry<Long, Path> entry : paths.entrySet()) {
                    update.setString(1, PathText.write(entry.getValue()));
                    update.setLong(2, entry.getKey());
                    update.executeUpdate();
                    find(connection, entry.getKey()).ifPresent(moved::add);
                }
            }
            return moved;
        });
    }

    @Override
    public List<Track> setAvailable(Collection<Long> ids, boolean available) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.write(connection -> {
            List<Track> changed = new ArrayList<>();
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE track SET available = ?1 WHERE id = ?2 AND available <> ?1")) {
                for (long id : ids) {
                    update.setBoolean(1, available);
                    update.setLong(2, id);
                    if (update.executeUpdate() > 0) {
                        find(connection, id).ifPresent(changed::add);
                    }
                }
            }
            return changed;
        });
    }

    @Override
    public Optional<Track> exclude(long id, Optional<Exclusion> reason) {
        return database.write(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE track SET exclusion = ? WHERE id = ?")) {
                update.setString(1, reason.map(Exclusion::name).orElse(null));
                update.setLong(2, id);
                update.executeUpdate();
            }
            return find(connection, id);
        });
    }

    @Override
    public Optional<Track> correct(long id, Optional<Mood> mood) {
        return database.write(connection -> {
            if (find(connection, id).isEmpty()) {
                return Optional.empty();
            }
            delete(connection, "DELETE FROM correction WHERE track_id = ?", id);
            if (mood.isPresent()) {
                try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO correction (track_id, valence, arousal, corrected_at) VALUES (?, ?, ?, ?)")) {
                    insert.setLong(1, id);
                    insert.setDouble(2, mood.get().valence());
                    insert.setDouble(3, mood.get().arousal());
                    insert.setLong(4, clock.millis());
                    insert.executeUpdate();
                }
            }
            return find(connection, id);
        });
    }

    @Override
    public Optional<Track> takeOver(long id, FileFacts facts, long from) {
        return database.write(connection -> {
            if (!replaceFacts(connection, id, facts)) {
                return Optional.empty();
            }
            deleteResult(connection, id);
            copy(connection, id, from, """
                    INSERT INTO analysis (track_id, valence, arousal, valence_spread, arousal_spread, windows, network,
                                          analysed_at, valence_uncertainty, arousal_uncertainty)
                    SELECT ?, valence, arousal, valence_spread, arousal_spread, windows, network, analysed_at,
                           valence_uncertainty, arousal_uncertainty
                    FROM analysis WHERE track_id = ?
                    """);
            copy(connection, id, from, """
                    INSERT INTO mood_window (track_id, position, start_seconds, valence, arousal)
                    SELECT ?, position, start_seconds, valence, arousal FROM mood_window WHERE track_id = ?
                    """);
            copy(connection, id, from, """
                    INSERT INTO failure (track_id, code, detail, network, failed_at, file_size, file_modified)
                    SELECT ?, code, detail, network, failed_at, file_size, file_modified FROM failure WHERE track_id = ?
                    """);
            copy(connection, id, from, """
                    INSERT INTO correction (track_id, valence, arousal, corrected_at)
                    SELECT ?, valence, arousal, corrected_at FROM correction WHERE track_id = ?
                    ON CONFLICT (track_id) DO NOTHING
                    """);
            return find(connection, id);
        });
    }

    @Override
    public Optional<Track> clear(long id, FileFacts facts) {
        return database.write(connection -> {
            replaceFacts(connection, id, facts);
            deleteResult(connection, id);
            return find(connection, id);
        });
    }

    @Override
    public Optional<Track> saveAnalysis(long id, FileFacts facts, MoodAnalysis analysis) {
        return database.write(connection -> {
            if (!replaceFacts(connection, id, facts)) {
                return Optional.empty();
            }
            deleteResult(connection, id);
            insertAnalysis(connection, id, TrackMood.of(analysis));
            insertWindows(connection, id, analysis.curve().windows());
            return find(connection, id);
        });
    }

    @Override
    public Optional<Track> saveFailure(long id, FileFacts facts, FailureCode code, String detail, String network) {
        return database.write(connection -> {
            if (!replaceFacts(connection, id, facts)) {
                return Optional.empty();
            }
            deleteResult(connection, id);
            try (PreparedStatement insert = connection.prepareStatement("""
                    INSERT INTO failure (track_id, code, detail, network, failed_at, file_size, file_modified)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """)) {
                insert.setLong(1, id);
                insert.setString(2, code.name());
                insert.setString(3, detail);
                insert.setString(4, network);
                insert.setLong(5, clock.millis());
                insert.setLong(6, facts.size());
                insert.setLong(7, facts.modifiedMillis());
                insert.executeUpdate();
            }
            return find(connection, id);
        });
    }

    @Override
    public List<Track> clearFailures(Collection<Long> ids) {
        return database.write(connection -> {
            List<Track> cleared = new ArrayList<>();
            for (long id : ids) {
                if (delete(connection, "DELETE FROM failure WHERE track_id = ?", id)) {
                    find(connection, id).ifPresent(cleared::add);
                }
            }
            return cleared;
        });
    }

    @Override
    public List<Track> markForHearing() {
        return database.write(connection -> {
            try (PreparedStatement mark = connection.prepareStatement(
                    "UPDATE analysis SET network = network || ? WHERE substr(network, -length(?)) <> ?")) {
                mark.setString(1, EARLIER);
                mark.setString(2, EARLIER);
                mark.setString(3, EARLIER);
                mark.executeUpdate();
            }
            List<Track> heard = new ArrayList<>();
            try (PreparedStatement query =
                            connection.prepareStatement(TrackRows.SELECT + "WHERE a.track_id IS NOT NULL");
                    ResultSet row = query.executeQuery()) {
                TrackRows rows = new TrackRows();
                while (row.next()) {
                    heard.add(rows.track(row));
                }
            }
            return heard;
        });
    }

    @Override
    public void remove(Collection<Long> ids) {
        database.write(connection -> {
            for (long id : ids) {
                delete(connection, "DELETE FROM track WHERE id = ?", id);
            }
            return null;
        });
    }

    private static Optional<Track> find(Connection connection, long id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(TrackRows.SELECT + "WHERE t.id = ?")) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(new TrackRows().track(row)) : Optional.empty();
            }
        }
    }

    /** False if there is no such track. */
    private static boolean replaceFacts(Connection connection, long id, FileFacts facts) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE track SET file_size = ?, file_modified = ?, format = ?, sample_rate = ?, channels = ?,
                                 fingerprint = ?
                WHERE id = ?
                """)) {
            setFacts(update, 1, facts);
            update.setLong(7, id);
            return update.executeUpdate() > 0;
        }
    }

    private static void deleteResult(Connection connection, long id) throws SQLException {
        delete(connection, "DELETE FROM analysis WHERE track_id = ?", id);
        delete(connection, "DELETE FROM failure WHERE track_id = ?", id);
    }

    private static void copy(Connection connection, long to, long from, String insert) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setLong(1, to);
            statement.setLong(2, from);
            statement.executeUpdate();
        }
    }

    private void insertAnalysis(Connection connection, long id, TrackMood mood) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO analysis (track_id, valence, arousal, valence_spread, arousal_spread, windows, network,
                                      analysed_at, valence_uncertainty, arousal_uncertainty)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setLong(1, id);
            insert.setDouble(2, mood.heard().valence());
            insert.setDouble(3, mood.heard().arousal());
            insert.setDouble(4, mood.valenceSpread());
            insert.setDouble(5, mood.arousalSpread());
            insert.setInt(6, mood.windows());
            insert.setString(7, mood.network());
            insert.setLong(8, clock.millis());
            insert.setObject(
                    9, mood.heardUncertainty().map(MoodUncertainty::valence).orElse(null));
            insert.setObject(
                    10, mood.heardUncertainty().map(MoodUncertainty::arousal).orElse(null));
            insert.executeUpdate();
        }
    }

    private static void insertWindows(Connection connection, long id, List<MoodWindow> windows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO mood_window (track_id, position, start_seconds, valence, arousal) VALUES (?, ?, ?, ?, ?)")) {
            for (int position = 0; position < windows.size(); position++) {
                MoodWindow window = windows.get(position);
                insert.setLong(1, id);
                insert.setInt(2, position);
                insert.setDouble(3, window.startSeconds());
                insert.setDouble(4, window.mood().valence());
                insert.setDouble(5, window.mood().arousal());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static boolean delete(Connection connection, String sql, long id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setLong(1, id);
            return delete.executeUpdate() > 0;
        }
    }

    private static void setTags(PreparedStatement statement, Tags tags) throws SQLException {
        statement.setString(1, tags.title());
        statement.setString(2, tags.artist());
        statement.setString(3, tags.album());
        statement.setInt(4, tags.year());
        statement.setString(5, tags.genre());
        statement.setDouble(6, tags.seconds());
    }

    private static void setFacts(PreparedStatement statement, int first, FileFacts facts) throws SQLException {
        statement.setLong(first, facts.size());
        statement.setLong(first + 1, facts.modifiedMillis());
        statement.setString(first + 2, facts.format());
        statement.setInt(first + 3, facts.sampleRate());
        statement.setInt(first + 4, facts.channels());
        statement.setBytes(first + 5, TrackRows.bytes(facts.fingerprint()));
    }
}
