package circumplex.ui.main;

import circumplex.config.UnfinishedScan;
import circumplex.library.LibraryException;
import circumplex.library.ScanReport;
import circumplex.task.Cancellation;
import circumplex.task.Progress;
import circumplex.task.ProgressListener;
import circumplex.ui.common.Importer;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Navigator;
import circumplex.ui.common.Notices;
import circumplex.ui.common.Preferences;
import circumplex.ui.common.UiExecutors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Importing folders: what is asked, how far it is, what came of it. One scan at a time; what is asked meanwhile comes
 * after it. What has not come to its end goes on when the window is opened again, unless a person stopped it. Used on
 * the JavaFX thread.
 */
public final class ScanViewModel implements Importer {
    private static final Logger LOG = LoggerFactory.getLogger(ScanViewModel.class);

    private final LibraryModel library;
    private final Preferences preferences;
    private final Notices notices;
    private final Navigator navigator;
    private final UiExecutors executors;
    private final Supplier<Optional<Path>> folderChooser;
    private final Consumer<LibraryException> damaged;
    private final ScanStatusText words = new ScanStatusText();
    private final Set<Path> waiting = new LinkedHashSet<>();
    private final Set<Path> unfinished = new LinkedHashSet<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper(this, "cancelling");
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper(this, "paused");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction", -1);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private final ReadOnlyStringWrapper item = new ReadOnlyStringWrapper(this, "item", "");
    private Cancellation cancellation = new Cancellation();
    private boolean asked;

    /**
     * @param folderChooser asks the person for a folder; empty where none was chosen
     * @param navigator to the tracks that failed
     * @param damaged is told where the library turns out to be damaged
     */
    public ScanViewModel(
            LibraryModel library,
            Preferences preferences,
            Notices notices,
            Navigator navigator,
            UiExecutors executors,
            Supplier<Optional<Path>> folderChooser,
            Consumer<LibraryException> damaged) {
        this.library = library;
        this.preferences = preferences;
        this.notices = notices;
        this.navigator = navigator;
        this.executors = executors;
        this.folderChooser = folderChooser;
        this.damaged = damaged;
    }

    @Override
    public void chooseFolder() {
        folderChooser.get().ifPresent(folder -> importFolders(List.of(folder)));
    }

    @Override
    public void importFolders(List<Path> folders) {
        if (library.statusProperty().get() == LibraryModel.Status.FAILED) {
            notices.error(Messages.text("main.scan.no-library"));
            return;
        }
        if (!running.get()) {
            notices.clear();
        }
        ask(folders);
    }

    /** Brings the library up to date with folders that changed by themselves; tells only what needs a person. */
    public void update(List<Path> folders) {
        if (library.statusProperty().get() == LibraryModel.Status.READY) {
            waiting.addAll(folders);
            startNext();
        }
    }

    /**
     * Goes on with a scan that was not finished when the window was closed; one that a person stopped is offered.
     *
     * @return false if it was stopped, so that nothing else should bring its tracks to be heard either
     */
    public boolean takeUp() {
        Optional<UnfinishedScan> kept = preferences.unfinishedScan();
        if (kept.isEmpty()) {
            return true;
        }
        unfinished.addAll(kept.get().folders());
        if (kept.get().stopped()) {
            notices.info(
                    Messages.text("main.scan.was-stopped"),
                    new Notices.Action(
                            Messages.text("main.scan.go-on"),
                            () -> importFolders(kept.get().folders())));
            return false;
        }
        ask(kept.get().folders());
        return true;
    }

    /** Waits for the library's list of folders, so that what a person imports meanwhile joins the same scan. */
    @Override
    public void rescan() {
        library.ask(asked -> asked.folders())
                .whenCompleteAsync(
                        (folders, error) -> {
                            if (error != null) {
                                failed(error, List.of());
                            } else if (folders.isEmpty()) {
                                notices.info(Messages.text("main.scan.no-folders"));
                            } else {
                                importFolders(folders);
                            }
                        },
                        executors.fx());
    }

    /** Stops the scan at its next track; what was analysed stays. */
    public void cancel() {
        if (running.get()) {
            cancelling.set(true);
            paused.set(false);
            waiting.clear();
            cancellation.cancel();
            status.set(words.stopping());
        }
    }

    /** Lets the scan stand still from its next track on, or go on. */
    public void togglePause() {
        if (!running.get() || cancelling.get()) {
            return;
        }
        paused.set(!paused.get());
        if (paused.get()) {
            cancellation.pause();
        } else {
            cancellation.resume();
        }
        status.set(words.status(paused.get()));
    }

    @Override
    public void dismiss(Path folder) {
        waiting.removeIf(asked -> asked.startsWith(folder));
        unfinished.removeIf(asked -> asked.startsWith(folder));
        preferences.unfinishedScan().ifPresent(kept -> {
            List<Path> left = kept.folders().stream()
                    .filter(asked -> !asked.startsWith(folder))
                    .toList();
            preferences.keepUnfinishedScan(
                    left.isEmpty() ? Optional.empty() : Optional.of(new UnfinishedScan(left, kept.stopped())));
        });
    }

