package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.JavaLayerException;
import javazoom.jl.decoder.Obuffer;

/**
 * MP3 (and MPEG layers 1 and 2) through JLayer, the decoder inside mp3spi, used directly: mp3spi's stream can neither
 * seek nor leave out the encoder's delay. Frames are fed one by one from an index, so that JLayer never meets anything
 * that is no frame.
 */
final class MpegSource extends BlockPcmSource {
    /** Frames decoded before the wanted one: the bit reservoir reaches back 511 bytes, the filters two frames. */
    private static final int FRAMES_BEFORE = 10;

    /** JLayer's full scale. */
    private static final float FULL_SCALE = 32700f;

    private static final int HOPELESS_FRAMES = 200;

    private final MpegFrameIndex index;
    private final boolean free;
    private final FloatBuffer output;
    private Bitstream bitstream;
    private Decoder decoder;
    private int next;
    private int decodedWell;
    private int failed;

    /**
     * Reads the headers of the file.
     *
     * @param start where to begin to look for frames
     * @param freeBytes see {@link MpegHeader#parse}
     */
    MpegSource(FileBytes file, long start, int freeBytes) throws AudioFailure, IOException {
        super(file);
        this.index = MpegFrameIndex.of(file, start, freeBytes);
        this.free = freeBytes > 0;
        if (free) {
            requireKnownFreeFormat(index.format(), freeBytes);
        }
        this.output = new FloatBuffer(index.format().channels());
    }

    private static void requireKnownFreeFormat(MpegHeader format, int freeBytes) throws AudioFailure {
        if (format.layer() != 3) {
            throw new AudioFailure(
                    FailureCode.UNSUPPORTED_FORMAT,
                    "It is MPEG audio of layer " + format.layer() + " with a free bit rate.");
        }
        long kilobits = Math.round(8.0 * freeBytes * format.sampleRate() / format.frames() / 1000);
        if (kilobits > MpegReframer.highestKilobits(format)) {
            throw new AudioFailure(
                    FailureCode.UNSUPPORTED_FORMAT,
                    "It is an MP3 file with a free bit rate of " + kilobits + " kbit/s; at most "
                            + MpegReframer.highestKilobits(format) + " can be decoded.");
        }
    }

    @Override
    public int sampleRate() {
        return index.format().sampleRate();
    }

    @Override
    public int channels() {
        return index.format().channels();
    }

    @Override
    public long frames() {
        return index.frames();
    }

    @Override
    public String format() {
        return "MP" + index.format().layer();
    }

    @Override
    long startAt(long frame) {
        int samples = index.format().frames();
        long wanted = (frame + index.skippedFrames()) / samples;
        next = (int) Math.max(0, Math.min(wanted - FRAMES_BEFORE, index.size()));
        restart();
        return (long) next * samples - index.skippedFrames();
    }

    private void restart() {
        bitstream = new Bitstream(new Frames());
        decoder = new Decoder();
        decoder.setOutputBuffer(output);
    }

    @Override
    float[] decode() throws AudioFailure {
        if (next >= index.size()) {
            return null;
        }
        output.clear_buffer();
        next++;
        try {
            Header header = bitstream.readFrame();
            if (header != null) {
                decoder.decodeFrame(header, bitstream);
                bitstream.closeFrame();
                decodedWell++;
            } else {
                restart();
            }
        } catch (JavaLayerException | RuntimeException e) {
            // A damaged frame is silent; the ones behind it can be sound.
            output.clear_buffer();
            restart();
            if (decodedWell == 0 && ++failed >= Math.min(HOPELESS_FRAMES, index.size())) {
                throw new AudioFailure(FailureCode.DAMAGED, "None of its MPEG frames can be decoded.", e);
            }
        }
        return output.take(index.format().frames());
    }

    /** The frames of the index one after the other, without what lies between them. */
    private final class Frames extends InputStream {
        private final MpegReframer reframer = new MpegReframer(index, next);
        private int fed = next;
        private byte[] frame = new byte[0];
        private int used;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (used == frame.length) {
                frame = nextFrame();
                used = 0;
                if (frame.length == 0) {
                    return -1;
                }
            }
            int some = Math.min(length, frame.length - used);
            System.arraycopy(frame, used, target, offset, some);
            used += some;
            return some;
        }

        private byte[] nextFrame() throws IOException {
            if (!free) {
                return fed < index.size() ? index.frame(fed++) : new byte[0];
            }
            byte[] reframed = reframer.next();
            return reframed == null ? new byte[0] : reframed;
        }
    }

    /** Takes samples as JLayer computes them, before it rounds them to 16 bits. */
    private static final class FloatBuffer extends Obuffer {
        private final int channels;
        private final float[] samples = new float[OBUFFERSIZE];
        private final int[] filled = new int[MAXCHANNELS];

        FloatBuffer(int channels) {
            this.channels = channels;
        }

        /** A copy of one frame; what was not decoded is silent. */
        float[] take(int frames) {
            int have = filled[0];
            Arrays.fill(samples, Math.min(samples.length, have * channels), samples.length, 0f);
            return Arrays.copyOf(samples, frames * channels);
        }

        @Override
        public void append(int channel, short value) {
            store(channel, value);
        }

        @Override
        public void appendSamples(int channel, float[] values) {
            for (int i = 0; i < 32; i++) {
                store(channel, values[i]);
            }
        }

        private void store(int channel, float value) {
            int at = filled[channel]++ * channels + channel;
            if (channel < channels && at < samples.length) {
                samples[at] = value / FULL_SCALE;
            }
        }

        @Override
        public void write_buffer(int value) {
            // The samples are taken from the buffer after each frame.
        }

        @Override
        public void close() {
            // Holds nothing to free.
        }

        @Override
        public void clear_buffer() {
            Arrays.fill(filled, 0);
        }

        @Override
        public void set_stop_flag() {
            // Nothing waits here.
        }
    }
}
