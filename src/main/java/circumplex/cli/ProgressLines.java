package circumplex.cli;

import circumplex.task.Progress;
import circumplex.task.ProgressListener;
import java.time.Duration;

/** Prints progress, at most every two seconds so that a log of it stays readable. */
final class ProgressLines implements ProgressListener {
    private static final long BETWEEN_NANOS = 2_000_000_000L;

    private final Output output;
    private long last = System.nanoTime();

    ProgressLines(Output output) {
        this.output = output;
    }

    @Override
    public synchronized void progress(Progress progress) {
        long now = System.nanoTime();
        if (now - last < BETWEEN_NANOS) {
            return;
        }
        last = now;
        String remaining = progress.remaining()
                .map(left -> ", " + duration(left) + " left")
                .orElse("");
        if (progress.total() > 0) {
            output.say("%d of %d%s", progress.done(), progress.total(), remaining);
        } else {
            output.say("Looking at %s", progress.item());
        }
    }

    @Override
    public void waits() {
        output.say("Another scan of this library is running; this one goes on when that has ended.");
    }

    /** Such as "40 s", "3 min" or "2 h 10 min". */
    static String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return Math.max(1, seconds) + " s";
        }
        long minutes = (seconds + 30) / 60;
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
