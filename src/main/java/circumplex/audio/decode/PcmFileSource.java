package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import java.io.IOException;

/** Uncompressed audio, bit for bit. */
final class PcmFileSource extends BlockPcmSource {
    private static final int BLOCK_FRAMES = 4096;

    private final FileBytes file;
    private final PcmLayout layout;
    private long next;

    PcmFileSource(FileBytes file, PcmLayout layout) throws AudioFailure {
        super(file);
        this.file = file;
        this.layout = layout;
        if (layout.frames() <= 0) {
            throw new AudioFailure(FailureCode.DAMAGED, "Its header is followed by no samples.");
        }
    }

    @Override
    public int sampleRate() {
        return layout.sampleRate();
    }

    @Override
    public int channels() {
        return layout.channels();
    }

    @Override
    public long frames() {
        return layout.frames();
    }

    @Override
    public String format() {
        return layout.format();
    }

    @Override
    long startAt(long frame) {
        next = frame;
        return frame;
    }

    @Override
    float[] decode() throws IOException {
        int wanted = (int) Math.min(BLOCK_FRAMES, layout.frames() - next);
        if (wanted <= 0) {
            return null;
        }
        byte[] data = file.read(layout.start() + next * layout.frameBytes(), (long) wanted * layout.frameBytes());
        int frames = data.length / layout.frameBytes();
        if (frames == 0) {
            return null;
        }
        next += frames;
        int channels = layout.channels();
        float[] samples = new float[frames * channels];
        int sampleBytes = layout.frameBytes() / channels;
        for (int frame = 0, index = 0; frame < frames; frame++) {
            for (int channel = 0; channel < channels; channel++) {
                int at = frame * layout.frameBytes() + channel * sampleBytes;
                samples[index++] = layout.encoding().decode(data, at, layout.bigEndian());
            }
        }
        return samples;
    }
}
