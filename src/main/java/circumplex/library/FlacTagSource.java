package circumplex.library;

import circumplex.library.TagFields.Field;
import circumplex.model.ReplayGain;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
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
    private static final int FRONT_COVER = 3;
    private static final long SAMPLES_MASK = (1L << 36) - 1;

    /** More blocks than this are no file that anybody made on purpose. */
    private static final int MOST_BLOCKS = 10_000;

    /** A block: its place in the file and its length, of three bytes. */
    private record Block(int type, long position, int length) {}

    @Override
    public EmbeddedTags tags(Path path, TagContainer container) throws IOException {
        try (TagFile file = new TagFile(path)) {
            List<Block> blocks = blocks(file);
            VorbisComments comments = new VorbisComments();
            ByteBuffer streamInfo = ByteBuffer.allocate(0);
            for (Block block : blocks) {
                if (block.type() == VORBIS_COMMENT && comments.isEmpty()) {
                    byte[] data = file.read(block.position(), block.length());
                    comments = VorbisComments.read(new ByteArrayInputStream(data), VorbisComments.TEXTS);
                } else if (block.type() == STREAM_INFO && streamInfo.capacity() == 0) {
                    streamInfo = ByteBuffer.wrap(file.read(block.position(), SHORTEST_STREAM_INFO));
                }
            }
            if (streamInfo.capacity() < SHORTEST_STREAM_INFO) {
                return comments.toTags(0, "FLAC", 0, 0);
            }
            // 20 bits of sample rate, 3 of channels less one, 5 of sample size less one, 36 of samples.
            long bits = streamInfo.getLong(10);
            int rate = (int) (bits >>> 44);
            int channels = (int) (bits >>> 41 & 7) + 1;
            double seconds = rate > 0 ? (double) (bits & SAMPLES_MASK) / rate : 0;
            return comments.toTags(seconds, "FLAC", rate, channels);
        }
    }

    @Override
    public Optional<byte[]> cover(Path path, TagContainer container) throws IOException {
        try (TagFile file = new TagFile(path)) {
            Optional<FlacPicture> found = Optional.empty();
            for (Block block : blocks(file)) {
                if (block.type() == PICTURE) {
                    Optional<FlacPicture> picture = FlacPicture.parse(file.read(block.position(), block.length()));
                    boolean front = picture.isPresent() && picture.get().type() == FRONT_COVER;
                    found = front || found.isEmpty() ? picture : found;
                    if (front) {
                        break;
                    }
                }
            }
            return found.map(FlacPicture::data);
        }
    }

    @Override
    public ReplayGain replayGain(Path path, TagContainer container) throws IOException {
        try (TagFile file = new TagFile(path)) {
            for (Block block : blocks(file)) {
                if (block.type() == VORBIS_COMMENT) {
                    byte[] data = file.read(block.position(), block.length());
                    return VorbisComments.read(new ByteArrayInputStream(data), Field.LOUDNESS_NAMES)
                            .replayGain();
                }
            }
            return ReplayGain.NONE;
        }
    }

    private static List<Block> blocks(TagFile file) throws IOException {
        List<Block> blocks = new ArrayList<>();
        long position = Id3v2Tag.length(file.read(0, Id3v2Tag.HEADER)) + MARK;
        boolean last = false;
        while (!last && position + BLOCK_HEADER <= file.length() && blocks.size() < MOST_BLOCKS) {
            ByteBuffer header = ByteBuffer.wrap(file.read(position, BLOCK_HEADER));
            last = (header.get(0) & LAST_BLOCK) != 0;
            int type = header.get(0) & ~LAST_BLOCK & 0xFF;
            int length = header.getInt(0) & 0xFFFFFF;
            blocks.add(new Block(type, position + BLOCK_HEADER, length));
            position += BLOCK_HEADER + length;
        }
        return blocks;
    }
}
