package circumplex.library;

import circumplex.task.Cancellation;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the other processes off by a lock on a file. The system gives the lock back when a process ends, however it
 * ends; the file itself stays and means nothing.
 */
public final class FileScanGate implements ScanGate {
    private static final Logger LOG = LoggerFactory.getLogger(FileScanGate.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    private final Path file;

    /**
     * @param file that is locked; made where it is missing
     */
    public FileScanGate(Path file) {
        this.file = file;
    }

    @Override
    public Pass enter(Runnable waits, Cancellation cancellation) {
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            // Where no file can be made nothing can be stored either, and the store says so.
            LOG.warn("Other scans cannot be held off by {}", file, e);
            return () -> {};
        }
        boolean told = false;
        while (!isLocked(channel) && !cancellation.isRequested()) {
            if (!told) {
                told = true;
                waits.run();
            }
            cancellation.sleep(BETWEEN_TRIES);
        }
        return () -> close(channel);
    }

    private boolean isLocked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Held by another library of this process.
            return false;
        } catch (IOException e) {
            LOG.warn("The file system of {} knows no locks: other scans are not held off", file, e);
            return true;
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("A lock file did not close", e);
        }
    }
}