    @Override
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether it was asked to stop and has not yet. */
    public ReadOnlyBooleanProperty cancellingProperty() {
        return cancelling.getReadOnlyProperty();
    }

    /** Whether it stands still. */
    public ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    /** Part done, 0..1, or -1 while it is not known. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** What is done, how far it is and how long it still takes, in words. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** What was finished last. */
    public ReadOnlyStringProperty itemProperty() {
        return item.getReadOnlyProperty();
    }

    private void ask(List<Path> folders) {
        if (!running.get()) {
            // What was stopped before is not to go on because of another import.
            unfinished.clear();
        }
        asked = true;
        waiting.addAll(folders);
        unfinished.addAll(folders);
        keepUnfinished(false);
        startNext();
    }

    private void startNext() {
        if (running.get() || waiting.isEmpty()) {
            return;
        }
        List<Path> folders = new ArrayList<>(waiting);
        boolean wanted = asked;
        waiting.clear();
        asked = false;
        cancellation = new Cancellation();
        Cancellation stop = cancellation;
        int threads = preferences.analysisThreadsProperty().get();
        running.set(true);
        fraction.set(-1);
        item.set("");
        words.looking();
        status.set(words.status(false));
        library.ask(store -> store.scan(folders, threads, new News(), stop))
                .whenCompleteAsync((report, error) -> finished(folders, wanted, report, error), executors.fx());
    }

    /** Comes on the threads of the scan, once a track: only the newest is shown. */
    private final class News implements ProgressListener {
        private final AtomicReference<Progress> latest = new AtomicReference<>();

        @Override
        public void progress(Progress progress) {
            if (latest.getAndSet(progress) == null) {
                executors.fx().execute(() -> show(latest.getAndSet(null)));
            }
        }

        @Override
        public void waits() {
            executors.fx().execute(() -> {
                words.waiting();
                showStatus();
            });
        }
    }

    private void show(Progress progress) {
        words.progress(progress);
        if (running.get() && !cancelling.get()) {
            fraction.set(progress.fraction());
            item.set(progress.item());
            showStatus();
        }
    }

    private void showStatus() {
        if (running.get() && !cancelling.get()) {
            status.set(words.status(paused.get()));
        }
    }

    private void finished(List<Path> folders, boolean wanted, ScanReport report, Throwable error) {
        boolean stopped = cancelling.get();
        running.set(false);
        cancelling.set(false);
        paused.set(false);
        status.set("");
        item.set("");
        if (error != null) {
            failed(error, folders);
        } else {
            report.folderProblems().forEach(problem -> notices.error(problem.sentence()));
            if (wanted || stopped) {
                tell(folders, report);
            }
            if (stopped) {
                unfinished.addAll(folders);
                keepUnfinished(true);
            } else if (!report.cancelled()) {
                unfinished.removeAll(folders);
                keepUnfinished(false);
            }
        }
        startNext();
    }

    /** What changed by itself is found again at the next start; only what a person asked for is kept. */
    private void keepUnfinished(boolean stopped) {
        preferences.keepUnfinishedScan(
                unfinished.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new UnfinishedScan(List.copyOf(unfinished), stopped)));
    }

    private void tell(List<Path> folders, ScanReport report) {
        if (report.found() == 0) {
            if (report.folderProblems().isEmpty() && !report.cancelled()) {
                notices.info(Messages.text("main.scan.nothing-found", names(folders)));
            }
            return;
        }
        String sentence = Messages.text(
                report.cancelled() ? "main.scan.stopped" : "main.scan.done",
                report.found(),
                report.analysed(),
                report.unchanged(),
                report.failed(),
                report.recognised(),
                report.excluded(),
                report.removed());
        if (report.failed() > 0) {
            notices.info(sentence, new Notices.Action(Messages.text("main.scan.show-failed"), navigator::showFailures));
        } else {
            notices.info(sentence);
        }
    }

    private void failed(Throwable error, List<Path> folders) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        LOG.error("The scan failed", cause);
        if (!(cause instanceof LibraryException reason)) {
            notices.error(Messages.text("main.scan.failed"));
        } else if (reason.remedy() == LibraryException.Remedy.REBUILD) {
            damaged.accept(reason);
        } else if (reason.remedy() == LibraryException.Remedy.TRY_AGAIN && !folders.isEmpty()) {
            notices.error(
                    reason.getMessage(),
                    new Notices.Action(Messages.text("main.library.try-again"), () -> importFolders(folders)));
        } else {
            notices.error(reason.getMessage());
        }
    }

    private static String names(List<Path> folders) {
        return String.join(", ", folders.stream().map(Path::toString).toList());
    }
}
