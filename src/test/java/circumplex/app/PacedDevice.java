package circumplex.app;

import circumplex.audio.playback.OutputDevice;
import circumplex.audio.playback.OutputLine;
import java.util.concurrent.atomic.AtomicLong;

/** A sound device that takes sound at the pace of time and forgets it, counting what was not silent. */
final class PacedDevice implements OutputDevice {
    private static final int SAMPLE_RATE = 44_100;
    private static final int BUFFER_FRAMES = SAMPLE_RATE / 4;

    private final AtomicLong loudFrames = new AtomicLong();

    /** How many frames with sound were written in all. */
    long loudFrames() {
        return loudFrames.get();
    }

    @Override
    public OutputLine open() {
        return new Line();
    }

    private final class Line implements OutputLine {
        private long written;
        private long heard;
        private long since;
        private boolean running;

        @Override
        public int sampleRate() {
            return SAMPLE_RATE;
        }

        @Override
        public synchronized int available() {
            return (int) (BUFFER_FRAMES - (written - framePosition()));
        }

        @Override
        public synchronized int write(byte[] data, int offset, int frames) {
            int taken = Math.min(frames, available());
            for (int frame = 0; frame < taken; frame++) {
                int at = offset + 4 * frame;
                if ((data[at] | data[at + 1] | data[at + 2] | data[at + 3]) != 0) {
                    loudFrames.incrementAndGet();
                }
            }
            written += taken;
            return taken;
        }

        @Override
        public synchronized void start() {
            running = true;
            since = System.nanoTime();
        }

        @Override
        public synchronized void stop() {
            heard = framePosition();
            running = false;
        }

        @Override
        public synchronized void flush() {
            written = heard;
        }

        @Override
        public synchronized long framePosition() {
            if (!running) {
                return heard;
            }
            long now = heard + (System.nanoTime() - since) * SAMPLE_RATE / 1_000_000_000L;
            if (now > written) {
                heard = written;
                since = System.nanoTime();
                return written;
            }
            return now;
        }

        @Override
        public void close() {
            // Nothing to free.
        }
    }
}
