package circumplex.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Checks that the parts of a WAV, AIFF or MP4 file lie within it, before a library that believes their sizes makes room
 * for gigabytes that are not there. Only the sound itself may be cut off.
 */
final class ChunkSizes {
    private static final Set<String> MP4_FOLDERS =
            Set.of("moov", "udta", "trak", "mdia", "minf", "stbl", "meta", "ilst");
    private static final Set<String> SOUND = Set.of("data", "SSND", "mdat");
    private static final int HEADER = 8;
    private static final int RIFF_START = 12;
    private static final int DEEPEST = 12;
    /** More parts than this are no file that anybody made on purpose. */
    private static final int MOST_PARTS = 100_000;

    private final FileChannel channel;
    private final ByteBuffer header;
    private int parts;

    private ChunkSizes(FileChannel channel, ByteOrder order) {
        this.channel = channel;
        this.header = ByteBuffer.allocate(2 * HEADER).order(order);
    }

    /**
     * @throws IOException if a part is larger than what it lies in, or the file cannot be read
     */
    static void check(Path file, TagContainer container) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            switch (container) {
                case WAV -> new ChunkSizes(channel, ByteOrder.LITTLE_ENDIAN).checkChunks();
                case AIFF -> new ChunkSizes(channel, ByteOrder.BIG_ENDIAN).checkChunks();
                case MP4 -> new ChunkSizes(channel, ByteOrder.BIG_ENDIAN).checkBoxes(0, channel.size(), "", 0);
                default -> {}
            }
        }
    }

    private void checkChunks() throws IOException {
        long end = channel.size();
        long position = RIFF_START;
        while (position + HEADER <= end) {
            readHeader(position);
            long size = Integer.toUnsignedLong(header.getInt(4));
            if (position + HEADER + size > end) {
                requireSound(text(0));
                return;
            }
            position += HEADER + size + (size & 1);
        }
    }

    private void checkBoxes(long start, long end, String parent, int depth) throws IOException {
        long position = start;
        while (position + HEADER <= end) {
            readHeader(position);
            String type = text(4);
            long size = Integer.toUnsignedLong(header.getInt(0));
            if (size == 0) {
                size = end - position;
            } else if (size == 1) {
                size = header.getLong(HEADER);
            }
            if (size < HEADER || size > end - position) {
                requireSound(type);
                return;
            }
            if (depth < DEEPEST && (MP4_FOLDERS.contains(type) || parent.equals("ilst"))) {
                long within = position + HEADER + (type.equals("meta") ? versionLength(position) : 0);
                checkBoxes(within, position + size, type, depth + 1);
            }
            position += size;
        }
    }

    // A "meta" box of MP4 begins with four bytes of version and flags, one of QuickTime does not.
    private int versionLength(long box) throws IOException {
        readHeader(box + HEADER);
        return text(4).equals("hdlr") ? 0 : 4;
    }

    private void readHeader(long position) throws IOException {
        parts++;
        if (parts > MOST_PARTS) {
            throw new IOException("The file has too many parts");
        }
        header.clear();
        while (header.hasRemaining() && channel.read(header, position + header.position()) >= 0) {
            continue;
        }
        while (header.hasRemaining()) {
            header.put((byte) 0);
        }
    }

    private String text(int offset) {
        return new String(header.array(), offset, 4, StandardCharsets.ISO_8859_1);
    }

    private static void requireSound(String type) throws IOException {
        if (!SOUND.contains(type)) {
            throw new IOException("The part '" + type + "' is larger than what it lies in");
        }
    }
}
