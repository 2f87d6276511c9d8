package circumplex.emotion.training;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Processor time of the calling thread: unlike the time on the clock it does not depend on what else the machine does
 * meanwhile. It is all the work there is only where Deeplearning4j has one thread ({@code OMP_NUM_THREADS=1}), which is
 * how the recorded figures were made.
 */
final class ProcessorTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProcessorTime() {}

    /** Seconds since some fixed time; the clock's where the machine does not tell the processor's. */
    static double seconds() {
        long nanoseconds = THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : -1;
        return (nanoseconds < 0 ? System.nanoTime() : nanoseconds) / 1e9;
    }
}
