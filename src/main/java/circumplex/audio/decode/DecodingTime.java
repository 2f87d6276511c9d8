package circumplex.audio.decode;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How long the program may work at one file. Counts what the processor spends in the decoder's calls, not what passes
 * between them, so that a paused player and a busy machine lose nothing. The larger the file and the more was decoded, the more is granted: work that
 * gets on never runs out of time, work that does not get on soon does. Not thread-safe.
 */
final class DecodingTime {
    private static final long BASE = TimeUnit.SECONDS.toNanos(60);
    private static final long FOR_A_SEEK = TimeUnit.SECONDS.toNanos(5);

    /** The headers of an MP3 file are read from its beginning to its end; this is a hundredth of the usual speed. */
    private static final double SLOWEST_BYTES_PER_SECOND = 1 << 20;

    /** To ask for the time costs more than most of the work between. */
    private static final int CHECKS_AT_ONCE = 8;

    private final LongSupplier nanoTime;
    private double allowed = BASE;
    private long spent;
    private long begin;
    /** How many calls run, one in the other. */
    private int depth;

    private int checks;

    /**
     * Grants the time that any file gets.
     *
     * @param nanoTime the time that the running thread has computed, in nanoseconds
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
        if (++checks % CHECKS_AT_ONCE != 0) {
            return;
        }
        if (depth > 0 && spent + nanoTime.getAsLong() - begin > allowed) {
            throw new Exceeded("Decoding it took more than "
                    + TimeUnit.NANOSECONDS.toSeconds((long) allowed)
                    + " seconds of computing, the most that a file of its size gets.");
        }
    }
}
