package circumplex.task;

/** Hears of progress, on the thread of the work: whoever shows it hops to its own thread. */
@FunctionalInterface
public interface ProgressListener {

    /** Wants no news. */
    ProgressListener NONE = progress -> {};

    /** An item was finished or begun. */
    void progress(Progress progress);

    /** The work waits until the same work of another process has ended. */
    default void waits() {}
}
