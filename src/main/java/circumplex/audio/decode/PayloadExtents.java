package circumplex.audio.decode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the bytes of a payload lie in a file: one part or several, read as if they stood behind each other.
 *
 * @param parts in their order
 */
record PayloadExtents(List<Part> parts) {

    /**
     * @param start in the file
     * @param length in bytes, 0 or more
     */
    record Part(long start, long length) {}

    /** One part between two places; nothing where the second lies before the first. */
    static PayloadExtents between(long start, long end) {
        return new PayloadExtents(List.of(new Part(start, Math.max(0, end - start))));
    }

    /** Bytes in all. */
    long length() {
        return parts.stream().mapToLong(Part::length).sum();
    }

    /**
     * Blocks spread evenly: the first begins the payload, the last ends it. A payload that is not larger than the blocks
     * together is given whole.
     */
    List<byte[]> spread(FileBytes file, int blocks, int blockBytes) throws IOException {
        long length = length();
        List<byte[]> read = new ArrayList<>(blocks);
        if (length <= (long) blocks * blockBytes) {
            read.add(read(file, 0, (int) length));
            return read;
        }
        long last = length - blockBytes;
        for (int i = 0; i < blocks; i++) {
            // Not last * i / (blocks - 1), which a length claimed by a damaged header would carry past the largest
            // long.
            long position = last / (blocks - 1) * i + last % (blocks - 1) * i / (blocks - 1);
            read.add(read(file, position, blockBytes));
        }
        return read;
    }

    private byte[] read(FileBytes file, long from, int count) throws IOException {
        byte[] bytes = new byte[count];
        int done = 0;
        long partStart = 0;
        for (Part part : parts) {
            long within = from + done - partStart;
            if (done < count && within < part.length()) {
                int some = (int) Math.min(count - done, part.length() - within);
                done += file.read(part.start() + within, bytes, done, some);
            }
            partStart += part.length();
        }
        return done == count ? bytes : Arrays.copyOf(bytes, done);
    }
}
