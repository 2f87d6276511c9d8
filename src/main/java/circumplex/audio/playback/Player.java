package circumplex.audio.playback;

import java.util.List;

/**
 * Plays a list of files one after the other without gaps. Every method returns at once and may be called from any
 * thread; what happens is told to the listeners, on the player's own thread.
 */
public interface Player extends AutoCloseable {

    /** Replaces the list and plays from the given index on. An empty list stops. */
    void play(List<PlayItem> items, int index);

    /**
     * Replaces what comes, without interrupting what plays: the current item is looked up in the new list by its id;
     * if it is not there it plays to its end, and then the new list begins.
     */
    void updateList(List<PlayItem> items);

    /** Pauses, or resumes. Does nothing without an item. */
    void togglePause();

    /** Goes to the next item; at the end of the list, stops. */
    void next();

    /** Back to the start of this item when more than 3 seconds were played, else to the item before. */
    void previous();

    /** Moves within the item, in seconds from its start. */
    void seek(double seconds);

    /** 0 (silent) to 1 (as recorded). */
    void setVolume(double volume);

    /** Stops and forgets the list. */
    void stop();

    /** Where the player is now. */
    PlayerState state();

    /** Is told of every change, and about ten times a second of the position while playing. */
    void addListener(PlayerListener listener);

    /** Stops, frees the output. */
    @Override
    void close();
}
