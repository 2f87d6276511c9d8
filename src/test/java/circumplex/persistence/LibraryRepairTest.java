package circumplex.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import circumplex.library.LibraryException;
import circumplex.library.LibraryException.Remedy;
import circumplex.library.LibraryRepair.Rebuilt;
import circumplex.model.FileFacts;
import circumplex.model.Mood;
import circumplex.model.MoodAnalysis;
import circumplex.model.MoodCurve;
import circumplex.model.MoodUncertainty;
import circumplex.model.MoodWindow;
import circumplex.model.Playlist;
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
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A damaged library is rebuilt from what can be read of it, and kept. */
class LibraryRepairTest {
    private static final int TRACKS = 600;
    private static final int PAGE = 4096;
    private static final FileFacts FACTS = new FileFacts(1, 2, "MP3", 44100, 2);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2031-05-06T07:08:09Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Path file;
    private SqliteLibraryRepair repair;
    private List<Track> tracks;
    private List<Playlist> playlists;

    @BeforeEach
    void makeLibrary() {
        file = folder.resolve("data #1?/library.db");
        repair = new SqliteLibraryRepair(file, folder.resolve("natives"), CLOCK);
        try (SqliteLibraryStore store = open()) {
            store.folders().add(folder.resolve("music"));
            List<Long> ids = new ArrayList<>();
            for (int i = 0; i < TRACKS; i++) {
                Track track = store.tracks()
                        .add(
                                folder.resolve("music/" + i + ".mp3"),
                                new Tags("Title " + i, "Artist", "Album", 2000, "Genre", 100),
                                FACTS);
                ids.add(track.id());
                if (i % 3 > 0) {
                    store.tracks().saveAnalysis(track.id(), FACTS, analysis(i));
                }
            }
            store.playlists().save("Evening", ids.subList(0, 40));
            store.playlists().save("Morning", ids.subList(100, 110));
            tracks = store.tracks().all();
            playlists = store.playlists().all();
        }
    }

    private static MoodAnalysis analysis(int i) {
        Mood mood = new Mood(i / (double) TRACKS, 1 - i / (double) TRACKS);
        return new MoodAnalysis(
                new MoodCurve(List.of(new MoodWindow(0, mood), new MoodWindow(10, mood))),
                Optional.of(new MoodUncertainty(0.2, 0.1)),
                "network 1");
    }

    @Test
    void aSoundLibraryIsSound() {
        assertThat(repair.check()).isEmpty();
        try (SqliteLibraryStore store = open()) {
            store.folders().add(folder.resolve("beside"));
            assertThat(repair.check()).isEmpty();
        }
    }

    @Test
    void whereThereIsNoneThereIsNothingToRepair() throws IOException {
        Files.delete(file);

        assertThat(repair.check()).isEmpty();
        assertThatThrownBy(repair::rebuild)
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("There is no library file");
    }

