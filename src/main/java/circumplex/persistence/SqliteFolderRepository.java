package circumplex.persistence;

import circumplex.library.FolderRepository;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The imported folders in their table. */
final class SqliteFolderRepository implements FolderRepository {
    private final SqliteDatabase database;
    private final Clock clock;

    SqliteFolderRepository(SqliteDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Path> all() {
        return database.read(SqliteFolderRepository::select);
    }

    @Override
    public void add(Path folder) {
        database.write(connection -> {
            List<Path> stored = select(connection);
            if (stored.stream().anyMatch(folder::startsWith)) {
                return null;
            }
            for (Path within : stored) {
                if (within.startsWith(folder)) {
                    delete(connection, within);
                }
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO folder (path, added_at) VALUES (?, ?)")) {
                insert.setString(1, PathText.write(folder));
                insert.setLong(2, clock.millis());
                insert.executeUpdate();
            }
            return null;
        });
    }

    @Override
    public void remove(Path folder) {
        database.write(connection -> {
            delete(connection, folder);
            return null;
        });
    }

    private static List<Path> select(Connection connection) throws SQLException {
        List<Path> folders = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT path FROM folder ORDER BY path");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                folders.add(PathText.read(row.getString(1)));
            }
        }
        return folders;
    }

    private static void delete(Connection connection, Path folder) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM folder WHERE path = ?")) {
            delete.setString(1, PathText.write(folder));
            delete.executeUpdate();
        }
    }
}
