package circumplex.audio.decode;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The bytes of a file, read at any place through one small buffer. What a header claims is never allocated: every
 * length is cut to what the file holds. Not thread-safe.
 *
 * <p>A {@link RandomAccessFile} rather than a channel, since an interrupted thread would close the channel.
 */
final class FileBytes implements Closeable {
    private static final int WINDOW = 1 << 16;

    private final RandomAccessFile file;
    private final long length;
    private final byte[] window = new byte[WINDOW];
    private long windowStart;
    private int windowLength;

    FileBytes(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "r");
        try {
            length = file.length();
        } catch (IOException e) {
            file.close();
            throw e;
        }
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
        windowStart = position;
        windowLength = 0;
        if (position < 0 || position >= length) {
            return;
        }
        file.seek(position);
        while (windowLength < WINDOW) {
            int some = file.read(window, windowLength, WINDOW - windowLength);
            if (some <= 0) {
                break;
            }
            windowLength += some;
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
        file.close();
    }
}
