package circumplex.task;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a long work has come.
 *
 * @param done items finished
 * @param total items in all, 0 while it is not known
 * @param item what was finished last or is at work, for people; may be empty
 * @param remaining estimated time to the end, if it can be told yet
 */
public record Progress(long done, long total, String item, Optional<Duration> remaining) {

    /** Part done, 0..1, or -1 while the total is not known. */
    public double fraction() {
        return total <= 0 ? -1 : Math.min(1, (double) done / total);
    }
}
