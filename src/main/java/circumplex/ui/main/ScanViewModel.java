package circumplex.ui.main;

import circumplex.library.LibraryException;
import circumplex.library.ScanReport;
import circumplex.task.Cancellation;
import circumplex.task.Progress;
import circumplex.ui.common.Durations;
import circumplex.ui.common.Importer;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Navigator;
import circumplex.ui.common.Notices;
import circumplex.ui.common.Preferences;
import circumplex.ui.common.UiExecutors;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
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
 * after it. Used on the JavaFX thread.
 */
public final class ScanViewModel implements Importer {
    private static final Logger LOG = LoggerFactory.getLogger(ScanViewModel.class);

    private final LibraryModel library;
    private final Preferences preferences;
    private final Notices notices;
    private final Navigator navigator;
    private final UiExecutors executors;
    private final Supplier<Optional<Path>> folderChooser;
    private final Set<Path> waiting = new LinkedHashSet<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper(this, "cancelling");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction", -1);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private final ReadOnlyStringWrapper item = new ReadOnlyStringWrapper(this, "item", "");
    private Cancellation cancellation = new Cancellation();

    /**
     * @param folderChooser asks the person for a folder; empty where none was chosen
     * @param navigator to the tracks that failed
     */
    public ScanViewModel(
            LibraryModel library,
            Preferences preferences,
            Notices notices,
            Navigator navigator,
            UiExecutors executors,
            Supplier<Optional<Path>> folderChooser) {
        this.library = library;
        this.preferences = preferences;
        this.notices = notices;
        this.navigator = navigator;
        this.executors = executors;
        this.folderChooser = folderChooser;
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
        waiting.addAll(folders);
        startNext();
    }

    /** Waits for the library's list of folders, so that what a person imports meanwhile joins the same scan. */
    @Override
    public void rescan() {
        library.ask(asked -> asked.folders())
                .whenCompleteAsync(
                        (folders, error) -> {
                            if (error != null) {
                                failed(error);
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
            waiting.clear();
            cancellation.cancel();
            status.set(Messages.text("main.scan.stopping"));
        }
    }

    @Override
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether it was asked to stop and has not yet. */
    public ReadOnlyBooleanProperty cancellingProperty() {
        return cancelling.getReadOnlyProperty();
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

    private void startNext() {
        if (running.get() || waiting.isEmpty()) {
            return;
        }
        List<Path> folders = new ArrayList<>(waiting);
        waiting.clear();
        cancellation = new Cancellation();
        Cancellation stop = cancellation;
        int threads = preferences.analysisThreadsProperty().get();
        AtomicReference<Progress> latest = new AtomicReference<>();
        running.set(true);
        fraction.set(-1);
        item.set("");
        status.set(Messages.text("main.scan.looking"));
        library.ask(asked -> asked.scan(folders, threads, progress -> pass(progress, latest), stop))
                .whenCompleteAsync((report, error) -> finished(folders, report, error), executors.fx());
    }

    /** Comes on the threads of the scan, once a track: only the newest is shown. */
    private void pass(Progress progress, AtomicReference<Progress> latest) {
        if (latest.getAndSet(progress) == null) {
            executors.fx().execute(() -> show(latest.getAndSet(null)));
        }
    }

    private void show(Progress progress) {
        if (!running.get() || cancelling.get()) {
            return;
        }
        fraction.set(progress.fraction());
        item.set(progress.item());
        if (progress.total() <= 0) {
            status.set(Messages.text("main.scan.looking"));
        } else {
            status.set(progress.remaining()
                    .map(left -> Messages.text(
                            "main.scan.progress-remaining", progress.done(), progress.total(), remainingWords(left)))
                    .orElseGet(() -> Messages.text("main.scan.progress", progress.done(), progress.total())));
        }
    }

    /** A remaining time is an estimate: seconds are rounded so that they do not flicker. */
    private static String remainingWords(Duration left) {
        long seconds = left.toSeconds();
        return Durations.words(seconds < 60 ? Math.max(5, (seconds + 4) / 5 * 5) : seconds);
    }

    private void finished(List<Path> folders, ScanReport report, Throwable error) {
        running.set(false);
        cancelling.set(false);
        status.set("");
        item.set("");
        if (error != null) {
            failed(error);
        } else {
            report.folderProblems().forEach(problem -> notices.error(problem.sentence()));
            tell(folders, report);
        }
        startNext();
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

    private void failed(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        LOG.error("The scan failed", cause);
        notices.error(cause instanceof LibraryException ? cause.getMessage() : Messages.text("main.scan.failed"));
    }

    private static String names(List<Path> folders) {
        return String.join(", ", folders.stream().map(Path::toString).toList());
    }
}
