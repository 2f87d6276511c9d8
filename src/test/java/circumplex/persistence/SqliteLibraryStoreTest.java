package circumplex.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.library.TrackRepository;
import circumplex.model.AnalysisState;
import circumplex.model.FailureCode;
import circumplex.model.FileFacts;
import circumplex.model.Mood;
import circumplex.model.MoodAnalysis;
import circumplex.model.MoodCurve;
import circumplex.model.MoodUncertainty;
import circumplex.model.MoodWindow;
import circumplex.model.Playlist;
import circumplex.model.Tags;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLibraryStoreTest {
    private static final Tags TAGS = new Tags("Grüße", "Ångström", "東京", 1987, "Jazz", 61.25);
    private static final FileFacts FACTS = new FileFacts(12345678901L, 1700000000123L, "FLAC", 96000, 2);
    private static final MoodCurve CURVE = new MoodCurve(List.of(
            new MoodWindow(0, new Mood(0.1, 0.9)),
            new MoodWindow(10.5, new Mood(1.0 / 3, 0)),
            new MoodWindow(21, new Mood(1, 0.25))));

    @TempDir
    Path folder;

    private Path file;
    private SqliteLibraryStore store;
    private TrackRepository tracks;

    @BeforeEach
    void open() {
        file = folder.resolve("data/library.db");
        store = SqliteLibraryStore.open(file, folder.resolve("natives"));
        tracks = store.tracks();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        close();
        open();
    }

    @Test
    void aTrackComesBackAsItWasStored() {
        Track added = tracks.add(path("a.flac"), TAGS, FACTS);
        reopen();

        assertThat(added).isEqualTo(new Track(added.id(), path("a.flac"), TAGS, FACTS, new AnalysisState.Pending()));
        assertThat(tracks.all()).containsExactly(added);
        assertThat(tracks.find(added.id())).contains(added);
        assertThat(tracks.find(added.id() + 1)).isEmpty();
    }

    @Test
    void anAnalysisComesBackToTheLastBit() {
        long id = tracks.add(path("a.flac"), TAGS, FACTS).id();
        FileFacts newer = new FileFacts(5, 6, "MP3", 8000, 1);
        Track analysed =
                tracks.saveAnalysis(id, newer, heard(CURVE, "hybrid 3")).orElseThrow();
        reopen();

        assertThat(analysed.mood()).contains(TrackMood.of(heard(CURVE, "hybrid 3")));
        assertThat(analysed.file()).isEqualTo(newer);
        assertThat(tracks.all()).containsExactly(analysed);
        assertThat(tracks.curve(id)).contains(CURVE);
        assertThat(tracks.curve(99)).isEmpty();
    }

    @Test
    void anUnknownUncertaintyStaysUnknown() {
        long id = tracks.add(path("a.flac"), TAGS, FACTS).id();
        MoodAnalysis unsaid = new MoodAnalysis(CURVE, Optional.empty(), "hybrid 3");
        tracks.saveAnalysis(id, FACTS, unsaid);
        reopen();

        assertThat(tracks.find(id).orElseThrow().mood()).contains(TrackMood.of(unsaid));
        MoodAnalysis sure = new MoodAnalysis(CURVE, Optional.of(new MoodUncertainty(0, 0.1)), "hybrid 3");
        tracks.saveAnalysis(id, FACTS, sure);
        assertThat(tracks.find(id).orElseThrow().mood()).contains(TrackMood.of(sure));
    }

    @Test
    void aLibraryOfTheFirstVersionKeepsItsMoodsWithoutAnUncertainty() throws Exception {
        close();
        file = folder.resolve("old/library.db");
        Files.createDirectories(file.getParent());
        String schema;
        try (InputStream in = SqliteLibraryStore.class.getResourceAsStream("001-library.sql")) {
            schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(schema);
            statement.executeUpdate("PRAGMA application_id = " + Migrations.APPLICATION_ID);
            statement.executeUpdate("PRAGMA user_version = 1");
            statement.executeUpdate("INSERT INTO track VALUES (7, '/music/a.flac', 'A', '', '', 0, '', 61, 5, 6, 'MP3',"
                    + " 8000, 1, 0)");
            statement.executeUpdate("INSERT INTO analysis VALUES (7, 0.25, 0.75, 0.125, 0.0625, 1, 'hybrid 1', 0)");
            statement.executeUpdate("INSERT INTO mood_window VALUES (7, 0, 20.5, 0.25, 0.75)");
        }
        store = SqliteLibraryStore.open(file, folder.resolve("natives"));
        tracks = store.tracks();

        assertThat(tracks.find(7).orElseThrow().mood())
                .contains(new TrackMood(new Mood(0.25, 0.75), 0.125, 0.0625, Optional.empty(), 1, "hybrid 1"));
        assertThat(tracks.curve(7)).contains(new MoodCurve(List.of(new MoodWindow(20.5, new Mood(0.25, 0.75)))));
        assertThat(number("PRAGMA user_version")).isEqualTo(Migrations.current());
        tracks.saveAnalysis(7, FACTS, heard(CURVE, "hybrid 2"));
        assertThat(tracks.find(7).orElseThrow().mood()).contains(TrackMood.of(heard(CURVE, "hybrid 2")));
    }

    @Test
    void aLaterResultReplacesTheEarlierOne() {
        long id = tracks.add(path("a.flac"), TAGS, FACTS).id();
        tracks.saveAnalysis(id, FACTS, heard(CURVE, "one"));
        MoodCurve shorter = new MoodCurve(List.of(new MoodWindow(0, Mood.NEUTRAL)));
        tracks.saveAnalysis(id, FACTS, heard(shorter, "two"));
        assertThat(tracks.curve(id)).contains(shorter);

        Track failed = tracks.saveFailure(id, FACTS, FailureCode.DAMAGED, "at 3 s", "two")
                .orElseThrow();
        assertThat(failed.state()).isEqualTo(new AnalysisState.Failed(FailureCode.DAMAGED, "at 3 s"));
        assertThat(tracks.curve(id)).isEmpty();

        Track again = tracks.saveAnalysis(id, FACTS, heard(CURVE, "two")).orElseThrow();
        assertThat(again.mood()).contains(TrackMood.of(heard(CURVE, "two")));
        assertThat(tracks.clearFailures(List.of(id))).isEmpty();
    }

    @Test
    void clearedFailuresArePendingAgain() {
        long failed = tracks.add(path("a.flac"), TAGS, FACTS).id();
        long analysed = tracks.add(path("b.flac"), TAGS, FACTS).id();
        tracks.saveFailure(failed, FACTS, FailureCode.SILENT, "", "net");
        tracks.saveAnalysis(analysed, FACTS, heard(CURVE, "net"));

        List<Track> cleared = tracks.clearFailures(List.of(failed, analysed, 77L));

        assertThat(cleared).extracting(Track::id).containsExactly(failed);
        assertThat(cleared.get(0).state()).isEqualTo(new AnalysisState.Pending());
        assertThat(tracks.find(analysed).orElseThrow().mood()).isPresent();
    }

    @Test
    void aKnownPathIsNotAddedTwice() {
        Track first = tracks.add(path("a.flac"), TAGS, FACTS);
        tracks.saveAnalysis(first.id(), FACTS, heard(CURVE, "net"));
        Tags retagged = new Tags("New", "", "", 0, "", 0);
        Track second = tracks.add(path("a.flac"), retagged, FACTS);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.tags()).isEqualTo(retagged);
        assertThat(second.mood()).isPresent();
        assertThat(tracks.all()).hasSize(1);
    }

    @Test
    void aRemovedTrackLeavesNothingAndItsNumberIsNotGivenAgain() throws Exception {
        long id = tracks.add(path("a.flac"), TAGS, FACTS).id();
        tracks.saveAnalysis(id, FACTS, heard(CURVE, "net"));
        store.playlists().save("list", List.of(id));

        tracks.remove(List.of(id, 4711L));

        assertThat(tracks.all()).isEmpty();
        assertThat(store.playlists().all().get(0).trackIds()).isEmpty();
        assertThat(number("SELECT count(*) FROM mood_window")).isZero();
        assertThat(number("SELECT count(*) FROM analysis")).isZero();
        assertThat(tracks.saveAnalysis(id, FACTS, heard(CURVE, "net"))).isEmpty();
        assertThat(tracks.saveFailure(id, FACTS, FailureCode.SILENT, "", "net")).isEmpty();
        assertThat(tracks.updateTags(id, TAGS)).isEmpty();
        assertThat(tracks.add(path("b.flac"), TAGS, FACTS).id()).isGreaterThan(id);
    }

    @Test
    void oddFileNamesComeBack() {
        Path odd = Path.of(URI.create("file:///music/caf%E9%0A.mp3"));
        tracks.add(odd, TAGS, FACTS);

        assertThat(tracks.all().get(0).path()).isEqualTo(odd);
    }

    @Test
    void foldersWithinAnotherAreNotKeptBesideIt() {
        store.folders().add(path("rock/hard"));
        store.folders().add(path("jazz"));
        store.folders().add(path("rock"));
        store.folders().add(path("rock/soft"));
        store.folders().add(path("rock"));

        assertThat(store.folders().all()).containsExactly(path("jazz"), path("rock"));
    }

    @Test
    void aPlaylistIsRenamedUnlessTheNameIsTaken() {
        long a = tracks.add(path("a.flac"), TAGS, FACTS).id();
        Playlist calm = store.playlists().save("calm", List.of(a));
        Playlist angry = store.playlists().save("angry", List.of(a));

        assertThat(store.playlists().rename(calm.id(), "angry")).isFalse();
        assertThat(store.playlists().rename(12345, "none")).isFalse();
        assertThat(store.playlists().all()).containsExactly(angry, calm);

        assertThat(store.playlists().rename(calm.id(), "Ça plane – 夜")).isTrue();
        assertThat(store.playlists().rename(angry.id(), "angry")).isTrue();
        assertThat(store.playlists().all())
                .containsExactly(angry, new Playlist(calm.id(), "Ça plane – 夜", calm.trackIds()));
    }

    @Test
    void playlistsAreSavedReplacedAndDeleted() {
        long a = tracks.add(path("a.flac"), TAGS, FACTS).id();
        long b = tracks.add(path("b.flac"), TAGS, FACTS).id();
        Playlist calm = store.playlists().save("calm", List.of(b, a, b, 99L));
        Playlist angry = store.playlists().save("Angry", List.of(a));
        reopen();

        assertThat(calm.trackIds()).containsExactly(b, a, b);
        assertThat(store.playlists().all()).containsExactly(angry, calm);

        Playlist shorter = store.playlists().save("calm", List.of(a));
        assertThat(shorter.id()).isEqualTo(calm.id());
        store.playlists().delete(angry.id());
        store.playlists().delete(12345);
        assertThat(store.playlists().all()).containsExactly(shorter);
    }

    @Test
    void usesAWriteAheadLogAndStrictTables() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet mode = statement.executeQuery("PRAGMA journal_mode")) {
            assertThat(mode.getString(1)).isEqualTo("wal");
        }
        assertThat(number("PRAGMA user_version")).isEqualTo(Migrations.current());
        assertThat(number("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                        + " AND sql NOT LIKE '%STRICT%'"))
                .isZero();
    }

    @Test
    void nativeCodeIsUnpackedIntoTheCacheFolder() {
        assertThat(System.getProperty("org.sqlite.tmpdir"))
                .isEqualTo(folder.resolve("natives").toString());
    }

    @Test
    void manyThreadsReadAndWriteAtOnce() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<?>> futures = IntStream.range(0, 4)
                .<Future<?>>mapToObj(thread -> pool.submit(() -> {
                    for (int i = 0; i < 50; i++) {
                        long id =
                                tracks.add(path(thread + "-" + i), TAGS, FACTS).id();
                        tracks.saveAnalysis(id, FACTS, heard(CURVE, "net"));
                        assertThat(tracks.all()).isNotEmpty();
                    }
                }))
                .toList();
        for (Future<?> future : futures) {
            future.get();
        }
        pool.shutdown();

        assertThat(tracks.all()).hasSize(200).allMatch(track -> track.mood().isPresent());
    }

    @Test
    void aHundredThousandTracksLoadQuickly() throws Exception {
        fill(100_000);
        tracks.all();
        long start = System.nanoTime();
        List<Track> all = tracks.all();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.getLogger("measurement").log(System.Logger.Level.INFO, "100,000 tracks in {0} s", seconds);

        assertThat(all).hasSize(100_000);
        assertThat(all)
                .extracting(Track::id)
                .isEqualTo(LongStream.rangeClosed(1, 100_000).boxed().toList());
        // Far above what was measured, since a busy machine must not fail the test.
        assertThat(seconds).isLessThan(5);
    }

    private void fill(int count) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            String numbers = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + count + ")";
            connection.setAutoCommit(false);
            statement.executeUpdate(numbers
                    + " INSERT INTO track SELECT i, '/home/somebody/Music/Artist ' || (i % 3000) || '/Album ' || (i % 9000)"
                    + " || '/Track number ' || i || '.flac', 'Track number ' || i, 'Artist ' || (i % 3000),"
                    + " 'Album ' || (i % 9000), 1950 + i % 70, 'Genre ' || (i % 40), 200.5, 30000000 + i,"
                    + " 1700000000000 + i, 'FLAC', 44100, 2, 1700000000000, randomblob(16), 1, NULL FROM n");
            statement.executeUpdate(numbers
                    + " INSERT INTO analysis SELECT i, (i % 997) / 997.0, (i % 991) / 991.0, 0.1, 0.1, 8, 'net', 0, 0.15,"
                    + " 0.12 FROM n WHERE i % 50 <> 0");
            statement.executeUpdate(
                    numbers + " INSERT INTO failure SELECT i, 'SILENT', '', 'net', 0, 0, 0 FROM n WHERE i % 50 = 0");
            connection.commit();
        }
    }

    private static MoodAnalysis heard(MoodCurve curve, String network) {
        return new MoodAnalysis(curve, Optional.of(new MoodUncertainty(1.0 / 7, 0.11)), network);
    }

    private int number(String query) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.getInt(1);
        }
    }

    private Path path(String name) {
        return folder.resolve("music").resolve(name);
    }
}
