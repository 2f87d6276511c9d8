package circumplex.library;

import circumplex.audio.decode.PcmSource;
import circumplex.model.AudioFailure;

/** A source whose decoding is timed. */
final class TimedSource implements PcmSource {
    private final PcmSource source;
    private final Stopwatch stopwatch;

    TimedSource(PcmSource source, Stopwatch stopwatch) {
        this.source = source;
        this.stopwatch = stopwatch;
    }

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
        return source.frames();
    }

    @Override
    public String format() {
        return source.format();
    }

    @Override
    public int read(float[] buffer, int offset, int frames) throws AudioFailure {
        return stopwatch.time(() -> source.read(buffer, offset, frames));
    }

    @Override
    public void seek(long frame) throws AudioFailure {
        stopwatch.time(() -> {
            source.seek(frame);
            return null;
        });
    }

    @Override
    public void close() {
        source.close();
    }
}