    @Test
    void rebuildingASoundOneLosesNothing() throws IOException {
        Rebuilt rebuilt = repair.rebuild();

        assertThat(rebuilt)
                .isEqualTo(new Rebuilt(
                        file.resolveSibling("library-damaged-2031-05-06.db"), 1, TRACKS, TRACKS * 2 / 3, 2));
        try (SqliteLibraryStore store = open()) {
            assertThat(store.tracks().all()).isEqualTo(tracks);
            assertThat(store.playlists().all()).isEqualTo(playlists);
            assertThat(store.folders().all()).containsExactly(folder.resolve("music"));
            assertThat(store.tracks().curve(tracks.get(1).id()))
                    .contains(analysis(1).curve());
            // The number of a forgotten track is never given to another one.
            store.tracks().remove(List.of(tracks.get(TRACKS - 1).id()));
            Track added =
                    store.tracks().add(folder.resolve("new.mp3"), tracks.get(0).tags(), FACTS);
            assertThat(added.id()).isGreaterThan(tracks.get(TRACKS - 1).id());
        }
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactlyInAnyOrder(file, rebuilt.keptAs());
        }
    }

    @Test
    void oneDamagedPageLosesLittle() throws IOException {
        long size = Files.size(file) / PAGE;
        byte[] whole = Files.readAllBytes(file);
        List<Integer> lost = new ArrayList<>();
        for (long page = 1; page < size; page += size / 10) {
            Files.write(file, whole);
            overwrite(page, page + 1, page);
            byte[] damaged = Files.readAllBytes(file);

            Rebuilt rebuilt = repair.rebuild();

            assertThat(rebuilt.keptAs()).hasBinaryContent(damaged);
            assertSound();
            try (SqliteLibraryStore store = open()) {
                assertThat(store.tracks().all())
                        .extracting(Track::path)
                        .isSubsetOf(tracks.stream().map(Track::path).toList());
            }
            lost.add(TRACKS - rebuilt.tracks());
        }
        // A page of rows takes these rows along; only one in the middle of a tree takes more.
        assertThat(lost.stream().filter(count -> count > 60).count()).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whateverIsDamagedTheLibraryIsUsableAfterwards(long seed) throws IOException {
        damage(new Random(seed));
        byte[] damaged = Files.readAllBytes(file);

        Rebuilt rebuilt = repair.rebuild();

        assertThat(rebuilt.keptAs()).hasBinaryContent(damaged);
        assertSound();
        try (SqliteLibraryStore store = open()) {
            assertThat(store.tracks().all()).hasSize(rebuilt.tracks());
            assertThat(store.tracks().all().stream()
                            .filter(track -> track.mood().isPresent()))
                    .hasSize(rebuilt.analysed())
                    .allSatisfy(track -> assertThat(store.tracks().curve(track.id()))
                            .get()
                            .extracting(curve -> curve.windows().size())
                            .isEqualTo(2));
            assertThat(store.playlists().all()).hasSize(rebuilt.playlists());
        }
    }

    @Test
    void whatWasStoredLastAndIsOnlyInTheLogIsSavedToo() throws Exception {
        Path crashed = folder.resolve("crashed/library.db");
        Files.createDirectories(crashed.getParent());
        try (SqliteLibraryStore store = open()) {
            store.tracks().add(folder.resolve("last.mp3"), tracks.get(0).tags(), FACTS);
            // As a killed program leaves it: with the log.
            for (String ending : List.of("", "-wal")) {
                Files.copy(file.resolveSibling("library.db" + ending), crashed.resolveSibling("library.db" + ending));
            }
        }
        file = crashed;

        Rebuilt rebuilt = new SqliteLibraryRepair(crashed, folder.resolve("natives"), CLOCK).rebuild();

        assertThat(rebuilt.tracks()).isEqualTo(TRACKS + 1);
        assertThat(rebuilt.keptAs().resolveSibling("library-damaged-2031-05-06.db-wal"))
                .exists();
        assertThat(crashed.resolveSibling("library.db-wal")).doesNotExist();
        assertSound();
    }

    @Test
    void aLibraryOfAnEarlierVersionIsBroughtUpToDate() throws Exception {
        Path old = folder.resolve("old/library.db");
        Files.createDirectories(old.getParent());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old);
                Statement statement = connection.createStatement()) {
            Migrations.apply(connection, 1);
            statement.execute("INSERT INTO folder (path, added_at) VALUES ('/music', 1)");
        }
        file = old;

        assertThat(new SqliteLibraryRepair(old, folder.resolve("natives"), CLOCK)
                        .rebuild()
                        .folders())
                .isEqualTo(1);
        assertSound();
    }

    @Test
    void aTextInItsPlaceIsKeptAndGivesAnEmptyLibrary() throws IOException {
        String text = "This is a shopping list, long enough to be no empty database. ".repeat(50);
        Files.writeString(file, text);
        assertThat(repair.check()).isPresent();

        Rebuilt rebuilt = repair.rebuild();

        assertThat(rebuilt.tracks()).isZero();
        assertThat(rebuilt.keptAs()).hasContent(text);
        assertSound();
    }

    @Test
    void severalDamagedOnesAreAllKept() throws IOException {
        assertThat(repair.rebuild().keptAs()).hasFileName("library-damaged-2031-05-06.db");
        assertThat(repair.rebuild().keptAs()).hasFileName("library-damaged-2031-05-06-2.db");
    }

    @Test
    void theDatabaseOfAnotherProgramIsLeftAlone() throws Exception {
        file = folder.resolve("addresses.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE address (name TEXT)");
        }
        byte[] before = Files.readAllBytes(file);
        SqliteLibraryRepair other = new SqliteLibraryRepair(file, folder.resolve("natives"), CLOCK);

        assertThatThrownBy(other::rebuild).hasMessageContaining("another program");
        assertThatThrownBy(other::check).hasMessageContaining("another program");

        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void whatIsWrongIsSaidAndOffersTheRemedy() throws IOException {
        overwrite(2, 7, 1);

        assertThat(repair.check()).isPresent();
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        LibraryException.class, e -> assertThat(e.remedy()).isEqualTo(Remedy.REBUILD))
                .hasMessageContainingAll(file.toString(), "damaged", "library rebuild");
    }

    private void damage(Random random) throws IOException {
        long pages = Files.size(file) / PAGE;
        switch (random.nextInt(4)) {
            case 0 -> {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate((long) (random.nextDouble() * channel.size()));
                }
            }
            case 1 -> {
                long page = random.nextLong(pages);
                overwrite(page, Math.min(pages, page + 1 + random.nextInt(8)), random.nextLong());
            }
            case 2 -> {
                byte[] bytes = Files.readAllBytes(file);
                for (int i = 0; i < 50; i++) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                Files.write(file, bytes);
            }
            default -> {
                byte[] bytes = Files.readAllBytes(file);
                int from = random.nextInt(bytes.length);
                Arrays.fill(bytes, from, Math.min(bytes.length, from + 5 * PAGE), (byte) 0);
                Files.write(file, bytes);
            }
        }
    }

    private void assertSound() {
        assertThat(new SqliteLibraryRepair(file, folder.resolve("natives"), CLOCK).check())
                .isEmpty();
        open().close();
    }

    private SqliteLibraryStore open() {
        return SqliteLibraryStore.open(file, folder.resolve("natives"), Duration.ofMillis(200), Clock.systemUTC());
    }

    private void overwrite(long firstPage, long endPage, long seed) throws IOException {
        byte[] rubbish = new byte[(int) ((endPage - firstPage) * PAGE)];
        new Random(seed).nextBytes(rubbish);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(rubbish), firstPage * PAGE);
        }
    }
}
