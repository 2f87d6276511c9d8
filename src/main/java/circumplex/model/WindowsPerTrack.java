package circumplex.model;

/** In how many windows of time a track is heard at most: more takes longer and says more of a track that changes. */
public enum WindowsPerTrack {
    /** Five windows spread over the track: half a minute of it. */
    FIVE(5),
    /** Ten windows: a minute. */
    TEN(10),
    /** One beside the other without a gap; the longest tracks still have gaps. */
    ALL(600);

    private final int most;

    WindowsPerTrack(int most) {
        this.most = most;
    }

    /** The largest number in one track; for {@link #ALL} as many as an hour has. */
    public int most() {
        return most;
    }
}
