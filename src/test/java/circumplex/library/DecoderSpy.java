package circumplex.library;

import circumplex.audio.decode.AudioDecoder;
import circumplex.audio.decode.AudioDecoders;
import circumplex.audio.decode.PcmSource;
import circumplex.model.AudioFailure;
import java.nio.file.Path;
import java.util.function.LongUnaryOperator;

/** The real decoders; counts what is read, and tells another length than the real one where a test wants it. */
final class DecoderSpy implements AudioDecoder {
    private final AudioDecoder decoders = new AudioDecoders();
    private LongUnaryOperator told = frames -> frames;
    private Runnable beforeReading = () -> {};
    private long framesRead;
    private int opened;
    private int closed;

    /** As a header that lies: what is told of the real number of frames. */
    DecoderSpy telling(LongUnaryOperator frames) {
        told = frames;
        return this;
    }

    DecoderSpy beforeReading(Runnable action) {
        beforeReading = action;
        return this;
    }

    long framesRead() {
        return framesRead;
    }

    int opened() {
        return opened;
    }

    int closed() {
        return closed;
    }

    @Override
    public PcmSource open(Path file) throws AudioFailure {
        opened++;
        PcmSource source = decoders.open(file);
        return new PcmSource() {
            @Override
            public int sampleRate() {
                return source.sampleRate();
            }

            @Override
            public int channels() {
                return source.channels();
            }

            @Override
            public long frames() {
                return told.applyAsLong(source.frames());
            }

            @Override
            public String format() {
                return source.format();
            }

            @Override
            public int read(float[] buffer, int offset, int frames) throws AudioFailure {
                beforeReading.run();
                int read = source.read(buffer, offset, frames);
                framesRead += Math.max(0, read);
                return read;
            }

            @Override
            public void seek(long frame) throws AudioFailure {
                source.seek(frame);
            }

            @Override
            public void close() {
                closed++;
                source.close();
            }
        };
    }
}
