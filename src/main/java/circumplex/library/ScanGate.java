package circumplex.library;

import circumplex.task.Cancellation;

/** Lets one scan of a library go at a time, also where several processes have the library open. */
@FunctionalInterface
public interface ScanGate {

    /** For a library that no other process opens. */
    ScanGate OPEN = (waits, cancellation) -> () -> {};

    /**
     * Waits until no other process scans, or until stopping is asked for.
     *
     * @param waits is told once, if it has to wait
     */
    Pass enter(Runnable waits, Cancellation cancellation);

    /** Leave to scan; given back when the scan has ended. */
    @FunctionalInterface
    interface Pass extends AutoCloseable {
        @Override
        void close();
    }
}
