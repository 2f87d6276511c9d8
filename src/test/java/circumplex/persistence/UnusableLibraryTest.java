package circumplex.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import circumplex.library.LibraryException;
import circumplex.model.FileFacts;
import circumplex.model.Tags;
import circumplex.model.Track;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

/** A library file that cannot be used gives a sentence that names it, and stays as it was. */
class UnusableLibraryTest {
    private static final Tags TAGS = new Tags("Title", "Artist", "Album", 2000, "Genre", 100);
    private static final FileFacts FACTS = new FileFacts(1, 2, "MP3", 44100, 2);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeLibrary() {
        file = folder.resolve("library.db");
        try (SqliteLibraryStore store = open()) {
            for (int i = 0; i < 500; i++) {
                store.tracks().add(folder.resolve(i + ".mp3"), TAGS, FACTS);
            }
        }
    }

    private SqliteLibraryStore open() {
        return SqliteLibraryStore.open(file, folder.resolve("natives"), Duration.ofMillis(200), Clock.systemUTC());
    }

    @Test
    void lockedByAnotherProgram() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("BEGIN EXCLUSIVE");
            statement.execute("UPDATE track SET title = 'theirs'");

            assertSays(this::open, "in use by another program", "Close");
            statement.execute("ROLLBACK");
        }
        assertIntact();
    }

    @Test
    void lockedWhileItIsInUse() throws Exception {
        try (SqliteLibraryStore store = open();
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            assertSays(() -> store.tracks().remove(List.of(1L)), "in use by another program", "Nothing was changed");
            assertThat(store.tracks().all()).hasSize(500);

            statement.execute("ROLLBACK");
            store.tracks().remove(List.of(1L));
            assertThat(store.tracks().all()).hasSize(499);
        }
    }

    @Test
    void aShortLockIsWaitedFor() throws Exception {
        try (SqliteLibraryStore store = SqliteLibraryStore.open(
                        file, folder.resolve("natives"), Duration.ofSeconds(20), Clock.systemUTC());
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            Thread release = new Thread(() -> {
                try {
                    TimeUnit.MILLISECONDS.sleep(300);
                    statement.execute("COMMIT");
                } catch (InterruptedException | SQLException e) {
                    throw new AssertionError(e);
                }
            });
            release.start();
            store.tracks().remove(List.of(1L));
            release.join();

            assertThat(store.tracks().all()).hasSize(499);
        }
    }

    @Test
    void readOnlyFile() throws IOException {
        assertThat(file.toFile().setWritable(false)).isTrue();
        assumeThat(Files.isWritable(file))
                .as("permissions bind the user of this test")
                .isFalse();

        assertReadsButDoesNotWrite();

        assertThat(file.toFile().setWritable(true)).isTrue();
        assertIntact();
    }

    @Test
    void readOnlyFolder() throws IOException {
        assertThat(folder.toFile().setWritable(false)).isTrue();
        try {
            assumeThat(Files.isWritable(folder))
                    .as("permissions bind the user of this test")
                    .isFalse();
            assertReadsButDoesNotWrite();
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
        assertIntact();
    }

    private void assertReadsButDoesNotWrite() {
        try (SqliteLibraryStore store = open()) {
            assertThat(store.tracks().all()).hasSize(500);
            assertThat(store.restriction().orElseThrow()).contains(file.toString(), "read-only", "played");
            assertSays(() -> store.tracks().remove(List.of(1L)), "read-only", "Allow writing");
        }
    }

    @Test
    void whatSqliteSaysOfAReadOnlyDatabase() throws Exception {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM track"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(SqliteErrors.translate(file, e))
                                    .hasMessageContaining(file.toString())
                                    .hasMessageContaining("read-only"));
        }
        assertIntact();
    }

    @Test
    void madeByANewerVersion() throws Exception {
        execute("PRAGMA user_version = 999");

        assertSays(this::open, "newer version", "--data-dir");

        execute("PRAGMA user_version = " + Migrations.current());
        assertIntact();
    }

    @Test
    void databaseOfAnotherProgram() throws Exception {
        file = folder.resolve("addresses.db");
        execute("CREATE TABLE address (name TEXT)");
        byte[] before = Files.readAllBytes(file);

        assertSays(this::open, "another program", "--data-dir");

        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void noDatabaseAtAll() throws IOException {
        Files.writeString(file, "This is a shopping list, long enough to be no empty database. ".repeat(50));
        byte[] before = Files.readAllBytes(file);

        assertSays(this::open, "damaged", "left as it is");

        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void overwrittenInTheMiddle() throws IOException {
        overwrite(3, 8);
        byte[] before = Files.readAllBytes(file);

        assertSays(this::open, "damaged", "backup");

        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void cutOff() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        byte[] before = Files.readAllBytes(file);

        assertSays(this::open, "damaged");

        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void damageFoundWhileReading() throws IOException {
        try (SqliteLibraryStore store = open()) {
            overwrite(1, Files.size(file) / 4096);

            assertSays(() -> store.tracks().all(), "damaged");
        }
    }

    @Test
    void folderThatCannotBeMade() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "in the way");
        file = inTheWay.resolve("library.db");

        assertSays(this::open, "cannot be made", "--data-dir");
    }

    @Test
    void nativeCodeIsUnpackedElsewhereWhereItsFolderCannotBeMade() throws IOException {
        Path natives = folder.resolve("natives");
        try (Stream<Path> unpacked = Files.list(natives)) {
            for (Path old : unpacked.toList()) {
                Files.delete(old);
            }
        }
        Files.delete(natives);
        Files.writeString(natives, "in the way");

        assertIntact();
    }

    @Test
    void aFolderInItsPlace() throws IOException {
        file = Files.createDirectories(folder.resolve("folder.db"));

        assertSays(this::open, "cannot be opened");
    }

    private void assertSays(ThrowingCallable work, String... words) {
        assertThatThrownBy(work)
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContainingAll(words);
    }

    private void assertIntact() {
        try (SqliteLibraryStore store = open()) {
            assertThat(store.tracks().all())
                    .hasSize(500)
                    .extracting(Track::tags)
                    .containsOnly(TAGS);
        }
    }

    private void overwrite(long firstPage, long endPage) throws IOException {
        byte[] rubbish = new byte[(int) ((endPage - firstPage) * 4096)];
        new Random(1).nextBytes(rubbish);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(rubbish), firstPage * 4096);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
