package circumplex.library;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lowers the priority of threads where those of Java have no effect: on Linux it ignores them unless it is started with
 * an option that is meant for the administrator.
 */
final class SystemPriority {
    private static final Logger LOG = LoggerFactory.getLogger(SystemPriority.class);

    /** As much as a program asks for that works in the background; the least is 19. */
    private static final int NICE = 10;

    /** The caller alone: Linux takes "process 0" for the thread that calls. */
    private static final int PRIO_PROCESS = 0;

    private SystemPriority() {}

    /** The system's own functions. */
    interface SystemLibrary extends Library {
        /** See setpriority(2). */
        int setpriority(int which, int who, int priority);
    }

    /** Lets the calling thread give way to all others, for the rest of its life. Never fails. */
    static void lower() {
        if (!Platform.isLinux()) {
            return;
        }
        try {
            if (Native.load("c", SystemLibrary.class).setpriority(PRIO_PROCESS, 0, NICE) != 0) {
                LOG.debug("The system did not lower the priority");
            }
        } catch (LinkageError | RuntimeException e) {
            LOG.info("The priority of the analysis cannot be lowered: {}", e.toString());
        }
    }
}
