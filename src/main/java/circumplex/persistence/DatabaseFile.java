package circumplex.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/** A database file with its write-ahead log, and how it is connected to. */
record DatabaseFile(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFile.class);

    /** For the log that belongs to the database: what it holds is not in the file yet. */
    Path log() {
        return path.resolveSibling(path.getFileName() + "-wal");
    }

    /** The index of the log, which SQLite makes again. */
    Path logIndex() {
        return path.resolveSibling(path.getFileName() + "-shm");
    }

    /** Whether it is there and cannot be changed, by its own permissions, its folder's, or its drive's. */
    boolean isReadOnly() {
        return Files.exists(path)
                && !(Files.isWritable(path)
                        && Files.isWritable(path.toAbsolutePath().getParent()));
    }

    /**
     * @param patience how long to wait for another program that holds the file
     */
    Connection connect(Duration patience) throws SQLException {
        SQLiteConfig config = config(patience);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        return config.createConnection(address());
    }

    /** A connection that changes nothing; it works on a read-only drive too. */
    Connection connectReading(Duration patience) throws SQLException {
        SQLiteConfig config = config(patience);
        config.setReadOnly(true);
        if (isReadOnly() && !hasLog()) {
            // Else SQLite wants to make the index of the log, even where there is no log.
            return config.createConnection(address() + "?immutable=1");
        }
        return config.createConnection(address());
    }

    /** As a URI, in which no character of a name means anything else. */
    private String address() {
        return "jdbc:sqlite:" + path.toAbsolutePath().toUri();
    }

    private boolean hasLog() {
        try {
            return Files.exists(log()) && Files.size(log()) > 0;
        } catch (IOException e) {
            LOG.debug("The size of {} is unknown", log(), e);
            return true;
        }
    }

    private static SQLiteConfig config(Duration patience) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) patience.toMillis());
        config.enforceForeignKeys(true);
        return config;
    }
}
