package circumplex.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the rows of a table from a key on, to the end or to the first damaged place. Never fails. */
final class RowReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RowReader.class);
    /** What SQLite says of a query that it cannot make sense of, as where a table is not known. */
    private static final int NO_SUCH_TABLE = 1;

    private final int columns;
    private PreparedStatement query;
    private ResultSet row;
    private long key;
    private boolean atEnd;

    /**
     * @param key name of the column that orders the rows
     * @param from where to begin
     */
    RowReader(Connection damaged, String table, String key, List<String> columns, long from) {
        this.columns = columns.size();
        this.key = from;
        try {
            // Not by an index, which may be damaged where the table is not.
            query = damaged.prepareStatement("SELECT " + key + ", " + String.join(", ", columns) + " FROM " + table
                    + " NOT INDEXED WHERE " + key + " >= ? ORDER BY " + key);
            query.setLong(1, from);
            row = query.executeQuery();
        } catch (SQLException e) {
            fail(e);
        }
    }

    /** Goes to the next row; false at the end or at a damaged place. */
    boolean next() {
        if (row == null || atEnd) {
            return false;
        }
        try {
            atEnd = !row.next();
            if (!atEnd) {
                key = row.getLong(1);
            }
            return !atEnd;
        } catch (SQLException e) {
            fail(e);
            return false;
        }
    }

    /** Key of the last row that could be read, or where it began. */
    long key() {
        return key;
    }

    /** Whether there are no more rows, rather than damaged ones. */
    boolean atEnd() {
        return atEnd;
    }

    /** Sets the values of this row as the arguments of a statement. */
    void fill(PreparedStatement statement) throws SQLException {
        for (int column = 1; column <= columns; column++) {
            statement.setObject(column, row.getObject(column + 1));
        }
    }

    @Override
    public void close() throws SQLException {
        if (query != null) {
            query.close();
        }
    }

    private void fail(SQLException e) {
        LOG.debug("Damaged at key {}", key, e);
        row = null;
        atEnd = (e.getErrorCode() & 0xFF) == NO_SUCH_TABLE;
    }
}
