package circumplex.ui.main;

import circumplex.task.Progress;
import circumplex.ui.common.Durations;
import circumplex.ui.common.Messages;
import java.time.Duration;

/** Says how far a scan is. Used on the JavaFX thread. */
final class ScanStatusText {
    private static final int STEP_SECONDS = 5;

    private String running = "";
    private String standing = "";

    /** Files are being listed. */
    void looking() {
        running = Messages.text("main.scan.looking");
        standing = Messages.text("main.scan.paused");
    }

    /** Another process scans the same library. */
    void waiting() {
        running = Messages.text("main.scan.waiting");
        standing = Messages.text("main.scan.paused");
    }

    void progress(Progress progress) {
        if (progress.total() <= 0) {
            looking();
            return;
        }
        String left = progress.remaining().map(ScanStatusText::left).orElse("");
        running = Messages.text("main.scan.progress", progress.done(), progress.total()) + left;
        standing = Messages.text("main.scan.paused-at", progress.done(), progress.total()) + left;
    }

    /** What is done and how long it still takes. */
    String status(boolean paused) {
        return paused ? standing : running;
    }

    String stopping() {
        return Messages.text("main.scan.stopping");
    }

    /** A remaining time is an estimate: seconds are rounded so that they do not flicker. */
    private static String left(Duration remaining) {
        long seconds = remaining.toSeconds();
        long shown = seconds < 60
                ? Math.max(STEP_SECONDS, (seconds + STEP_SECONDS - 1) / STEP_SECONDS * STEP_SECONDS)
                : seconds;
        return Messages.text("main.scan.left", Durations.words(shown));
    }
}
