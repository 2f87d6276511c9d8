package circumplex.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import circumplex.library.LibraryException;
import circumplex.library.LibraryException.Remedy;
import circumplex.model.FileFacts;
import circumplex.model.Mood;
import circumplex.model.MoodAnalysis;
import circumplex.model.MoodCurve;
import circumplex.model.MoodWindow;
import circumplex.model.Tags;
import circumplex.model.Track;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk without room, as SQLite sees one: a file that may have no more pages. */
class FullDiskTest {
    private static final FileFacts FACTS = new FileFacts(1, 2, "MP3", 44100, 2);

    @TempDir
    Path folder;

    private SqliteDatabase database;
    private SqliteTrackRepository tracks;

    @BeforeEach
    void open() {
        database = SqliteDatabase.open(folder.resolve("library.db"), folder.resolve("natives"), Duration.ofMillis(200));
        tracks = new SqliteTrackRepository(database, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void saysSoKeepsEverythingAndGoesOnWhenThereIsRoom() {
        limit("PRAGMA max_page_count = 40");
        List<Track> stored = new ArrayList<>();

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        stored.add(store(i));
                    }
                })
                .isInstanceOfSatisfying(
                        LibraryException.class, e -> assertThat(e.remedy()).isEqualTo(Remedy.TRY_AGAIN))
                .hasMessageContainingAll("full", "What was stored before is kept", "Make room");

        assertThat(stored).isNotEmpty();
        assertThat(tracks.all()).startsWith(stored.toArray(new Track[0]));
        database.close();
        open();
        assertThat(tracks.all()).startsWith(stored.toArray(new Track[0]));
        Track next = store(10_001);
        assertThat(tracks.find(next.id())).contains(next);
        assertThat(new SqliteLibraryRepair(folder.resolve("library.db"), folder.resolve("natives"), Clock.systemUTC())
                        .check())
                .isEmpty();
    }

    private Track store(int i) {
        Track track = tracks.add(
                folder.resolve(i + ".mp3"), new Tags("Title " + i, "Artist", "Album", 2000, "Genre", 100), FACTS);
        MoodCurve curve = new MoodCurve(List.of(new MoodWindow(0, Mood.NEUTRAL), new MoodWindow(10, Mood.NEUTRAL)));
        return tracks.saveAnalysis(track.id(), FACTS, new MoodAnalysis(curve, Optional.empty(), "network 1"))
                .orElseThrow();
    }

    private void limit(String pragma) {
        database.write(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(pragma);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }
}
