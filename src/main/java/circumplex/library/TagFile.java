package circumplex.library;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file as tags are read from it: pieces from anywhere, never more than the file holds nor than a tag or a picture may
 * have, whatever a header claims.
 */
final class TagFile implements Closeable {
    /** Longer text is none that anybody means to see in a table. */
    static final int LARGEST_TEXT = 1 << 18;

    static final int LARGEST_PICTURE = 32 << 20;

    private final FileChannel channel;
    private final long length;

    TagFile(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        length = channel.size();
    }

    /** Size of the file in bytes. */
    long length() {
        return length;
    }

    /**
     * Bytes from a place on: as many as wanted, or as there are.
     *
     * @param count at most {@link #LARGEST_PICTURE}
     */
    byte[] read(long position, long count) throws IOException {
        long available = position < 0 ? 0 : Math.max(0, Math.min(count, length - position));
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(available, LARGEST_PICTURE));
        while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) >= 0) {
            continue;
        }
        return bytes.array();
    }

    /** Whether the ASCII text stands at a place. */
    boolean has(long position, String ascii) throws IOException {
        return new String(read(position, ascii.length()), StandardCharsets.ISO_8859_1).equals(ascii);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
