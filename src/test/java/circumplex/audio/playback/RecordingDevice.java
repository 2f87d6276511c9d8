package circumplex.audio.playback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A device without sound that keeps what would have been heard. Its clock runs faster than real time. */
final class RecordingDevice implements OutputDevice {
    private static final int BUFFER_FRAMES = 11_025;

    private final int sampleRate;
    private final double speed;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final List<Integer> flushes = new ArrayList<>();
    private final List<Optional<String>> asked = new ArrayList<>();
    private boolean missing;
    private int opened;
    private int closed;

    /**
     * @param speed how much faster than real time
     */
    RecordingDevice(int sampleRate, double speed) {
        this.sampleRate = sampleRate;
        this.speed = speed;
    }

    synchronized void setMissing(boolean missing) {
        this.missing = missing;
    }

    synchronized int timesOpened() {
        return opened;
    }

    synchronized int timesClosed() {
        return closed;
    }

    /** Everything heard so far: 16-bit little-endian stereo. */
    synchronized byte[] heard() {
        return heard.toByteArray();
    }

    /** What was heard since something was dropped last, not counting the clearing at the very end. */
    synchronized byte[] heardSinceLastFlushBeforeEnd() {
        byte[] all = heard.toByteArray();
        int from = 0;
        for (int flush : flushes) {
            from = flush < all.length ? flush : from;
        }
        return Arrays.copyOfRange(all, from, all.length);
    }

    /** The outputs that were asked for, in turn. */
    synchronized List<Optional<String>> asked() {
        return List.copyOf(asked);
    }

    @Override
    public List<String> names() {
        return List.of("Speakers", "Headphones");
    }

    @Override
    public synchronized OutputLine open(Optional<String> name) throws IOException {
        if (missing) {
            throw new IOException("no device");
        }
        opened++;
        asked.add(name);
        return new Line();
    }

    private final class Line implements OutputLine {
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private long heardFrames;
        private long dropped;
        private boolean running;
        private long clock;

        @Override
        public int sampleRate() {
            return sampleRate;
        }

        /** Hears what the time since the last look is long enough for. */
        private void advance() {
            long now = System.nanoTime();
            if (running) {
                long frames = (long) ((now - clock) * 1e-9 * sampleRate * speed);
                int waiting = written.size() / 4;
                int some = (int) Math.min(frames, waiting);
                if (frames > 0) {
                    clock = now;
                }
                byte[] all = written.toByteArray();
                written.reset();
                heard.write(all, 0, 4 * some);
                written.write(all, 4 * some, all.length - 4 * some);
                heardFrames += some;
            } else {
                clock = now;
            }
        }

        @Override
        public int available() {
            synchronized (RecordingDevice.this) {
                advance();
                return BUFFER_FRAMES - written.size() / 4;
            }
        }

        @Override
        public int write(byte[] data, int offset, int frames) {
            synchronized (RecordingDevice.this) {
                advance();
                written.write(data, offset, 4 * frames);
                return frames;
            }
        }

        @Override
        public void start() {
            synchronized (RecordingDevice.this) {
                clock = System.nanoTime();
                running = true;
            }
        }

        @Override
        public void stop() {
            synchronized (RecordingDevice.this) {
                advance();
                running = false;
            }
        }

        @Override
        public void flush() {
            synchronized (RecordingDevice.this) {
                dropped += written.size() / 4;
                written.reset();
                flushes.add(heard.size());
            }
        }

        @Override
        public long framePosition() {
            synchronized (RecordingDevice.this) {
                advance();
                // As Java Sound's lines do: after a flush the position jumps over what was dropped.
                return heardFrames + dropped;
            }
        }

        @Override
        public void close() {
            synchronized (RecordingDevice.this) {
                closed++;
                running = false;
            }
        }
    }
}
