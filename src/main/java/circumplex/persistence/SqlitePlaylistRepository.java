package circumplex.persistence;

import circumplex.library.PlaylistRepository;
import circumplex.model.Playlist;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The saved playlists in their tables. */
final class SqlitePlaylistRepository implements PlaylistRepository {
    private final SqliteDatabase database;
    private final Clock clock;

    SqlitePlaylistRepository(SqliteDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Playlist> all() {
        return database.read(connection -> {
            List<Playlist> playlists = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                            "SELECT id, name FROM playlist ORDER BY name COLLATE NOCASE, id");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long id = row.getLong(1);
                    playlists.add(new Playlist(id, row.getString(2), entries(connection, id)));
                }
            }
            return playlists;
        });
    }

    @Override
    public Playlist save(String name, List<Long> trackIds) {
        return database.write(connection -> {
            long id = upsert(connection, name);
            try (PreparedStatement clear =
                    connection.prepareStatement("DELETE FROM playlist_entry WHERE playlist_id = ?")) {
                clear.setLong(1, id);
                clear.executeUpdate();
            }
            insertEntries(connection, id, trackIds);
            return new Playlist(id, name, entries(connection, id));
        });
    }

    @Override
    public boolean rename(long id, String name) {
        return database.write(connection -> {
            try (PreparedStatement rename = connection.prepareStatement("""
                    UPDATE playlist SET name = ?1
                    WHERE id = ?2 AND NOT EXISTS (SELECT 1 FROM playlist WHERE name = ?1 AND id <> ?2)
                    """)) {
                rename.setString(1, name);
                rename.setLong(2, id);
                return rename.executeUpdate() == 1;
            }
        });
    }

    @Override
    public void delete(long id) {
        database.write(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM playlist WHERE id = ?")) {
                delete.setLong(1, id);
                return delete.executeUpdate();
            }
        });
    }

    private long upsert(Connection connection, String name) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO playlist (name, saved_at) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET saved_at = excluded.saved_at
                RETURNING id
                """)) {
            insert.setString(1, name);
            insert.setLong(2, clock.millis());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void insertEntries(Connection connection, long id, List<Long> trackIds) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO playlist_entry (playlist_id, position, track_id)
                SELECT ?, ?, track.id FROM track WHERE track.id = ?
                """)) {
            int position = 0;
            for (long trackId : trackIds) {
                insert.setLong(1, id);
                insert.setInt(2, position++);
                insert.setLong(3, trackId);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static List<Long> entries(Connection connection, long id) throws SQLException {
        List<Long> trackIds = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT track_id FROM playlist_entry WHERE playlist_id = ? ORDER BY position")) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    trackIds.add(row.getLong(1));
                }
            }
        }
        return trackIds;
    }
}
