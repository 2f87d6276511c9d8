package circumplex.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Optional;

/** The process of the window as {@link QuickStart} started it, or as it was started otherwise. */
final class WindowProcess {
    /** As if the termination that ended the first process had come here. */
    private static final int TERMINATED = 143;

    private WindowProcess() {}

    /** When the program was started, to some tens of milliseconds. */
    static Instant started() {
        // Not ProcessHandle.Info: on Linux its start is off by up to a second, another one at each boot.
        return Instant.ofEpochMilli(Optional.ofNullable(Long.getLong(QuickStart.STARTED))
                .orElseGet(() -> ManagementFactory.getRuntimeMXBean().getStartTime()));
    }

    /** Ends this process when the one ends that waits for it, however that ends. */
    static void endWithFirst() {
        if (System.getProperty(QuickStart.STARTED) == null) {
            return;
        }
        Thread thread = new Thread(WindowProcess::listen, "first-process");
        thread.setDaemon(true);
        thread.start();
    }

    /** The first process never writes and holds the only other end. */
    private static void listen() {
        try {
            while (System.in.read() >= 0) {
                continue;
            }
        } catch (IOException e) {
            // Then the other end is as good as gone.
            System.exit(TERMINATED);
        }
        System.exit(TERMINATED);
    }
}
