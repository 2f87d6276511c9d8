package circumplex.audio.decode;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/** The time that a thread has computed. */
final class ComputingTime {
    private ComputingTime() {}

    /** A clock of the thread that reads it, in nanoseconds; where the system has none such, one of the time that passes. */
    static LongSupplier clock() {
        ThreadMXBean times = ManagementFactory.getThreadMXBean();
        return times.isCurrentThreadCpuTimeSupported() ? times::getCurrentThreadCpuTime : System::nanoTime;
    }
}
