package circumplex.library;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.library.ScanReport.FolderProblem;
import circumplex.model.AnalysisState;
import circumplex.model.Track;
import circumplex.persistence.SqliteLibraryStore;
import circumplex.task.Cancellation;
import circumplex.task.ProgressListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Collections that change while they are scanned, or that are built as nobody would build one. */
@Timeout(120)
class StrangeCollectionsTest {
    private static final Duration STILL = Duration.ofMillis(1500);

    @TempDir
    Path folder;

    private final FakeAnalyser analyser = new FakeAnalyser();
    private final AtomicLong now = new AtomicLong(1_900_000_000_000L);
    private Path music;
    private MusicLibrary library;

    @BeforeEach
    void open() throws IOException {
        music = Files.createDirectories(folder.resolve("music"));
        library = open(STILL, Clock.systemUTC());
    }

    private MusicLibrary open(Duration still, Clock clock) {
        return new DefaultMusicLibrary(
                SqliteLibraryStore.open(
                        folder.resolve("library.db"), folder.resolve("natives"), Duration.ofSeconds(5), clock),
                new TagReader(),
                analyser,
                () -> ExclusionRules.NONE,
                ScanGate.OPEN,
                still);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void aFileThatIsStillWrittenIsHeardWhenItIsWhole() throws Exception {
        make("a.mp3", "whole");
        Path growing = Files.writeString(music.resolve("growing.mp3"), "begun");
        AtomicBoolean write = new AtomicBoolean(true);
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> append(growing, write));

        ScanReport during = scan();
        write.set(false);
        writing.get();

        assertThat(during)
                .isEqualTo(new ScanReport(
                        1,
                        1,
                        0,
                        0,
                        0,
                        false,
                        List.of(new FolderProblem(
                                growing,
                                "The file " + growing + " is still being written. It is heard at the next scan."))));
        assertThat(analyser.takeHeard()).containsExactly(music.resolve("a.mp3"));

        assertThat(scan()).isEqualTo(new ScanReport(2, 1, 1, 0, 0, false, List.of()));
        assertThat(analyser.takeHeard()).containsExactly(growing);
        assertThat(library.curve(track(growing).id())).contains(FakeAnalyser.curve(Files.readAllBytes(growing)));
    }

    @Test
    void aFileThatIsRewrittenWhileItIsHeardIsHeardAgain() throws Exception {
        Path file = make("a.mp3", "before");
        make("b.mp3", "other");
        scan();
        analyser.takeHeard();
        Files.writeString(file, "after it was changed");
        setOld(file);
        analyser.setBefore(path -> {
            if (path.equals(file)) {
                write(file, "after it was changed once more");
            }
        });

        ScanReport during = scan();

        assertThat(during.analysed()).isZero();
        assertThat(during.failed()).isZero();
        assertThat(during.found()).isEqualTo(during.analysed() + during.unchanged() + during.failed());
        assertThat(during.folderProblems()).extracting(FolderProblem::folder).containsExactly(file);
        assertThat(library.curve(track(file).id())).contains(FakeAnalyser.curve("before".getBytes()));

        analyser.setBefore(path -> {});
        assertThat(scan()).isEqualTo(new ScanReport(2, 1, 1, 0, 0, false, List.of()));
        assertThat(library.curve(track(file).id()))
                .contains(FakeAnalyser.curve("after it was changed once more".getBytes()));
    }

    @Test
    void aFolderThatIsRemovedWhileItIsHeardIsNoEnd() throws Exception {
        make("a/1.mp3", "one");
        for (int i = 0; i < 5; i++) {
            make("b/" + i + ".mp3", "b " + i);
        }
        make("c/1.mp3", "three");
        analyser.setBefore(path -> {
            if (path.endsWith("b/1.mp3")) {
                removeTree(music.resolve("b"));
            }
        });

        ScanReport during = library.scan(List.of(music), 1, ProgressListener.NONE, new Cancellation());

        assertThat(during.found()).isEqualTo(7);
        assertThat(during.found()).isEqualTo(during.analysed() + during.unchanged() + during.failed());
        assertThat(track(music.resolve("c/1.mp3")).mood()).isPresent();
        analyser.setBefore(path -> {});

        ScanReport afterwards = scan();

        assertThat(afterwards.failed()).isZero();
        assertThat(library.tracks())
                .filteredOn(track -> track.state() instanceof AnalysisState.Analysed)
                .extracting(Track::path)
                .contains(music.resolve("a/1.mp3"), music.resolve("c/1.mp3"));
    }

    @Test
    void aTreeTwoHundredFoldersDeepIsScanned() throws Exception {
        Path deep = music;
        for (int level = 1; level <= 200; level++) {
            deep = deep.resolve("folder " + level);
        }
        Files.createDirectories(deep);
        Path file = Files.writeString(deep.resolve("deep.mp3"), "deep");
        setOld(file);

        assertThat(scan()).isEqualTo(new ScanReport(1, 1, 0, 0, 0, false, List.of()));
        assertThat(track(file).mood()).isPresent();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "not every user may make links there")
    void linksInACircleAreWalkedOnce() throws Exception {
        make("one/1.mp3", "one");
        make("two/2.mp3", "two");
        Files.createSymbolicLink(music.resolve("one/to two"), music.resolve("two"));
        Files.createSymbolicLink(music.resolve("two/to one"), music.resolve("one"));
        Files.createSymbolicLink(music.resolve("two/up"), music);
        Files.createSymbolicLink(music.resolve("self"), music.resolve("self"));

        assertThat(scan().found()).isEqualTo(2);
        assertThat(analyser.takeHeard()).hasSize(2);
    }

    @Test
    void aClockThatGoesBackwardsChangesNothing() throws Exception {
        library.close();
        library = open(Duration.ZERO, new TurnedClock());
        make("a.mp3", "a");
        assertThat(scan().analysed()).isEqualTo(1);
        now.addAndGet(-Duration.ofDays(400).toMillis());
        Path future = make("b.mp3", "b");
        Files.setLastModifiedTime(
                future, FileTime.fromMillis(now.get() + Duration.ofDays(4000).toMillis()));

        assertThat(scan()).isEqualTo(new ScanReport(2, 1, 1, 0, 0, false, List.of()));
        assertThat(scan()).isEqualTo(new ScanReport(2, 0, 2, 0, 0, false, List.of()));
        library.savePlaylist("Then", List.of(track(future).id()));
        now.addAndGet(-Duration.ofDays(400).toMillis());
        assertThat(library.savePlaylist("Then", List.of()).trackIds()).isEmpty();
    }

    /** Shows what the test says. */
    private final class TurnedClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now.get());
        }
    }

    private ScanReport scan() {
        return library.scan(List.of(music), 2, ProgressListener.NONE, new Cancellation());
    }

    private Track track(Path path) {
        return library.tracks().stream()
                .filter(track -> track.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private Path make(String name, String content) throws IOException {
        Path file = music.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        setOld(file);
        return file;
    }

    private static void setOld(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
    }

    private static void append(Path file, AtomicBoolean goOn) {
        try {
            while (goOn.get()) {
                Files.writeString(file, "more", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                Thread.sleep(5);
            }
            setOld(file);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeTree(Path tree) {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
