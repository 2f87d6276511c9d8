package circumplex.desktop;

/** A connection to the desktop's media control. Its methods may be called from any thread and wait for nothing. */
public interface MediaControl extends AutoCloseable {

    /** No desktop listens. */
    MediaControl NONE = new MediaControl() {
        @Override
        public void show(MediaState state) {}

        @Override
        public void position(double seconds, boolean jumped) {}

        @Override
        public void close() {}
    };

    /** Connects to the desktop. Called in the background: it may take a moment. Never fails. */
    @FunctionalInterface
    interface Connector {
        MediaControl connect(MediaCommands commands);
    }

    /** Shows what the player does. */
    void show(MediaState state);

    /**
     * Tells where playing is.
     *
     * @param seconds from the start of the track
     * @param jumped whether it did not come there by playing
     */
    void position(double seconds, boolean jumped);

    /** Leaves the desktop. */
    @Override
    void close();
}
