package circumplex.persistence;

import circumplex.library.LibraryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library's database file in write-ahead mode: one connection that writes, one transaction at a time, and others
 * that read beside it without waiting. A file that cannot be written is read all the same. Thread-safe.
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

    private final DatabaseFile file;
    private final Duration patience;
    /** Empty where the file is read-only. */
    private final Optional<Connection> writer;

    private final ReentrantLock writing = new ReentrantLock();
    private final Deque<Connection> readers = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    private SqliteDatabase(DatabaseFile file, Duration patience, Optional<Connection> writer) {
        this.file = file;
        this.patience = patience;
        this.writer = writer;
    }

    /**
     * Opens the file, or makes it, and brings it to the current schema. A read-only file is opened for reading.
     *
     * @param natives folder that the driver unpacks its native code into
     * @param patience how long to wait for another program that holds the file
     * @throws LibraryException if the file cannot be used; it is then as it was
     */
    static SqliteDatabase open(Path path, Path natives, Duration patience) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new LibraryException(
                    "The folder for the library file " + path + " cannot be made. Check its permissions, or name"
                            + " another folder with --data-dir.",
                    e);
        }
        DriverNatives.unpackInto(natives, path);
        DatabaseFile file = new DatabaseFile(path);
        boolean readOnly = file.isReadOnly();
        Connection first = null;
        try {
            first = readOnly ? file.connectReading(patience) : file.connect(patience);
            if (readOnly) {
                requireCurrent(path, first);
            } else {
                prepare(path, first);
            }
        } catch (SQLException e) {
            closeQuietly(first);
            throw SqliteErrors.translate(path, e);
        } catch (LibraryException e) {
            closeQuietly(first);
            throw e;
        }
        SqliteDatabase database = new SqliteDatabase(file, patience, readOnly ? Optional.empty() : Optional.of(first));
        if (readOnly) {
            database.giveBack(first);
        }
        return database;
    }

    /** Whether nothing can be stored. */
    boolean isReadOnly() {
        return writer.isEmpty();
    }

    /** Reads, beside whatever is written at the time. */
    <T> T read(Work<T> work) {
        Connection connection = null;
        try {
            connection = borrowReader();
            return work.on(connection);
        } catch (SQLException e) {
            throw SqliteErrors.translate(file.path(), e);
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
            Connection connection = writer.orElseThrow(() -> SqliteErrors.readOnly(file.path()));
            return within ? work.on(connection) : inTransaction(connection, work);
        } catch (SQLException e) {
            throw SqliteErrors.translate(file.path(), e);
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
            writer.ifPresent(SqliteDatabase::closeQuietly);
        } finally {
            writing.unlock();
        }
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

    private static void requireCurrent(Path file, Connection connection) throws SQLException {
        requireUsable(file, connection);
        if (Migrations.version(connection) < Migrations.current()) {
            throw SqliteErrors.readOnly(file);
        }
    }

    // By hand: with autocommit off the driver begins the next transaction at once and so keeps the write lock for good.
    static <T> T inTransaction(Connection connection, Work<T> work) throws SQLException {
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
        return file.connectReading(patience);
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
            throw new IllegalStateException("The library " + file.path() + " is closed");
        }
    }

    private static void rollBack(Statement statement, Throwable cause) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    static void closeQuietly(Connection connection) {
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
