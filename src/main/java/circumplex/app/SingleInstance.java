package circumplex.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that a data folder has one window. The first one locks a file there, which the system takes back when the
 * process ends, however it ends, and listens at a socket of the local machine; whoever comes later asks it there to show
 * itself.
 */
final class SingleInstance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);
    private static final long PATIENCE_SECONDS = 5;
    private static final byte SHOW = 's';

    private final Path address;
    private final FileChannel lock;
    private final Optional<Listening> listening;

    private SingleInstance(Path address, FileChannel lock, Optional<Listening> listening) {
        this.address = address;
        this.lock = lock;
        this.listening = listening;
    }

    /** Whether another window has the folder, and whether it was shown. */
    enum Other {
        NONE,
        SHOWN,
        SILENT
    }

    /**
     * What came of claiming a folder.
     *
     * @param instance to be closed at the end; empty where there is another window
     * @param other what became of the other window
     */
    record Claim(Optional<SingleInstance> instance, Other other) {}

    /**
     * Claims a data folder, or asks the window that has it to show itself.
     *
     * @param show called on a thread of its own whenever another process asks for the window
     */
    static Claim claim(Path folder, Runnable show) {
        Path address = folder.resolve("window.address");
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    folder.resolve("window.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            // A folder that cannot be written holds nothing that two windows could spoil.
            LOG.warn("Other windows of {} cannot be told", folder, e);
            return new Claim(Optional.empty(), Other.NONE);
        }
        if (!isLocked(channel)) {
            closeQuietly(channel);
            return new Claim(Optional.empty(), askOther(address) ? Other.SHOWN : Other.SILENT);
        }
        return new Claim(Optional.of(new SingleInstance(address, channel, Listening.start(address, show))), Other.NONE);
    }

    /** Lets the next one be the first. */
    @Override
    public void close() {
        listening.ifPresent(Listening::close);
        try {
            Files.deleteIfExists(address);
        } catch (IOException e) {
            LOG.debug("{} is left over", address, e);
        }
        closeQuietly(lock);
    }

    private static boolean isLocked(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            LOG.warn("The file system knows no locks: two windows are possible", e);
            return true;
        }
    }

    private static boolean askOther(Path address) {
        // A process that hangs would neither answer nor refuse.
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Thread asking = new Thread(() -> answer.complete(ask(address)), "other-window");
        asking.setDaemon(true);
        asking.start();
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The other window does not answer", e);
            return false;
        }
    }

    private static boolean ask(Path address) {
        try (SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.connect(UnixDomainSocketAddress.of(Files.readString(address)));
            socket.write(ByteBuffer.wrap(new byte[] {SHOW}));
            return socket.read(ByteBuffer.allocate(1)) == 1;
        } catch (IOException | RuntimeException e) {
            LOG.warn("The other window cannot be reached", e);
            return false;
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("A lock file did not close", e);
        }
    }

    /**
     * The socket, in a folder of its own among the temporary files: the path of the data folder may be longer than the
     * hundred bytes that the name of a socket may have. Where it lies stands in a file.
     */
    private record Listening(ServerSocketChannel socket, Path file) {

        static Optional<Listening> start(Path address, Runnable show) {
            ServerSocketChannel socket = null;
            try {
                removeLeftOver(address);
                // Made so that only this user may enter it.
                Path file = Files.createTempDirectory("circumplex").resolve("window");
                socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                socket.bind(UnixDomainSocketAddress.of(file));
                Files.write(address, file.toString().getBytes(StandardCharsets.UTF_8));
                Listening listening = new Listening(socket, file);
                Thread thread = new Thread(() -> listening.answer(show), "window-requests");
                thread.setDaemon(true);
                thread.start();
                return Optional.of(listening);
            } catch (IOException | RuntimeException e) {
                LOG.warn("A second window cannot raise this one", e);
                return Optional.empty();
            }
        }

        /** What a killed process left; nobody listens there, because nobody held the lock. */
        private static void removeLeftOver(Path address) throws IOException {
            if (Files.exists(address)) {
                Path file = Path.of(Files.readString(address));
                if (file.endsWith("window")) {
                    Files.deleteIfExists(file);
                    Files.deleteIfExists(file.getParent());
                }
            }
        }

        private void answer(Runnable show) {
            while (socket.isOpen()) {
                try (SocketChannel other = socket.accept()) {
                    ByteBuffer asked = ByteBuffer.allocate(1);
                    if (other.read(asked) == 1 && asked.get(0) == SHOW) {
                        show.run();
                        other.write(ByteBuffer.wrap(new byte[] {SHOW}));
                    }
                } catch (ClosedChannelException e) {
                    return;
                } catch (IOException | RuntimeException e) {
                    LOG.warn("A request of another process failed", e);
                }
            }
        }

        void close() {
            try {
                socket.close();
                Files.deleteIfExists(file);
                Files.deleteIfExists(file.getParent());
            } catch (IOException e) {
                LOG.debug("{} is left over", file, e);
            }
        }
    }
}
