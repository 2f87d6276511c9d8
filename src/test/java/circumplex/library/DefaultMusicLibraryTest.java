package circumplex.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import circumplex.emotion.NetworkException;
import circumplex.library.ScanReport.FolderProblem;
import circumplex.model.AnalysisState;
import circumplex.model.FailureCode;
import circumplex.model.Playlist;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import circumplex.persistence.SqliteLibraryStore;
import circumplex.task.Cancellation;
import circumplex.task.Progress;
import circumplex.task.ProgressListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DefaultMusicLibraryTest {
    @TempDir
    Path folder;

    private final FakeAnalyser analyser = new FakeAnalyser();
    private Path music;
    private MusicLibrary library;

    @BeforeEach
    void open() throws IOException {
        music = Files.createDirectories(folder.resolve("music"));
        library = new DefaultMusicLibrary(
                SqliteLibraryStore.open(
                        folder.resolve("library.db"),
                        folder.resolve("natives"),
                        Duration.ofMillis(200),
                        Clock.systemUTC()),
                new TagReader(),
                analyser);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private void reopen() throws IOException {
        close();
        open();
    }

    @Test
    void aFirstScanListsTagsAndHearsEveryFile() throws IOException {
        Path tagged = TaggedFiles.copy("tagged.ogg", music.resolve("album/tagged.ogg"));
        Path silent = make("silent.wav", "SILENT");
        make("notes.txt", "no audio");

        ScanReport report = scan();

        assertThat(report).isEqualTo(new ScanReport(2, 1, 0, 1, 0, false, List.of()));
        Track track = track(tagged);
        assertThat(track.tags().title()).isEqualTo("Grüße aus 東京");
        assertThat(track.file().size()).isEqualTo(Files.size(tagged));
        assertThat(track.file().format()).isEqualTo("Ogg Vorbis");
        assertThat(track.mood()).contains(TrackMood.of(FakeAnalyser.analysis(Files.readAllBytes(tagged), "fake 1")));
        assertThat(library.curve(track.id())).contains(FakeAnalyser.curve(Files.readAllBytes(tagged)));
        assertThat(track(silent).state()).isEqualTo(new AnalysisState.Failed(FailureCode.SILENT, "As the file says."));
        assertThat(library.folders()).containsExactly(music);
    }

    @Test
    void aForgottenFolderIsGoneWithItsTracksAndIsNotScannedAgain() throws IOException {
        Path kept = make("kept.mp3", "a");
        scan();
        Path other = Files.createDirectories(folder.resolve("music 2"));
        Files.writeString(other.resolve("b.mp3"), "b");
        library.scan(List.of(other), 1, progress -> {}, new Cancellation());
        assertThat(library.tracks()).hasSize(2);

        library.forgetFolder(other);
        library.forgetFolder(folder);
        reopen();

        assertThat(library.folders()).containsExactly(music);
        assertThat(library.tracks()).extracting(Track::path).containsExactly(kept);
        assertThat(other.resolve("b.mp3")).exists();
    }

    @Test
    void whatIsToBeHeardAgainKeepsItsMoodUntilTheNextScan() throws IOException {
        make("a.mp3", "a");
        make("b.mp3", "NOT_MUSIC");
        scan();
        analyser.takeHeard();

        assertThat(library.hearAgain()).isEqualTo(1);
        assertThat(library.hearAgain()).isEqualTo(1);
        reopen();
        assertThat(library.tracks())
                .filteredOn(track -> track.mood().isPresent())
                .hasSize(1);
        assertThat(scan().analysed()).isEqualTo(1);
        assertThat(analyser.takeHeard()).hasSize(1);
        assertThat(scan().analysed()).isZero();
    }

    @Test
    void aSecondScanHearsNothing() throws IOException {
        make("a.mp3", "a");
        make("b.mp3", "NOT_MUSIC");
        scan();
        List<Track> before = library.tracks();
        analyser.takeHeard();
        reopen();

        assertThat(scan()).isEqualTo(new ScanReport(2, 0, 2, 0, 0, false, List.of()));
        assertThat(analyser.takeHeard()).isEmpty();
        assertThat(library.tracks()).isEqualTo(before);
    }

    @Test
    void onlyWhatIsNewOrChangedIsHeard() throws IOException {
        Path changed = make("changed.mp3", "before");
        Path touched = make("touched.mp3", "same");
        Path mended = make("mended.mp3", "DAMAGED");
        make("same.mp3", "same");
        scan();
        analyser.takeHeard();
        long id = track(changed).id();

        Files.writeString(changed, "after it");
        Files.setLastModifiedTime(touched, FileTime.fromMillis(1_000_000_000_000L));
        Files.writeString(mended, "mended now");
        Path added = make("new/added.mp3", "new");

        // What was only touched is recognised by its audio.
        assertThat(scan()).isEqualTo(new ScanReport(5, 3, 1, 1, 0, 0, 0, 0, false, List.of()));
        assertThat(analyser.takeHeard()).containsExactlyInAnyOrder(changed, mended, added);
        assertThat(track(changed).id()).isEqualTo(id);
        assertThat(library.curve(id)).contains(FakeAnalyser.curve("after it".getBytes(StandardCharsets.UTF_8)));
        assertThat(track(touched).file().modifiedMillis()).isEqualTo(1_000_000_000_000L);
        assertThat(track(mended).mood()).isPresent();
    }

    @Test
    void anotherNetworkHearsEverythingAgainButFailures() throws IOException {
        Path good = make("good.mp3", "good");
        make("bad.mp3", "TOO_SHORT");
        scan();
        analyser.takeHeard();
        analyser.setNetwork("fake 2");

        assertThat(scan()).isEqualTo(new ScanReport(2, 1, 1, 0, 0, false, List.of()));
        assertThat(analyser.takeHeard()).containsExactly(good);
        assertThat(track(good).mood().orElseThrow().network()).isEqualTo("fake 2");
    }

    @Test
    void removedFilesLeaveTheLibrary() throws IOException {
        Path kept = make("kept.mp3", "kept");
        Path gone = make("gone.mp3", "gone");
        Path album = make("album/1.mp3", "one");
        scan();
        List<Long> ids = List.of(track(gone).id(), track(album).id());
        List<Long> removed = Collections.synchronizedList(new ArrayList<>());
        library.addListener(new Listener() {
            @Override
            public void removed(Collection<Long> trackIds) {
                removed.addAll(trackIds);
            }
        });

        Files.delete(gone);
        Files.delete(album);
        Files.delete(album.getParent());

        assertThat(scan()).isEqualTo(new ScanReport(1, 0, 1, 0, 2, false, List.of()));
        assertThat(library.tracks()).extracting(Track::path).containsExactly(kept);
        assertThat(removed).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void aFolderThatIsGoneKeepsItsTracks() throws IOException {
        make("a.mp3", "a");
        scan();
        Files.move(music, folder.resolve("elsewhere"));

        ScanReport report = scan();

        assertThat(report.removed()).isZero();
        assertThat(report.found()).isZero();
        assertThat(report.folderProblems()).singleElement().satisfies(problem -> {
            assertThat(problem.folder()).isEqualTo(music);
            assertThat(problem.sentence()).contains("not connected", "kept");
        });
        assertThat(library.tracks()).hasSize(1);
        assertThat(library.folders()).containsExactly(music);
    }

    @Test
    void anEmptyMountPointKeepsItsTracks() throws IOException {
        Path file = make("drive/album/a.mp3", "a");
        make("b.mp3", "b");
        scan();
        Files.delete(file);
        Files.delete(file.getParent());

        ScanReport report = scan();

        assertThat(report.removed()).isZero();
        assertThat(report.folderProblems()).extracting(FolderProblem::folder).containsExactly(music.resolve("drive"));
        assertThat(library.tracks()).hasSize(2);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
    void aLinkThatLeadsNowhereKeepsItsTracks() throws IOException {
        Path drive = Files.createDirectories(folder.resolve("drive"));
        Files.writeString(drive.resolve("a.mp3"), "a");
        Files.createSymbolicLink(music.resolve("link"), drive);
        make("b.mp3", "b");
        assertThat(scan().analysed()).isEqualTo(2);
        Files.move(drive, folder.resolve("unplugged"));

        assertThat(scan().removed()).isZero();
        assertThat(library.tracks()).hasSize(2);

        Files.delete(music.resolve("link"));
        assertThat(Files.exists(music.resolve("link"), LinkOption.NOFOLLOW_LINKS))
                .isFalse();
        assertThat(scan().removed()).isEqualTo(1);
    }

    @Test
    void foldersWithoutMusicAreNamed() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        Files.writeString(pictures.resolve("a.jpg"), "a");

        ScanReport report = library.scan(
                List.of(empty, pictures, folder.resolve("missing")), 1, ProgressListener.NONE, new Cancellation());

        assertThat(report.folderProblems())
                .extracting(FolderProblem::folder)
                .containsExactlyInAnyOrder(empty, pictures, folder.resolve("missing"));
        assertThat(report.folderProblems())
                .allSatisfy(problem ->
                        assertThat(problem.sentence()).contains(problem.folder().toString()));
        assertThat(library.folders()).containsExactlyInAnyOrder(empty, pictures);
    }

    @Test
    void otherFoldersAreLeftAlone() throws IOException {
        make("a/1.mp3", "a");
        make("b/2.mp3", "b");
        scan();
        Files.delete(music.resolve("a/1.mp3"));
        Files.delete(music.resolve("a"));

        ScanReport report = library.scan(List.of(music.resolve("b")), 1, ProgressListener.NONE, new Cancellation());

        assertThat(report).isEqualTo(new ScanReport(1, 0, 1, 0, 0, false, List.of()));
        assertThat(library.tracks()).hasSize(2);
        assertThat(library.folders()).containsExactly(music);
    }

    @Test
    void overlappingFoldersCountAFileOnce() throws IOException {
        make("a/1.mp3", "a");
        ScanReport report = library.scan(
                List.of(music.resolve("a"), music, music.resolve("a/../a")),
                2,
                ProgressListener.NONE,
                new Cancellation());

        assertThat(report.found()).isEqualTo(1);
        assertThat(library.folders()).containsExactly(music);
    }

    @Test
    void aCancelledScanKeepsWhatIsDoneAndIsTakenUpAgain() throws IOException {
        for (int i = 0; i < 20; i++) {
            make(i + ".mp3", "content " + i);
        }
        Cancellation cancellation = new Cancellation();
        AtomicInteger count = new AtomicInteger();
        analyser.setBefore(file -> {
            if (count.incrementAndGet() == 6) {
                cancellation.cancel();
                throw new CancellationException();
            }
        });

        ScanReport report = library.scan(List.of(music), 1, ProgressListener.NONE, cancellation);

        assertThat(report).isEqualTo(new ScanReport(20, 5, 0, 0, 0, true, List.of()));
        assertThat(states()).isEqualTo(Map.of("Analysed", 5L, "Pending", 15L));

        analyser.setBefore(file -> {});
        analyser.takeHeard();
        reopen();
        assertThat(scan()).isEqualTo(new ScanReport(20, 15, 5, 0, 0, false, List.of()));
        assertThat(analyser.takeHeard()).hasSize(15);
        assertThat(states()).isEqualTo(Map.of("Analysed", 20L));
    }

    @Test
    void aCancelledScanOfChangedFilesKeepsTheirEarlierMoods() throws IOException {
        Path file = make("a.mp3", "before");
        scan();
        Optional<TrackMood> earlier = track(file).mood();
        Files.writeString(file, "after it");
        Cancellation cancellation = new Cancellation();
        analyser.setBefore(heard -> {
            cancellation.cancel();
            throw new CancellationException();
        });

        library.scan(List.of(music), 1, ProgressListener.NONE, cancellation);
        assertThat(track(file).mood()).isEqualTo(earlier);

        analyser.setBefore(heard -> {});
        assertThat(scan().analysed()).isEqualTo(1);
        assertThat(track(file).mood()).isNotEqualTo(earlier);
    }

    @Test
    void anInterruptStopsTheScan() throws Exception {
        for (int i = 0; i < 5; i++) {
            make(i + ".mp3", "content " + i);
        }
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        analyser.setBefore(file -> {
            begun.countDown();
            await(goOn);
        });
        List<ScanReport> reports = Collections.synchronizedList(new ArrayList<>());
        Thread caller = new Thread(() -> reports.add(scan()));
        caller.start();
        await(begun);
        caller.interrupt();
        Thread.sleep(50);
        goOn.countDown();
        caller.join(10_000);

        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.cancelled()).isTrue();
            assertThat(report.analysed()).isLessThan(5);
        });
    }

    @Test
    void everyResultIsStoredAtOnce() throws Exception {
        make("1.mp3", "one");
        make("2.mp3", "two");
        make("3.mp3", "three");
        List<Integer> stored = Collections.synchronizedList(new ArrayList<>());
        analyser.setBefore(file -> stored.add(countInFile("SELECT count(*) FROM analysis")));
        List<Integer> listed = Collections.synchronizedList(new ArrayList<>());
        ProgressListener listener = progress -> listed.add(countInFile("SELECT count(*) FROM track"));

        library.scan(List.of(music), 1, listener, new Cancellation());

        assertThat(stored).containsExactly(0, 1, 2);
        assertThat(listed).endsWith(3, 3, 3);
    }

    @Test
    void aFileThatFailsUnexpectedlyDoesNotStopTheOthers() throws IOException {
        Path first = make("1.mp3", "one");
        Path second = make("2.mp3", "two");
        Path third = make("3.mp3", "three");
        Path fourth = make("4.mp3", "four");
        Path fifth = make("5.mp3", "five");
        analyser.setBefore(file -> {
            if (file.equals(first)) {
                throw new IllegalStateException("a defect");
            } else if (file.equals(second)) {
                throw new OutOfMemoryError("made up");
            } else if (file.equals(third)) {
                throw new StackOverflowError("made up");
            } else if (file.equals(fourth)) {
                throw new CancellationException("nobody asked");
            }
        });

        assertThat(scan()).isEqualTo(new ScanReport(5, 1, 0, 4, 0, false, List.of()));
        for (Path failed : List.of(first, second, third, fourth)) {
            assertThat(track(failed).state()).isEqualTo(new AnalysisState.Failed(FailureCode.INTERNAL, ""));
        }
        assertThat(track(fifth).mood()).isPresent();
    }

    @Test
    void aDefectOfTheProgramItselfEndsTheScanAndLeavesTheRestToTheNextOne() throws IOException {
        make("1.mp3", "one");
        make("2.mp3", "two");
        analyser.setBefore(file -> {
            throw new NoClassDefFoundError("the network");
        });
        assertThatThrownBy(this::scan).isInstanceOf(NoClassDefFoundError.class);
        assertThat(states()).isEqualTo(Map.of("Pending", 2L));

        analyser.setBefore(file -> {});
        assertThat(scan().analysed()).isEqualTo(2);
    }

    @Test
    void aNetworkThatCannotBeLoadedIsNoFaultOfTheTracks() throws IOException {
        make("1.mp3", "one");
        make("2.mp3", "two");
        analyser.setBefore(file -> {
            throw new NetworkException("The network cannot be loaded. Make room.", new IOException("full"));
        });
        assertThatThrownBy(this::scan)
                .isInstanceOf(LibraryException.class)
                .hasMessage("The network cannot be loaded. Make room.");
        assertThat(states()).isEqualTo(Map.of("Pending", 2L));

        analyser.setBefore(file -> {});
        assertThat(scan().analysed()).isEqualTo(2);
    }

    @Test
    void aStoreThatCannotBeWrittenEndsTheScanAndKeepsWhatItHas() throws Exception {
        make("1.mp3", "one");
        scan();
        make("2.mp3", "two");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("library.db"));
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(this::scan)
                    .isInstanceOf(LibraryException.class)
                    .hasMessageContaining("in use by another program");
            statement.execute("ROLLBACK");
        }

        assertThat(library.tracks()).hasSize(1);
        assertThat(scan().analysed()).isEqualTo(1);
    }

    @Test
    void retriedFailuresAreHeardAgain() throws IOException {
        Path file = make("a.mp3", "a");
        analyser.setBefore(heard -> {
            throw new IllegalStateException("once");
        });
        scan();
        analyser.setBefore(heard -> {});
        assertThat(scan().unchanged()).isEqualTo(1);
        List<Track> told = listen();

        library.retry(List.of(track(file).id()));

        assertThat(track(file).state()).isEqualTo(new AnalysisState.Pending());
        assertThat(told).containsExactly(track(file));
        assertThat(scan().analysed()).isEqualTo(1);
    }

    @Test
    void whatCouldBeOpenedAndNotBeReadIsNotTriedAgainUntilThePersonAsks() throws IOException {
        Path unread = make("a.mp3", "UNREADABLE");
        assertThat(scan().failed()).isEqualTo(1);
        analyser.takeHeard();

        assertThat(scan()).isEqualTo(new ScanReport(1, 0, 1, 0, 0, false, List.of()));
        assertThat(analyser.takeHeard()).isEmpty();

        library.retry(List.of(track(unread).id()));
        assertThat(scan().failed()).isEqualTo(1);
        assertThat(analyser.takeHeard()).containsExactly(unread);
    }

    @Test
    void whatCouldNotBeOpenedIsTriedAgainOnceItCan() throws IOException {
        Path file = make("a.mp3", "a");
        FileTime modified = Files.getLastModifiedTime(file);
        Path aside = folder.resolve("aside");
        analyser.setBefore(heard -> move(file, aside));
        assertThat(scan().failed()).isEqualTo(1);
        analyser.setBefore(heard -> {});
        move(aside, file);
        Files.setLastModifiedTime(file, modified);

        assertThat(scan().analysed()).isEqualTo(1);
    }

    @Test
    void whatChangedAndCannotBeReadKeepsItsEarlierMood() throws IOException {
        Path heard = make("b.mp3", "b");
        scan();
        Files.writeString(heard, "UNREADABLE");
        ScanReport report = scan();

        assertThat(report.failed()).isEqualTo(1);
        assertThat(report.folderProblems()).extracting(FolderProblem::folder).containsExactly(heard);
        assertThat(track(heard).mood()).isPresent();
    }

    @Test
    void forgottenTracksAreGoneAndComeBackWithTheNextScan() throws IOException {
        Path file = make("a.mp3", "a");
        scan();
        library.forget(List.of(track(file).id(), 999L));
        assertThat(library.tracks()).isEmpty();
        assertThat(file).exists();

        assertThat(scan().analysed()).isEqualTo(1);
    }

    @Test
    void aTrackForgottenWhileItIsHeardStaysForgotten() throws IOException {
        make("a.mp3", "a");
        analyser.setBefore(
                file -> library.forget(library.tracks().stream().map(Track::id).toList()));
        scan();

        assertThat(library.tracks()).isEmpty();
    }

    @Test
    void progressGoesUpToItsTotal() throws IOException {
        for (int i = 0; i < 10; i++) {
            make(i + ".mp3", i == 3 ? "SILENT" : "content " + i);
        }
        List<Progress> heard = Collections.synchronizedList(new ArrayList<>());
        library.scan(
                List.of(music),
                3,
                progress -> {
                    if (progress.total() > 0) {
                        heard.add(progress);
                    }
                },
                new Cancellation());

        // The total is told before the analyser gets ready, which can take seconds; then each track.
        assertThat(heard.remove(0)).isEqualTo(new Progress(0, 10, "", Optional.empty()));
        assertThat(heard).extracting(Progress::done).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(heard)
                .allMatch(progress -> progress.total() == 10 && progress.item().endsWith(".mp3"));
        assertThat(heard.get(9).remaining()).contains(Duration.ZERO);
    }

    @Test
    void listenersHearOfTracksBeforeAndAfterTheAnalysisInBatches() throws IOException {
        for (int i = 0; i < 60; i++) {
            make(i + ".mp3", "content " + i);
        }
        List<List<Track>> batches = Collections.synchronizedList(new ArrayList<>());
        library.addListener(new Listener() {
            @Override
            public void changed(Collection<Track> tracks) {
                batches.add(List.copyOf(tracks));
                throw new IllegalStateException("a listener's own defect");
            }
        });
        long start = System.nanoTime();
        analyser.setBefore(file -> sleep(5));
        scan();
        double seconds = (System.nanoTime() - start) / 1e9;

        assertThat(batches.get(0)).allMatch(track -> track.state() instanceof AnalysisState.Pending);
        List<Track> all = batches.stream().flatMap(List::stream).toList();
        assertThat(all.stream().filter(track -> track.mood().isPresent())).hasSize(60);
        assertThat(all.stream().filter(track -> track.mood().isEmpty())).hasSize(60);
        // Five a second, and one each at the end of listing and of hearing.
        assertThat(batches.size()).isLessThanOrEqualTo((int) (seconds * 5) + 3);
    }

    @Test
    void coverArtIsReadFromTheFile() throws IOException {
        Path file = TaggedFiles.copy("tagged.opus", music.resolve("a.opus"));
        scan();
        long id = track(file).id();

        assertThat(library.coverArt(id))
                .hasValueSatisfying(
                        image -> assertThat(TaggedFiles.get("cover.png")).hasBinaryContent(image));
        Files.delete(file);
        assertThat(library.coverArt(id)).isEmpty();
        assertThat(library.coverArt(999)).isEmpty();
    }

    @Test
    void playlistsAreSavedUnderTheirNames() throws IOException {
        Path file = make("a.mp3", "a");
        scan();
        long id = track(file).id();
        Playlist saved = library.savePlaylist("  Calm evening ", List.of(id));

        assertThat(saved.name()).isEqualTo("Calm evening");
        assertThat(library.playlists()).containsExactly(saved);
        assertThatThrownBy(() -> library.savePlaylist(" ", List.of(id))).hasMessageContaining("name");
        assertThatThrownBy(() -> library.renamePlaylist(saved.id(), " ")).hasMessageContaining("name");
        assertThat(library.renamePlaylist(saved.id(), " Late ")).isTrue();
        assertThat(library.playlists()).extracting(Playlist::name).containsExactly("Late");
        library.deletePlaylist(saved.id());
        assertThat(library.playlists()).isEmpty();
    }

    @Test
    void noThreadsAreTooFew() {
        assertThatThrownBy(() -> library.scan(List.of(music), 0, ProgressListener.NONE, new Cancellation()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ScanReport scan() {
        return library.scan(List.of(music), 2, ProgressListener.NONE, new Cancellation());
    }

    private Track track(Path path) {
        return library.tracks().stream()
                .filter(track -> track.path().equals(path))
                .findFirst()
                .flatMap(track -> library.track(track.id()))
                .orElseThrow();
    }

    private Map<String, Long> states() {
        return library.tracks().stream()
                .collect(Collectors.groupingBy(
                        track -> track.state().getClass().getSimpleName(), Collectors.counting()));
    }

    private List<Track> listen() {
        List<Track> told = Collections.synchronizedList(new ArrayList<>());
        library.addListener(new Listener() {
            @Override
            public void changed(Collection<Track> tracks) {
                told.addAll(tracks);
            }
        });
        return told;
    }

    /** Another connection sees only what was committed: what a killed program would leave. */
    private int countInFile(String query) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("library.db"));
                Statement statement = connection.createStatement()) {
            return statement.executeQuery(query).getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Path make(String name, String content) throws IOException {
        Path file = music.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private abstract static class Listener implements LibraryListener {
        @Override
        public void changed(Collection<Track> tracks) {}

        @Override
        public void removed(Collection<Long> trackIds) {}
    }
}
