package circumplex.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.config.Settings;
import circumplex.config.SettingsStore;
import circumplex.library.LibraryException;
import circumplex.library.ScanReport;
import circumplex.task.Progress;
import circumplex.ui.FakeLibrary;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Notices;
import circumplex.ui.common.Preferences;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.fixture.RecordedNavigator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanViewModelTest {
    private static final Path MUSIC = Path.of("music").toAbsolutePath();
    private static final Path MORE = Path.of("more").toAbsolutePath();

    private final FakeLibrary library = new FakeLibrary(List.of());
    private final Notices notices = new Notices();
    private final List<List<Path>> scanned = new ArrayList<>();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final UiExecutors executors = new UiExecutors(background::add, Runnable::run);
    private final LibraryModel tracks = new LibraryModel(executors);
    private final RecordedNavigator navigator = new RecordedNavigator();
    private final List<LibraryException> damage = new ArrayList<>();
    private Optional<Path> chosen = Optional.empty();
    private SettingsStore settings;
    private ScanViewModel scan;

    @BeforeEach
    void build(@TempDir Path folder) {
        tracks.open(() -> library);
        runBackground();
        settings = SettingsStore.open(folder.resolve("settings.json"), Settings.defaults(2));
        scan = build(settings);
    }

    private ScanViewModel build(SettingsStore store) {
        return new ScanViewModel(
                tracks, new Preferences(store), notices, navigator, executors, () -> chosen, damage::add);
    }

    @AfterEach
    void close() {
        settings.close();
    }

    @Test
    void importsTheFolderThatIsChosen() {
        scansTo(report(412, 380, 20, 12));
        scan.chooseFolder();
        assertThat(scan.runningProperty().get()).isFalse();

        chosen = Optional.of(MUSIC);
        scan.chooseFolder();
        assertThat(scan.runningProperty().get()).isTrue();
        runBackground();

        assertThat(scanned).containsExactly(List.of(MUSIC));
        assertThat(scan.runningProperty().get()).isFalse();
        Notices.Notice notice = notices.notices().get(0);
        assertThat(notice.text()).isEqualTo("412 tracks: 380 analysed, 20 unchanged, 12 failed.");
        notice.action().orElseThrow().run().run();
        assertThat(navigator.visited()).containsExactly("failures");
    }

    @Test
    void aNewImportTakesEarlierNoticesAway() {
        notices.error("The folder holds no audio files.");
        scansTo(report(3, 3, 0, 0));
        scan.importFolders(List.of(MUSIC));
        runBackground();
        assertThat(notices.notices())
                .extracting(Notices.Notice::text)
                .containsExactly("3 tracks: 3 analysed, 0 unchanged, 0 failed.");
    }

    @Test
    void tellsHowFarItIsAndHowLongItTakes() {
        List<String> texts = new ArrayList<>();
        List<Double> fractions = new ArrayList<>();
        library.onScan((folders, progress, cancellation) -> {
            progress.progress(new Progress(0, 0, "", Optional.empty()));
            texts.add(scan.statusProperty().get());
            progress.progress(new Progress(1, 3214, "First", Optional.empty()));
            texts.add(scan.statusProperty().get());
            progress.progress(new Progress(1607, 3214, "Middle", Optional.of(Duration.ofSeconds(372))));
            texts.add(scan.statusProperty().get());
            fractions.add(scan.fractionProperty().get());
            progress.progress(new Progress(3213, 3214, "Last", Optional.of(Duration.ofSeconds(12))));
            texts.add(scan.statusProperty().get());
            return report(1, 1, 0, 0);
        });
        scan.importFolders(List.of(MUSIC));
        runBackground();

        assertThat(texts)
                .containsExactly(
                        "Looking for music…",
                        "Analysing 1 of 3,214",
                        "Analysing 1,607 of 3,214 · 6 min left",
                        "Analysing 3,213 of 3,214 · 15 s left");
        assertThat(fractions).containsExactly(0.5);
    }

    @Test
    void stopsWhenItIsCancelledAndForgetsWhatWaited() {
        List<Boolean> asked = new ArrayList<>();
        library.onScan((folders, progress, cancellation) -> {
            scanned.add(folders);
            scan.importFolders(List.of(MORE));
            scan.cancel();
            asked.add(cancellation.isRequested());
            return new ScanReport(40, 7, 3, 0, 0, true, List.of());
        });
        scan.importFolders(List.of(MUSIC));
        runBackground();

        assertThat(asked).containsExactly(true);
        assertThat(scanned).containsExactly(List.of(MUSIC));
        assertThat(notices.notices().get(0).text())
                .startsWith("Stopped. Of 40 tracks, 7 were analysed now, 3 were known");
    }

    @Test
    void standsStillAndGoesOn() {
        List<String> texts = new ArrayList<>();
        List<Boolean> asked = new ArrayList<>();
        library.onScan((folders, progress, cancellation) -> {
            progress.progress(new Progress(1607, 3214, "Middle", Optional.of(Duration.ofSeconds(372))));
            scan.togglePause();
            asked.add(cancellation.isPaused());
            texts.add(scan.statusProperty().get());
            // The track that was at work when it was asked to stand still.
            progress.progress(new Progress(1608, 3214, "Next", Optional.of(Duration.ofSeconds(371))));
            texts.add(scan.statusProperty().get());
            scan.togglePause();
            asked.add(cancellation.isPaused());
            texts.add(scan.statusProperty().get());
            return report(1, 1, 0, 0);
        });
        scan.importFolders(List.of(MUSIC));
        runBackground();

        assertThat(asked).containsExactly(true, false);
        assertThat(texts)
                .containsExactly(
                        "Paused at 1,607 of 3,214 · 6 min left",
                        "Paused at 1,608 of 3,214 · 6 min left",
                        "Analysing 1,608 of 3,214 · 6 min left");
        assertThat(scan.pausedProperty().get()).isFalse();
        scan.togglePause();
        assertThat(scan.pausedProperty().get()).isFalse();
    }

    @Test
    void canBePausedWhileItLooksForMusicAndStoppedWhilePaused() {
        List<String> texts = new ArrayList<>();
        library.onScan((folders, progress, cancellation) -> {
            scan.togglePause();
            texts.add(scan.statusProperty().get());
            scan.cancel();
            texts.add(scan.statusProperty().get());
            assertThat(cancellation.awaitTurn()).isTrue();
            return new ScanReport(0, 0, 0, 0, 0, true, List.of());
        });
        scan.importFolders(List.of(MUSIC));
        runBackground();

        assertThat(texts).containsExactly("Paused", "Stopping after this track…");
        assertThat(scan.pausedProperty().get()).isFalse();
    }

    @Test
    void saysThatAnotherProcessScans() {
        List<String> texts = new ArrayList<>();
        library.onScan((folders, progress, cancellation) -> {
            progress.waits();
            texts.add(scan.statusProperty().get());
            return report(1, 0, 1, 0);
        });
        scan.importFolders(List.of(MUSIC));
        runBackground();
        assertThat(texts).containsExactly("Waiting for another scan of this library…");
    }

    @Test
    void whatWasNotFinishedGoesOnAtTheNextStart() {
        library.onScan((folders, progress, cancellation) -> {
            scan.importFolders(List.of(MORE));
            // As when the window is closed: the library stops the scan by itself.
            return new ScanReport(9, 2, 0, 0, 0, true, List.of());
        });
        scan.importFolders(List.of(MUSIC));
        background.remove().run();

        ScanViewModel next = build(settings);
        scansTo(report(9, 7, 2, 0));
        background.clear();
        assertThat(next.takeUp()).isTrue();
        runBackground();

        assertThat(scanned).containsExactly(List.of(MUSIC, MORE));
        assertThat(build(settings).takeUp()).isTrue();
        assertThat(background).isEmpty();
    }

    @Test
    void whatWasStoppedIsOfferedAtTheNextStart() {
        library.onScan((folders, progress, cancellation) -> {
            scan.cancel();
            return new ScanReport(9, 2, 0, 0, 0, true, List.of());
        });
        scan.importFolders(List.of(MUSIC));
        runBackground();
        notices.clear();

        assertThat(build(settings).takeUp()).isFalse();
        assertThat(background).isEmpty();
        assertThat(notices.notices().get(0).text()).startsWith("The analysis was stopped before its end.");

        scansTo(report(9, 7, 2, 0));
        notices.notices().get(0).action().orElseThrow().run().run();
        runBackground();
        assertThat(scanned).containsExactly(List.of(MUSIC));
        assertThat(settings.get().unfinishedScan()).isEmpty();
    }

    @Test
    void anotherImportLeavesStoppedWhatWasStopped() {
        library.onScan((folders, progress, cancellation) -> {
            scan.cancel();
            return new ScanReport(9, 2, 0, 0, 0, true, List.of());
        });
        scan.importFolders(List.of(MUSIC));
        runBackground();
        scansTo(report(1, 1, 0, 0));
        scan.importFolders(List.of(MORE));
        runBackground();

        assertThat(settings.get().unfinishedScan()).isEmpty();
    }

    @Test
    void whatChangedByItselfIsNotTalkedAbout() {
        scansTo(report(412, 1, 411, 0));
        scan.update(List.of(MUSIC));
        assertThat(settings.get().unfinishedScan()).isEmpty();
        runBackground();

        assertThat(scanned).containsExactly(List.of(MUSIC));
        assertThat(notices.notices()).isEmpty();
    }

    @Test
    void whatIsAskedMeanwhileComesAfterwards() {
        library.onScan((folders, progress, cancellation) -> {
            if (scanned.isEmpty()) {
                scan.importFolders(List.of(MORE));
                scan.importFolders(List.of(MORE));
            }
            scanned.add(folders);
            return report(2, 2, 0, 0);
        });
        scan.importFolders(List.of(MUSIC));
        runBackground();

        assertThat(scanned).containsExactly(List.of(MUSIC), List.of(MORE));
    }

    @Test
    void tellsWhatWasRecognisedLeftOutAndRemoved() {
        scansTo(new ScanReport(40, 7, 5, 20, 3, 5, 2, 0, false, List.of()));
        scan.importFolders(List.of(MUSIC));
        runBackground();

        assertThat(notices.notices().get(0).text())
                .isEqualTo("40 tracks: 7 analysed, 20 unchanged, 3 failed, 5 recognised by their sound, 5 left out."
                        + " 2 removed.");
    }

    @Test
    void namesFoldersThatCouldNotBeRead() {
        scansTo(new ScanReport(
                0,
                0,
                0,
                0,
                0,
                false,
                List.of(new ScanReport.FolderProblem(MUSIC, MUSIC + " does not exist. Check its name."))));
        scan.importFolders(List.of(MUSIC));
        runBackground();

        assertThat(notices.notices())
                .extracting(Notices.Notice::text)
                .containsExactly(MUSIC + " does not exist. Check its name.");
    }

    @Test
    void saysThatNothingWasFound() {
        scansTo(report(0, 0, 0, 0));
        scan.importFolders(List.of(MUSIC));
        runBackground();
        assertThat(notices.notices().get(0).text()).startsWith("No music was found in " + MUSIC);
    }

    @Test
    void aFailureOfTheLibraryIsToldInItsWords() {
        library.onScan((folders, progress, cancellation) -> {
            throw new LibraryException(
                    "The disk is full. What was analysed is kept. Make room and import again.", null);
        });
        scan.importFolders(List.of(MUSIC));
        runBackground();

        assertThat(scan.runningProperty().get()).isFalse();
        assertThat(notices.notices().get(0).kind()).isEqualTo(Notices.Kind.ERROR);
        assertThat(notices.notices().get(0).text()).startsWith("The disk is full.");
    }

    @Test
    void whereMakingRoomHelpsTheScanIsTriedAgain() {
        library.onScan((folders, progress, cancellation) -> {
            throw new LibraryException("The disk is full.", null, LibraryException.Remedy.TRY_AGAIN);
        });
        scan.importFolders(List.of(MUSIC));
        runBackground();
        assertThat(settings.get().unfinishedScan()).isPresent();

        scansTo(report(3, 3, 0, 0));
        notices.notices().get(0).action().orElseThrow().run().run();
        runBackground();

        assertThat(scanned).containsExactly(List.of(MUSIC));
        assertThat(settings.get().unfinishedScan()).isEmpty();
    }

    @Test
    void damageIsTold() {
        LibraryException found = new LibraryException("damaged", null, LibraryException.Remedy.REBUILD);
        library.onScan((folders, progress, cancellation) -> {
            throw found;
        });
        scan.importFolders(List.of(MUSIC));
        runBackground();

        assertThat(damage).containsExactly(found);
        assertThat(notices.notices()).isEmpty();
    }

    @Test
    void scansTheImportedFoldersAgain() {
        scan.rescan();
        runBackground();
        assertThat(notices.notices().get(0).text()).isEqualTo("No folder was imported yet.");

        scansTo(report(1, 1, 0, 0));
        scan.importFolders(List.of(MUSIC));
        runBackground();
        scan.rescan();
        runBackground();
        assertThat(scanned).containsExactly(List.of(MUSIC), List.of(MUSIC));
    }

    private void scansTo(ScanReport report) {
        library.onScan((folders, progress, cancellation) -> {
            scanned.add(folders);
            return report;
        });
    }

    private static ScanReport report(int found, int analysed, int unchanged, int failed) {
        return new ScanReport(found, analysed, unchanged, failed, 0, false, List.of());
    }

    private void runBackground() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
