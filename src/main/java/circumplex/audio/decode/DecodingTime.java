package circumplex.audio.decode;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How long the program may work at one file. Counts what is spent in the decoder's calls, not what passes between them,
 * so that a paused player loses nothing. The larger the file and the more was decoded, the more is granted: work that
 * gets on never runs out of time, work that does not get on soon does. Not thread-safe.
 */
final class DecodingTime {
    private static final long BASE = TimeUnit.SECONDS.toNanos(60);
    private static final long FOR_A_SEEK = TimeUnit.SECONDS.toNanos(5);

    /** A slow network drive; the headers of an MP3 file are read from its beginning to its end. */
    private static final double SLOWEST_BYTES_PER_SECOND = 1 << 20;

    private final LongSupplier nanoTime;
    private double allowed = BASE;
    private long spent;
    private long begin;
    /** How many calls run, one in the other. */
    private int depth;

    /**
     * Grants the time that any file gets.
     *
     * @param nanoTime a clock in nanoseconds that never goes back
     */
    DecodingTime(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Says that time was up. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;

        Exceeded(String message) {
            super(message);
        }
    }

    /** A call begins. */
    void begin() {
        if (depth++ == 0) {
            begin = nanoTime.getAsLong();
        }
    }

    /** The call ended. */
    void end() {
        if (--depth == 0) {
            spent += nanoTime.getAsLong() - begin;
        }
    }

    /** Grants what reading a file of so many bytes may take. */
    void grantReading(long bytes) {
        allowed += bytes / SLOWEST_BYTES_PER_SECOND * TimeUnit.SECONDS.toNanos(1);
    }

    /** Grants as much time as decoded audio lasts. */
    void grantDecoded(double seconds) {
        allowed += seconds * TimeUnit.SECONDS.toNanos(1);
    }

    /** Grants what seeking takes. */
    void grantSeeking() {
        allowed += FOR_A_SEEK;
    }

    /**
     * Called again and again by the work.
     *
     * @throws Exceeded if time is up
     */
    void check() throws Exceeded {
        if (depth > 0 && spent + nanoTime.getAsLong() - begin > allowed) {
            throw new Exceeded("Decoding it took more than "
                    + TimeUnit.NANOSECONDS.toSeconds((long) allowed)
                    + " seconds, the most that a file of its size gets.");
        }
    }
}
