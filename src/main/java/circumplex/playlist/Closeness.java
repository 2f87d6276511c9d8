package circumplex.playlist;

/** What distances on the mood plane mean. */
public final class Closeness {
    /** Moods no further apart are the same to a listener, and far below the error of the network. */
    public static final double SAME = 0.02;

    /**
     * About the network's own error on songs that it never heard. A track further off than that from the wanted mood is
     * likely of another mood: the library is thin there.
     */
    public static final double THIN = 0.15;

    private Closeness() {}

    /** Whether a track at this distance from the wanted mood says that the library is thin there. */
    public static boolean isThin(double distance) {
        return distance > THIN;
    }
}
