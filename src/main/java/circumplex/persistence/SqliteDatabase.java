package circumplex.persistence;

import circumplex.library.LibraryException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/**
 * The library's database file in write-ahead mode: one connection that writes, one transaction at a time, and others
 * that read beside it without waiting. Thread-safe.
 */
final class SqliteDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);

    /** A larger file is not looked through at every start; damage in it is found where it is read. */
    private static final long CHECKED_BYTES = 32L << 20;

    /** Work on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final Path file;
    private final Duration patience;
    private final Connection writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final Deque<Connection> readers = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    private SqliteDatabase(Path file, Duration patience, Connection writer) {
        this.file = file;
        this.patience = patience;
        this.writer = writer;
    }

    /**
     * Opens the file, or makes it, and brings it to the current schema.
     *
     * @param natives folder that the driver unpacks its native code into
     * @param patience how long to wait for another program that holds the file
     * @throws LibraryException if the file cannot be used; it is then as it was
     */
    static SqliteDatabase open(Path file, Path natives, Duration patience) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new LibraryException(
                    "The folder for the library file " + file + " cannot be made. Check its permissions, or name"
                            + " another folder with --data-dir.",
                    e);
        }
        requireWritable(natives, file);
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw SqliteErrors.translate(file, new SQLException("not writable", null, 8));
        }
        System.setProperty("org.sqlite.tmpdir", natives.toAbsolutePath().toString());
        Connection writer = null;
        try {
            writer = writing(file, patience);
            prepare(file, writer);
            return new SqliteDatabase(file, patience, writer);
        } catch (SQLException e) {
            closeQuietly(writer);
            throw SqliteErrors.translate(file, e);
        } catch (LibraryException e) {
            closeQuietly(writer);
            throw e;
        }
    }

    private static void requireWritable(Path natives, Path file) {
        try {
            Files.createDirectories(natives);
            if (!Files.isWritable(natives)) {
                throw new AccessDeniedException(natives.toString());
            }
        } catch (IOException e) {
            throw new LibraryException(
                    "The library file " + file + " cannot be opened, because the database's native code cannot be"
                            + " unpacked into the folder " + natives + ". Check that it may be written to, or name"
                            + " another folder with --data-dir.",
                    e);
        }
    }

    /** Reads, beside whatever is written at the time. */
    <T> T read(Work<T> work) {
        Connection connection = null;
        try {
            connection = borrowReader();
            return work.on(connection);
        } catch (SQLException e) {
            throw SqliteErrors.translate(file, e);
        } finally {
            giveBack(connection);
        }
    }

    /**
     * Writes in one transaction: all of it is stored, or nothing if the work throws. Within other writing of the same
     * thread it is part of that one's transaction.
     */
    <T> T write(Work<T> work) {
        boolean within = writing.isHeldByCurrentThread();
        writing.lock();
        try {
            requireOpen();
            return within ? work.on(writer) : inTransaction(writer, work);
        } catch (SQLException e) {
            throw SqliteErrors.translate(file, e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            closeReaders();
            // Last, so that it folds the write-ahead log into the file.
            closeQuietly(writer);
        } finally {
            writing.unlock();
        }
    }

    private static Connection writing(Path file, Duration patience) throws SQLException {
        SQLiteConfig config = config(patience);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        return config.createConnection(address(file));
    }

    private static SQLiteConfig config(Duration patience) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) patience.toMillis());
        config.enforceForeignKeys(true);
        return config;
    }

    private static String address(Path file) {
        return "jdbc:sqlite:" + file.toAbsolutePath();
    }

    private static void prepare(Path file, Connection writer) throws SQLException {
        requireUsable(file, writer);
        try (Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
        }
        if (Migrations.version(writer) < Migrations.current()) {
            inTransaction(writer, connection -> {
                Migrations.apply(connection);
                return null;
            });
        }
    }

    // By hand: with autocommit off the driver begins the next transaction at once and so keeps the write lock for good.
    private static <T> T inTransaction(Connection connection, Work<T> work) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                T result = work.on(connection);
                statement.execute("COMMIT");
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(statement, e);
                throw e;
            }
        }
    }

    private static void requireUsable(Path file, Connection connection) throws SQLException {
        int version = Migrations.version(connection);
        if (!Migrations.isLibrary(connection)) {
            throw SqliteErrors.foreign(file);
        }
        if (version > Migrations.current()) {
            throw SqliteErrors.newer(file, version, Migrations.current());
        }
        if (file.toFile().length() <= CHECKED_BYTES) {
            try (Statement statement = connection.createStatement();
                    ResultSet finding = statement.executeQuery("PRAGMA quick_check(1)")) {
                if (finding.next() && !"ok".equals(finding.getString(1))) {
                    throw SqliteErrors.damaged(file, finding.getString(1));
                }
            }
        }
    }

    private Connection borrowReader() throws SQLException {
        requireOpen();
        Connection idle = readers.poll();
        if (idle != null) {
            return idle;
        }
        SQLiteConfig config = config(patience);
        config.setReadOnly(true);
        return config.createConnection(address(file));
    }

    private void giveBack(Connection reader) {
        if (reader != null) {
            readers.push(reader);
            if (closed) {
                closeReaders();
            }
        }
    }

    private void closeReaders() {
        for (Connection reader = readers.poll(); reader != null; reader = readers.poll()) {
            closeQuietly(reader);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The library " + file + " is closed");
        }
    }

    private static void rollBack(Statement statement, Throwable cause) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static void closeQuietly(Connection connection) {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("A database connection did not close", e);
        }
    }
}
