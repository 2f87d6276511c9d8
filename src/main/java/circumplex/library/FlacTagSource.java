package circumplex.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the metadata blocks of FLAC files (RFC 9639, section 8). What a broken block leaves is taken. */
final class FlacTagSource implements TagSource {
    private static final int STREAM_INFO = 0;
    private static final int VORBIS_COMMENT = 4;
    private static final int PICTURE = 6;
    private static final int LAST_BLOCK = 0x80;
    private static final int MARK = 4;
    private static final int BLOCK_HEADER = 4;
    private static final int SHORTEST_STREAM_INFO = 18;
    private static final long SAMPLES_MASK = (1L << 36) - 1;

    private record Block(int type, byte[] data) {}

    @Override
    public EmbeddedTags tags(Path file, TagContainer container) throws IOException {
        List<Block> blocks = blocks(file, VORBIS_COMMENT);
        VorbisComments comments = blocks.stream()
                .filter(block -> block.type() == VORBIS_COMMENT)
                .findFirst()
                .map(block -> VorbisComments.parse(block.data(), 0))
                .orElseGet(VorbisComments::new);
        Optional<ByteBuffer> streamInfo = blocks.stream()
                .filter(block -> block.type() == STREAM_INFO && block.data().length >= SHORTEST_STREAM_INFO)
                .findFirst()
                .map(block -> ByteBuffer.wrap(block.data()));
        if (streamInfo.isEmpty()) {
            return comments.toTags(0, "FLAC", 0, 0);
        }
        // 20 bits of sample rate, 3 of channels less one, 5 of sample size less one, 36 of samples.
        long bits = streamInfo.get().getLong(10);
        int rate = (int) (bits >>> 44);
        int channels = (int) (bits >>> 41 & 7) + 1;
        double seconds = rate > 0 ? (double) (bits & SAMPLES_MASK) / rate : 0;
        return comments.toTags(seconds, "FLAC", rate, channels);
    }

    @Override
    public Optional<byte[]> cover(Path file, TagContainer container) throws IOException {
        return FlacPicture.frontOf(blocks(file, PICTURE).stream()
                .filter(block -> block.type() == PICTURE)
                .map(block -> FlacPicture.parse(block.data()))
                .flatMap(Optional::stream)
                .toList());
    }

    /** The stream information and the blocks of one more type. */
    private static List<Block> blocks(Path file, int wanted) throws IOException {
        List<Block> blocks = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long position = TagContainer.id3Length(read(channel, 0, 10)) + MARK;
            boolean last = false;
            while (!last && position + BLOCK_HEADER <= channel.size()) {
                ByteBuffer header = ByteBuffer.wrap(read(channel, position, BLOCK_HEADER));
                last = (header.get(0) & LAST_BLOCK) != 0;
                int type = header.get(0) & ~LAST_BLOCK & 0xFF;
                int length = header.getInt(0) & 0xFFFFFF;
                position += BLOCK_HEADER;
                if (type == STREAM_INFO || type == wanted) {
                    blocks.add(new Block(type, read(channel, position, length)));
                }
                position += length;
            }
        }
        return blocks;
    }

    private static byte[] read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, Math.min(length, channel.size() - position)));
        while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) >= 0) {
            continue;
        }
        return bytes.array();
    }
}
