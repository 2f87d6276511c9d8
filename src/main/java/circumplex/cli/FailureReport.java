package circumplex.cli;

import circumplex.emotion.NetworkException;
import circumplex.library.LibraryException;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person reads where the program has to stop. */
public final class FailureReport {
    private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);

    private FailureReport() {}

    /**
     * Says and logs why the program stops.
     *
     * @return the exit status
     */
    public static int of(Throwable failure, PrintWriter err) {
        if (isForeseen(failure)) {
            LOG.warn("The command failed", failure);
            err.println(failure.getMessage());
        } else {
            LOG.error("The command failed unexpectedly", failure);
            err.println("Circumplex had to stop: " + failure + ". What was stored before is kept. The log file has the"
                    + " details.");
        }
        err.flush();
        return ExitStatus.FATAL;
    }

    /** Whether the message is written for a person. */
    private static boolean isForeseen(Throwable failure) {
        return failure instanceof CommandFailure
                || failure instanceof LibraryException
                || failure instanceof NetworkException;
    }
}
