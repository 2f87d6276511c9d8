package circumplex.persistence;

import circumplex.library.LibraryException;
import circumplex.library.LibraryRepair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks a SQLite library over and rebuilds it. */
public final class SqliteLibraryRepair implements LibraryRepair {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteLibraryRepair.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path file;
    private final Path natives;
    private final Clock clock;

    /**
     * @param file the library's database file
     * @param natives cache folder that the database driver unpacks its native code into
     * @param clock tells the date in the name of a damaged file
     */
    public SqliteLibraryRepair(Path file, Path natives, Clock clock) {
        this.file = file;
        this.natives = natives;
        this.clock = clock;
    }

    @Override
    public Optional<String> check() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        DriverNatives.unpackInto(natives, file);
        try (Connection connection = new DatabaseFile(file).connectReading(PATIENCE)) {
            if (!Migrations.isLibrary(connection)) {
                throw SqliteErrors.foreign(file);
            }
            Optional<String> finding =
                    firstText(connection, "PRAGMA integrity_check(1)").filter(text -> !text.equals("ok"));
            return finding.isPresent()
                    ? finding
                    : firstText(connection, "PRAGMA foreign_key_check")
                            .map(table -> "A row of the table " + table + " refers to one that is not there.");
        } catch (SQLException e) {
            if (SqliteErrors.isDamage(e)) {
                return Optional.of(e.getMessage());
            }
            throw SqliteErrors.translate(file, e);
        }
    }

    @Override
    public Rebuilt rebuild() {
        DriverNatives.unpackInto(natives, file);
        try (DamagedLibrary damaged = DamagedLibrary.copyOf(file)) {
            Path fresh = damaged.folder().resolve("rebuilt.db");
            salvage(damaged.database(), fresh);
            Counts counts = count(fresh);
            Path kept = damaged.replaceBy(fresh, clock);
            LOG.info("The library {} was rebuilt; the damaged one is kept as {}", file, kept);
            return new Rebuilt(kept, counts.folders(), counts.tracks(), counts.analysed(), counts.playlists());
        } catch (SQLException e) {
            throw SqliteErrors.translate(file, e);
        } catch (IOException e) {
            throw new LibraryException(
                    "The library file " + file + " could not be rebuilt; it was left as it is. Check that its folder"
                            + " may be written to and that its disk has room for the library once more.",
                    e);
        }
    }

    private void salvage(DatabaseFile damaged, Path fresh) throws SQLException {
        try (Connection target = new DatabaseFile(fresh).connect(PATIENCE);
                Statement statement = target.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            SqliteDatabase.inTransaction(target, connection -> {
                try (Connection source = damaged.connect(PATIENCE)) {
                    copy(source, connection);
                } catch (SQLException e) {
                    if (!SqliteErrors.isDamage(e)) {
                        throw e;
                    }
                    LOG.warn("Nothing of {} can be read", file, e);
                }
                Migrations.apply(connection);
                return null;
            });
        }
    }

    private void copy(Connection source, Connection target) throws SQLException {
        try (Statement statement = source.createStatement()) {
            // Reads on where the description of a table cannot be read.
            statement.execute("PRAGMA writable_schema = ON");
        }
        int version = Migrations.version(source);
        if (version > Migrations.current()) {
            throw SqliteErrors.newer(file, version, Migrations.current());
        }
        if (!Migrations.isLibrary(source)) {
            throw SqliteErrors.foreign(file);
        }
        Migrations.apply(target, version == 0 ? Migrations.current() : version);
        new Salvage(source, target).copy();
    }

    private record Counts(int folders, int tracks, int analysed, int playlists) {}

    private static Counts count(Path library) throws SQLException {
        try (Connection connection = new DatabaseFile(library).connect(PATIENCE)) {
            return new Counts(
                    rows(connection, "folder"),
                    rows(connection, "track"),
                    rows(connection, "analysis"),
                    rows(connection, "playlist"));
        }
    }

    private static int rows(Connection connection, String table) throws SQLException {
        return Integer.parseInt(
                firstText(connection, "SELECT count(*) FROM " + table).orElseThrow());
    }

    private static Optional<String> firstText(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }
}
