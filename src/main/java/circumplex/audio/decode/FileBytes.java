package circumplex.audio.decode;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The bytes of a file, read at any place through one small buffer. What a header claims is never allocated: every
 * length is cut to what the file holds. Not thread-safe. An interrupt of the thread does not disturb it.
 */
final class FileBytes implements Closeable {
    private static final int WINDOW = 1 << 16;

    private final Path path;
    private final DecodingTime time;
    private FileChannel channel;
    private final long length;
    private final byte[] window = new byte[WINDOW];
    private long windowStart;
    private int windowLength;

    /**
     * Opens a file.
     *
     * @param time looked at whenever bytes are fetched, so that no loop over the file outlasts it
     */
    FileBytes(Path path, DecodingTime time) throws IOException {
        this.path = path;
        this.time = time;
        // Not a RandomAccessFile: it takes names as text, and a name need not be text in the locale's character set.
        length = Files.size(path);
        channel = FileChannel.open(path, StandardOpenOption.READ);
        time.grantReading(length);
    }

    /** How long the work at the file may take. */
    DecodingTime time() {
        return time;
    }

    /** Size of the file in bytes when it was opened. */
    long length() {
        return length;
    }

    /**
     * Copies bytes.
     *
     * @return how many; fewer than asked for only at the end of the file, 0 past it
     */
    int read(long position, byte[] target, int offset, int count) throws IOException {
        int done = 0;
        while (done < count) {
            long at = position + done;
            if (at < windowStart || at >= windowStart + windowLength) {
                fill(at);
                if (windowLength == 0) {
                    break;
                }
            }
            int from = (int) (at - windowStart);
            int some = Math.min(count - done, windowLength - from);
            System.arraycopy(window, from, target, offset + done, some);
            done += some;
        }
        return done;
    }

    private void fill(long position) throws IOException {
        time.check();
        windowStart = position;
        windowLength = 0;
        if (position < 0 || position >= length) {
            return;
        }
        while (windowLength < WINDOW) {
            int some = readUninterrupted(ByteBuffer.wrap(window, windowLength, WINDOW - windowLength));
            if (some <= 0) {
                break;
            }
            windowLength += some;
        }
    }

    /** An interrupted thread closes a channel that it reads; the reading goes on with a new one. */
    private int readUninterrupted(ByteBuffer target) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return channel.read(target, windowStart + windowLength);
                } catch (ClosedByInterruptException e) {
                    interrupted |= Thread.interrupted();
                    channel = FileChannel.open(path, StandardOpenOption.READ);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The bytes from a position on: as many as asked for, or as many as there are. */
    byte[] read(long position, long count) throws IOException {
        long available = Math.max(0, Math.min(count, length - position));
        byte[] bytes = new byte[(int) Math.min(available, Integer.MAX_VALUE - 16)];
        int done = read(position, bytes, 0, bytes.length);
        return done == bytes.length ? bytes : Arrays.copyOf(bytes, done);
    }

    /** One byte, 0..255, or −1 outside the file. */
    int unsignedByte(long position) throws IOException {
        if (position < windowStart || position >= windowStart + windowLength) {
            fill(position);
            if (windowLength == 0) {
                return -1;
            }
        }
        return window[(int) (position - windowStart)] & 0xff;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
