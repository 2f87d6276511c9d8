package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import java.io.IOException;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all decoders share that decode block by block: handing out samples in any portion, and seeking to the very
 * sample by starting at a block before it and dropping what lies before.
 */
abstract class BlockPcmSource implements PcmSource {
    private static final Logger LOG = LoggerFactory.getLogger(BlockPcmSource.class);

    private final FileBytes file;
    private float[] block = new float[0];
    /** Index of the first frame of {@link #block}. */
    private long blockStart;

    private int blockFrames;
    /** Index of the frame that the next read gives first. */
    private long position;

    private boolean started;
    private boolean ended;

    /**
     * @param file is closed together with this
     */
    BlockPcmSource(FileBytes file) {
        this.file = file;
    }

    /**
     * Makes ready to decode from a place at or before the given frame.
     *
     * @return index of the frame that the next block begins with; may be negative
     */
    abstract long startAt(long frame) throws AudioFailure, IOException;

    /**
     * Decodes the next block.
     *
     * @return interleaved samples of whole frames; empty where a block has none; null at the end
     */
    abstract float[] decode() throws AudioFailure, IOException;

    /** Frees what the decoder holds besides the file. */
    void closeDecoder() throws IOException {}

    @Override
    public final int read(float[] buffer, int offset, int frames) throws AudioFailure {
        if (frames < 1) {
            throw new IllegalArgumentException("frames: " + frames);
        }
        long length = frames();
        if (ended || length >= 0 && position >= length) {
            return -1;
        }
        if (!reachPosition()) {
            return -1;
        }
        int most = length < 0 ? frames : (int) Math.min(frames, length - position);
        int some;
        if (position < blockStart) {
            // The decoder has nothing for this place; silence keeps the rest in time.
            some = (int) Math.min(most, blockStart - position);
            Arrays.fill(buffer, offset, offset + some * channels(), 0f);
        } else {
            int from = (int) (position - blockStart);
            some = Math.min(most, blockFrames - from);
            System.arraycopy(block, from * channels(), buffer, offset, some * channels());
        }
        position += some;
        return some;
    }

    /** Decodes up to the block that the position lies in; false where there is none. */
    private boolean reachPosition() throws AudioFailure {
        if (started && position < blockStart + blockFrames) {
            return true;
        }
        file.time().begin();
        try {
            if (!started) {
                begin();
            }
            while (position >= blockStart + blockFrames) {
                if (!nextBlock()) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw AudioLimits.failure(e);
        } catch (OutOfMemoryError e) {
            throw AudioLimits.failure(e);
        } finally {
            file.time().end();
        }
    }

    /**
     * Decodes the first samples, so that a file that cannot be decoded fails when it is opened.
     *
     * @throws AudioFailure if it cannot be decoded
     */
    final void prepare() throws AudioFailure, IOException {
        if (!started) {
            begin();
            while (blockFrames == 0 && nextBlock()) {
                // Blocks without samples come first in some formats.
            }
        }
    }

    private boolean nextBlock() throws AudioFailure, IOException {
        file.time().check();
        blockStart += blockFrames;
        blockFrames = 0;
        float[] next = decode();
        if (next == null) {
            ended = true;
            return false;
        }
        block = next;
        blockFrames = next.length / channels();
        file.time().grantDecoded((double) blockFrames / sampleRate());
        return true;
    }

    @Override
    public final void seek(long frame) throws AudioFailure {
        long target = Math.max(0, frame);
        boolean inBlock = started && !ended && target >= blockStart && target < blockStart + blockFrames;
        position = target;
        if (!inBlock) {
            started = false;
            ended = false;
        }
    }

    private void begin() throws AudioFailure, IOException {
        file.time().grantSeeking();
        blockFrames = 0;
        blockStart = startAt(position);
        started = true;
    }

    @Override
    public final void close() {
        try {
            closeDecoder();
        } catch (IOException | RuntimeException e) {
            LOG.debug("Closing a decoder", e);
        }
        try {
            file.close();
        } catch (IOException e) {
            LOG.debug("Closing a file", e);
        }
    }
}
