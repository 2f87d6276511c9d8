package circumplex.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Brings a database to the current schema: numbered SQL files, applied in order. The number of the last applied one
 * stands in {@code PRAGMA user_version}. A released file is never changed; a change of the schema is a further file.
 */
final class Migrations {
    private static final List<String> FILES =
            List.of("001-library.sql", "002-uncertainty.sql", "003-identity.sql", "004-correction.sql");

    /** "Circ" in ASCII; tells a library from the database of another program. */
    static final int APPLICATION_ID = 0x43697263;

    private Migrations() {}

    /** The schema version that this program knows. */
    static int current() {
        return FILES.size();
    }

    static int version(Connection connection) throws SQLException {
        return number(connection, "PRAGMA user_version");
    }

    /** Whether this is an empty database or a library, rather than the database of another program. */
    static boolean isLibrary(Connection connection) throws SQLException {
        return number(connection, "PRAGMA application_id") == APPLICATION_ID
                || number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
    }

    /** Applies what is missing, all of it or nothing. The connection must be in a transaction. */
    static void apply(Connection connection) throws SQLException {
        apply(connection, current());
    }

    /** As {@link #apply(Connection)}, up to an earlier version of the schema. */
    static void apply(Connection connection, int last) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (int version = version(connection); version < last; version++) {
                statement.executeUpdate(sql(FILES.get(version)));
            }
            statement.executeUpdate("PRAGMA application_id = " + APPLICATION_ID);
            statement.executeUpdate("PRAGMA user_version = " + last);
        }
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String sql(String file) {
        try (InputStream in = Migrations.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its file " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
