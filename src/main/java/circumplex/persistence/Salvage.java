package circumplex.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies what can be read of a damaged database into a new one of the same schema, table by table and row by row in the
 * order of their keys. Where a page is damaged the rows on it are left out, and those behind it are looked for.
 */
final class Salvage {
    private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);

    /** Keys tried one by one behind a damaged place; from then on in ever larger steps. */
    private static final int CLOSE_TRIES = 20_000;

    private static final long LARGEST_KEY = Long.MAX_VALUE / 4;
    private static final int CONSTRAINT = 19;

    private final Connection damaged;
    private final Connection target;

    /**
     * @param target with empty tables, in a transaction, and without enforcing references between tables
     */
    Salvage(Connection damaged, Connection target) {
        this.damaged = damaged;
        this.target = target;
    }

    /** Copies all tables, then takes out what makes no sense without what was lost. */
    void copy() throws SQLException {
        for (String table : texts("""
                SELECT name FROM pragma_table_list
                WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                """)) {
            LOG.info("{} rows of the table {} were saved", copy(table), table);
        }
        // A mood over time with a hole in it would be shown as if it were whole: the track is heard again instead.
        execute("""
                DELETE FROM analysis WHERE windows < 1 OR windows <>
                    (SELECT count(*) FROM mood_window WHERE mood_window.track_id = analysis.track_id)
                """);
        execute("""
                DELETE FROM analysis WHERE EXISTS
                    (SELECT 1 FROM mood_window earlier JOIN mood_window later USING (track_id)
                     WHERE track_id = analysis.track_id AND earlier.position < later.position
                         AND earlier.start_seconds > later.start_seconds)
                """);
        removeOrphans();
    }

    private int copy(String table) throws SQLException {
        List<String> columns = texts("SELECT name FROM pragma_table_info(?) ORDER BY cid", table);
        String key = key(table);
        int copied = 0;
        int misses = 0;
        long from = Long.MIN_VALUE;
        try (PreparedStatement insert = target.prepareStatement("INSERT OR IGNORE INTO " + table + " ("
                + String.join(", ", columns) + ") VALUES (?" + ", ?".repeat(columns.size() - 1) + ")")) {
            while (from < LARGEST_KEY) {
                try (RowReader rows = new RowReader(damaged, table, key, columns, from)) {
                    int before = copied;
                    while (rows.next()) {
                        copied += insert(insert, rows) ? 1 : 0;
                    }
                    if (rows.atEnd()) {
                        return copied;
                    }
                    misses = copied > before ? 0 : misses + 1;
                    long step = misses < CLOSE_TRIES ? 1 : 1L << Math.min(60, misses - CLOSE_TRIES);
                    from = Math.max(0, rows.key()) + step;
                }
            }
        }
        return copied;
    }

    /** What orders the rows of a table as a whole number: their own number, or the first column of the primary key. */
    private String key(String table) throws SQLException {
        List<String> withoutRowNumber =
                texts("SELECT name FROM pragma_table_list WHERE schema = 'main' AND wr AND name = ?", table);
        return withoutRowNumber.isEmpty()
                ? "rowid"
                : texts("SELECT name FROM pragma_table_info(?) WHERE pk = 1", table)
                        .get(0);
    }

    /** False where the row breaks a rule of the schema: what is damaged need not be noticed by the reading. */
    private static boolean insert(PreparedStatement insert, RowReader rows) throws SQLException {
        try {
            rows.fill(insert);
            return insert.executeUpdate() > 0;
        } catch (SQLException e) {
            if ((e.getErrorCode() & 0xFF) == CONSTRAINT) {
                return false;
            }
            throw e;
        }
    }

    /** Rows that refer to lost ones; as often as it takes, because others may refer to them. */
    private void removeOrphans() throws SQLException {
        int removed;
        do {
            removed = 0;
            for (String table : texts("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check")) {
                List<String> references = texts(
                        "SELECT \"from\" || '|' || \"table\" || '|' || coalesce(\"to\", 'rowid')"
                                + " FROM pragma_foreign_key_list(?)",
                        table);
                for (String reference : references) {
                    String[] parts = reference.split("\\|");
                    removed += execute("DELETE FROM " + table + " WHERE " + parts[0] + " NOT IN (SELECT " + parts[2]
                            + " FROM " + parts[1] + ")");
                }
            }
        } while (removed > 0);
    }

    private int execute(String sql) throws SQLException {
        try (Statement statement = target.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private List<String> texts(String query, String... arguments) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement statement = target.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
        }
        return texts;
    }
}
