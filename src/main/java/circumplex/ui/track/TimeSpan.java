package circumplex.ui.track;

/**
 * The part of a track that its charts show.
 *
 * @param from first second shown, from 0
 * @param to last second shown, at most the length
 * @param seconds length of the whole track, 0 where unknown
 */
record TimeSpan(double from, double to, double seconds) {
    /** No shorter part is shown: about one window of the network. */
    static final double SHORTEST = 5;

    /** The whole of a track. */
    static TimeSpan whole(double seconds) {
        double length = Math.max(0, seconds);
        return new TimeSpan(0, length, length);
    }

    /** Length of the part in seconds. */
    double length() {
        return to - from;
    }

    boolean isWhole() {
        return length() >= seconds;
    }

    boolean contains(double second) {
        return second >= from && second <= to;
    }

    /**
     * A longer or shorter part, in which the given second keeps its place.
     *
     * @param factor of the length; below 1 shows less
     */
    TimeSpan scaled(double factor, double second) {
        double wanted = Math.min(seconds, Math.max(Math.min(SHORTEST, seconds), length() * factor));
        double place = length() > 0 ? (second - from) / length() : 0;
        return starting(second - place * wanted, wanted);
    }

    /** A part as long that begins there, or as near as the track allows. */
    TimeSpan startingAt(double second) {
        return starting(second, length());
    }

    private TimeSpan starting(double second, double length) {
        double start = Math.max(0, Math.min(seconds - length, second));
        return new TimeSpan(start, Math.min(seconds, start + length), seconds);
    }
}
