package circumplex.library;

import circumplex.model.AudioFailure;

/** Adds up how long pieces of work take, on one thread. */
final class Stopwatch {
    private long nanos;

    /** Work on audio. */
    @FunctionalInterface
    interface Work<T> {
        T done() throws AudioFailure;
    }

    <T> T time(Work<T> work) throws AudioFailure {
        long started = System.nanoTime();
        try {
            return work.done();
        } finally {
            nanos += System.nanoTime() - started;
        }
    }

    double millis() {
        return nanos / 1e6;
    }
}
