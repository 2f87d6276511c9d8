package circumplex.task;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A request to stop, shared between the one who asks and the work that looks at it between its items. */
public final class Cancellation {
    private final AtomicBoolean requested = new AtomicBoolean();

    /** Asks the work to stop at its next item. */
    public void cancel() {
        requested.set(true);
    }

    /** Whether stopping was asked for. */
    public boolean isRequested() {
        return requested.get();
    }

    /**
     * @throws CancellationException if stopping was asked for
     */
    public void throwIfRequested() {
        if (isRequested()) {
            throw new CancellationException();
        }
    }
}
