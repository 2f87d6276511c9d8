package circumplex.task;

import java.time.Duration;

/**
 * How much computing a piece of work may take: so much at first, and more when the work, knowing how much there is to do,
 * grants itself more, up to a limit that nothing exceeds. Thread-safe.
 */
public final class Allowance {
    private final long most;
    private volatile long granted;

    /**
     * @param first what is granted at first
     * @param most the limit
     */
    public Allowance(Duration first, Duration most) {
        this.granted = first.toNanos();
        this.most = most.toNanos();
    }

    /** Grants more, in seconds. What is not a finite number greater than zero grants nothing. */
    public void grantSeconds(double seconds) {
        if (seconds > 0) {
            granted = (long) Math.min(most, granted + seconds * 1e9);
        }
    }

    /** All that was granted. */
    public Duration granted() {
        return Duration.ofNanos(granted);
    }
}
