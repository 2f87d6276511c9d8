package circumplex.library;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.model.Track;
import circumplex.persistence.SqliteLibraryStore;
import circumplex.task.Cancellation;
import circumplex.task.Progress;
import circumplex.task.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A scan that stands still, that is closed in its middle, or that another one of the same library comes across. */
@Timeout(60)
class ScansAtOnceTest {
    @TempDir
    Path folder;

    private final FakeAnalyser analyser = new FakeAnalyser();
    private final Cancellation cancellation = new Cancellation();
    private Path music;

    @BeforeEach
    void makeMusic() throws IOException {
        music = Files.createDirectories(folder.resolve("music"));
        for (int i = 0; i < 6; i++) {
            Files.writeString(music.resolve(i + ".mp3"), "track " + i);
        }
    }

    @Test
    void aPausedScanHearsNothingUntilItGoesOn() throws Exception {
        CountDownLatch paused = new CountDownLatch(1);
        analyser.setBefore(file -> {
            if (file.endsWith("2.mp3")) {
                cancellation.pause();
                paused.countDown();
            }
        });
        try (MusicLibrary library = open()) {
            CompletableFuture<ScanReport> scan = CompletableFuture.supplyAsync(() -> scan(library, cancellation));
            await(paused);
            // The track at work when it was asked to stand still is finished and stored.
            while (heard(library) < 3) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            TimeUnit.MILLISECONDS.sleep(200);
            assertThat(heard(library)).isEqualTo(3);
            assertThat(scan).isNotDone();

            cancellation.resume();

            assertThat(scan.get()).isEqualTo(new ScanReport(6, 6, 0, 0, 0, false, List.of()));
        }
    }

    @Test
    void closingStopsAScanAlsoWhereItStandsStill() throws Exception {
        CountDownLatch paused = new CountDownLatch(1);
        analyser.setBefore(file -> {
            cancellation.pause();
            paused.countDown();
        });
        MusicLibrary library = open();
        CompletableFuture<ScanReport> scan = CompletableFuture.supplyAsync(() -> scan(library, cancellation));
        await(paused);

        library.close();

        assertThat(scan.get().cancelled()).isTrue();
        analyser.setBefore(file -> {});
        try (MusicLibrary again = open()) {
            assertThat(heard(again)).isLessThan(6);
            assertThat(scan(again, new Cancellation()).cancelled()).isFalse();
            assertThat(heard(again)).isEqualTo(6);
        }
        assertThat(analyser.takeHeard()).doesNotHaveDuplicates();
    }

    @Test
    void twoProgramsThatScanAtOnceHearNoTrackTwice() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch waits = new CountDownLatch(1);
        analyser.setBefore(file -> {
            first.countDown();
            await(waits);
        });
        try (MusicLibrary one = open();
                MusicLibrary other = open()) {
            CompletableFuture<ScanReport> begun = CompletableFuture.supplyAsync(() -> scan(one, cancellation));
            await(first);
            CompletableFuture<ScanReport> second = CompletableFuture.supplyAsync(
                    () -> other.scan(List.of(music), 2, new Waiting(waits), new Cancellation()));

            assertThat(begun.get()).isEqualTo(new ScanReport(6, 6, 0, 0, 0, false, List.of()));
            assertThat(second.get()).isEqualTo(new ScanReport(6, 0, 6, 0, 0, false, List.of()));
        }
        assertThat(analyser.takeHeard()).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void aScanThatWaitsForAnotherOneCanBeCancelled() throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        ScanGate.Pass pass = gate().enter(() -> {}, cancellation);
        try (MusicLibrary library = open()) {
            CompletableFuture<ScanReport> scan = CompletableFuture.supplyAsync(
                    () -> library.scan(List.of(music), 1, new Waiting(waits), cancellation));
            await(waits);
            cancellation.cancel();

            assertThat(scan.get()).isEqualTo(new ScanReport(0, 0, 0, 0, 0, true, List.of()));
        } finally {
            pass.close();
        }
    }

    @Test
    void aLockFileThatCannotBeMadeIsNoObstacle() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "in the way");
        ScanGate.Pass pass = new FileScanGate(inTheWay.resolve("scan.lock"))
                .enter(
                        () -> {
                            throw new AssertionError("waits");
                        },
                        cancellation);
        pass.close();
        assertThat(cancellation.isRequested()).isFalse();
    }

    private ScanGate gate() {
        return new FileScanGate(folder.resolve("scan.lock"));
    }

    private MusicLibrary open() {
        return new DefaultMusicLibrary(
                SqliteLibraryStore.open(
                        folder.resolve("library.db"),
                        folder.resolve("natives"),
                        Duration.ofSeconds(10),
                        Clock.systemUTC()),
                new TagReader(),
                analyser,
                () -> ExclusionRules.NONE,
                gate(),
                Duration.ZERO);
    }

    private ScanReport scan(MusicLibrary library, Cancellation stop) {
        return library.scan(List.of(music), 1, ProgressListener.NONE, stop);
    }

    private static long heard(MusicLibrary library) {
        return library.tracks().stream()
                .map(Track::mood)
                .filter(mood -> mood.isPresent())
                .count();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private record Waiting(CountDownLatch told) implements ProgressListener {
        @Override
        public void progress(Progress progress) {}

        @Override
        public void waits() {
            told.countDown();
        }
    }
}
