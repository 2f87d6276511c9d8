package circumplex.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real folders, watched by the real system. */
@Timeout(120)
class SystemFolderWatchTest {
    private static final long PATIENCE_SECONDS = 60;
    private static final String PROBE = "probe.mp3";

    @TempDir
    Path folder;

    private final BlockingQueue<List<Path>> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> limits = new LinkedBlockingQueue<>();
    private final SystemFolderWatch watch = new SystemFolderWatch(
            new FolderWatch.Listener() {
                @Override
                public void changed(List<Path> folders) {
                    told.add(folders);
                }

                @Override
                public void limited(String sentence) {
                    limits.add(sentence);
                }
            },
            new SystemFolderWatch.Times(
                    Duration.ofMillis(300), Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ofMinutes(10)));
    private Path music;

    @BeforeEach
    void makeFolders() throws Exception {
        folder = folder.toRealPath();
        music = Files.createDirectories(folder.resolve("music/album")).getParent();
        Files.writeString(music.resolve("album/1.mp3"), "one");
        watch.follow(List.of(music));
        awaitWatching(music);
    }

    @AfterEach
    void close() {
        watch.close();
        assertThat(limits).isEmpty();
    }

    @Test
    void tellsTheFolderOfWhatWasAddedChangedAndRemoved() throws Exception {
        Files.writeString(music.resolve("album/2.mp3"), "two");
        assertThat(next()).containsExactly(music.resolve("album"));

        Files.writeString(music.resolve("album/1.mp3"), "changed", StandardOpenOption.APPEND);
        assertThat(next()).containsExactly(music.resolve("album"));

        Files.delete(music.resolve("album/2.mp3"));
        assertThat(next()).containsExactly(music.resolve("album"));
    }

    @Test
    void aNewFolderIsToldAndWatched() throws Exception {
        Path added = Files.createDirectories(music.resolve("artist/new album"));
        Files.writeString(added.resolve("1.flac"), "one");
        assertThat(next()).contains(music);
        settle();

        Files.writeString(added.resolve("2.flac"), "two");
        assertThat(next()).containsExactly(added);
    }

    @Test
    void aFolderThatIsRenamedIsToldByTheFolderAboveAndWatchedOn() throws Exception {
        Path renamed = Files.move(music.resolve("album"), music.resolve("renamed"));
        assertThat(next()).contains(music);
        settle();

        Files.writeString(renamed.resolve("2.mp3"), "two");
        assertThat(next()).containsExactly(renamed);
    }

    @Test
    void aFloodIsToldOnce() throws Exception {
        for (int i = 0; i < 500; i++) {
            Files.writeString(music.resolve("album/" + i + ".ogg"), "track " + i);
        }
        assertThat(next()).containsExactly(music.resolve("album"));
        assertThat(told.poll(1, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void whatIsNoMusicIsNotTold() throws Exception {
        Files.writeString(music.resolve("album/cover.jpg"), "picture");
        Files.writeString(music.resolve("album/.hidden.mp3"), "hidden");
        Files.writeString(music.resolve("album/3.mp3.part"), "half");
        assertThat(told.poll(1, TimeUnit.SECONDS)).isNull();

        Files.createFile(music.resolve("album/.nomood"));
        assertThat(next()).containsExactly(music.resolve("album"));
    }

    @Test
    void aFolderThatVanishesAndReturnsIsToldBothTimesAndWatchedOn() throws Exception {
        Path away = Files.move(music, folder.resolve("away"));
        assertThat(next()).contains(music);

        Files.move(away, music);
        assertThat(next()).contains(music);
        awaitWatching(music);
        Files.writeString(music.resolve("album/2.mp3"), "two");
        assertThat(next()).containsExactly(music.resolve("album"));
    }

    @Test
    void aFolderThatIsNotThereYetIsWatchedWhenItComes() throws Exception {
        Path later = folder.resolve("later");
        watch.follow(List.of(music, later));
        settle();

        Files.createDirectory(later);
        assertThat(next()).containsExactly(later);
        awaitWatching(later);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "not every user may make links there")
    void whatALinkLeadsToIsWatchedUnderItsName() throws Exception {
        Path far = Files.createDirectory(folder.resolve("far"));
        Files.createSymbolicLink(music.resolve("album/link"), far);
        Files.createSymbolicLink(music.resolve("album/back"), music);
        assertThat(next()).containsExactly(music.resolve("album"));
        awaitChangeUnder(far, music.resolve("album/link"));
    }

    @Test
    void whatIsNotFollowedAnyMoreIsNotTold() throws Exception {
        watch.follow(List.of());
        settle();
        Files.writeString(music.resolve("album/2.mp3"), "two");
        assertThat(told.poll(1, TimeUnit.SECONDS)).isNull();
    }

    private List<Path> next() throws InterruptedException {
        List<Path> folders = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(folders).as("what was told").isNotNull();
        return folders;
    }

    /** Waits until nothing more is told. */
    private void settle() throws InterruptedException {
        while (told.poll(1, TimeUnit.SECONDS) != null) {
            continue;
        }
    }

    /** Watching begins a while after it was asked for. */
    private void awaitWatching(Path root) throws Exception {
        awaitChangeUnder(root, root);
    }

    private void awaitChangeUnder(Path place, Path name) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        boolean noticed = false;
        while (!noticed) {
            assertThat(System.nanoTime()).as("watching " + place).isLessThan(end);
            Files.writeString(place.resolve(PROBE), "probe " + System.nanoTime());
            List<Path> folders = told.poll(1, TimeUnit.SECONDS);
            noticed = folders != null && folders.contains(name);
        }
        settle();
    }
}
