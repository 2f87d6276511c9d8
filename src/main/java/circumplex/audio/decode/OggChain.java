package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The links of a chained Ogg file, one after the other, at the sample rate and with the channels of the first. A link
 * that cannot be decoded is left out.
 */
final class OggChain extends BlockPcmSource {
    private static final Logger LOG = LoggerFactory.getLogger(OggChain.class);
    private static final int BLOCK_FRAMES = 4096;

    private final FileBytes file;
    private final int sampleRate;
    private final int channels;
    private final String format;
    private final List<Part> parts = new ArrayList<>();
    private final long frames;
    private BlockPcmSource current;
    private int next;

    /**
     * A link.
     *
     * @param first index of its first frame, in the chain's count
     */
    private record Part(OggLink link, long first) {}

    /**
     * @param links all links of the file
     * @throws AudioFailure if not one of them is sound
     */
    OggChain(FileBytes file, List<OggLink> links) throws AudioFailure, IOException {
        super(file);
        this.file = file;
        OggStream leading = null;
        AudioFailure failure = null;
        long total = 0;
        for (OggLink link : links) {
            try {
                OggStream stream = new OggStream(file, link);
                AudioLimits.check(stream.sampleRate(), stream.channels());
                leading = leading == null ? stream : leading;
                parts.add(new Part(link, total));
                double ratio = (double) leading.sampleRate() / stream.sampleRate();
                total = Math.min(Long.MAX_VALUE / 4, total + Math.round(stream.frames() * ratio));
            } catch (AudioFailure e) {
                LOG.debug("A link of a chained Ogg file is left out", e);
                failure = failure == null ? e : failure;
            }
        }
        if (leading == null) {
            throw failure == null ? new AudioFailure(FailureCode.DAMAGED, "It has no stream.") : failure;
        }
        sampleRate = leading.sampleRate();
        channels = Math.min(2, leading.channels());
        format = leading.format();
        frames = total;
    }

    @Override
    public int sampleRate() {
        return sampleRate;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public long frames() {
        return frames;
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    long startAt(long frame) throws AudioFailure, IOException {
        closeDecoder();
        next = 0;
        while (next + 1 < parts.size() && parts.get(next + 1).first() <= frame) {
            next++;
        }
        Part part = parts.get(next);
        if (frame > part.first() && openNext()) {
            current.seek(frame - part.first());
            return frame;
        }
        return part.first();
    }

    @Override
    float[] decode() throws AudioFailure, IOException {
        while (current != null || next < parts.size()) {
            if (current != null || openNext()) {
                float[] block = read();
                if (block != null) {
                    return block;
                }
                closeDecoder();
            }
        }
        return null;
    }

    /** Opens the next link; false where it turns out that it cannot be decoded. */
    private boolean openNext() throws AudioFailure, IOException {
        OggLink link = parts.get(next++).link();
        try {
            current = OggSources.open(file, new OggStream(file, link), sampleRate);
            return true;
        } catch (AudioFailure e) {
            passOver(e);
            return false;
        }
    }

    private float[] read() throws AudioFailure {
        float[] block = new float[BLOCK_FRAMES * current.channels()];
        try {
            int read = current.read(block, 0, BLOCK_FRAMES);
            return read < 0 ? null : mixed(block, read, current.channels());
        } catch (AudioFailure e) {
            passOver(e);
            return null;
        }
    }

    private static void passOver(AudioFailure failure) throws AudioFailure {
        if (failure.code() == FailureCode.TOO_LARGE || failure.code() == FailureCode.UNREADABLE) {
            throw failure;
        }
        LOG.debug("A link of a chained Ogg file is left out", failure);
    }

    /** With the chain's number of channels: one is copied to two, the mean of two is one. */
    private float[] mixed(float[] block, int read, int from) {
        float[] mixed = new float[read * channels];
        for (int i = 0; i < mixed.length; i++) {
            int frame = i / channels;
            mixed[i] = from == channels
                    ? block[i]
                    : from == 1 ? block[frame] : (block[2 * frame] + block[2 * frame + 1]) / 2;
        }
        return mixed;
    }

    @Override
    void closeDecoder() throws IOException {
        BlockPcmSource open = current;
        current = null;
        if (open != null) {
            open.closeDecoder();
        }
    }
}
