package circumplex.audio.playback;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What lies where in the samples given to the line, so that the place that is heard, which trails behind, can be named.
 * Counts frames since the line was last flushed.
 */
final class Timeline {
    private final Deque<Segment> segments = new ArrayDeque<>();

    /**
     * A stretch of one track.
     *
     * @param start at which frame it begins
     * @param item the track
     * @param offsetSeconds which place of the track is there
     * @param lengthSeconds length of the track, 0 where unknown
     */
    record Segment(long start, PlayItem item, double offsetSeconds, double lengthSeconds) {

        /** The place in the track, in seconds, that is heard when so many frames were. */
        double positionAt(long heard, int sampleRate) {
            double position = offsetSeconds + Math.max(0, heard - start) / (double) sampleRate;
            return lengthSeconds > 0 ? Math.min(position, lengthSeconds) : position;
        }
    }

    void clear() {
        segments.clear();
    }

    void add(Segment segment) {
        segments.addLast(segment);
    }

    /** What is heard after so many frames; null where nothing was added. Forgets what lies before. */
    Segment at(long heard) {
        while (segments.size() > 1 && second().start() <= heard) {
            segments.removeFirst();
        }
        return segments.peekFirst();
    }

    private Segment second() {
        var iterator = segments.iterator();
        iterator.next();
        return iterator.next();
    }
}
