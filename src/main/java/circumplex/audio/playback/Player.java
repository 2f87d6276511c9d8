package circumplex.audio.playback;

import circumplex.model.RepeatMode;
import circumplex.model.ReplayGainMode;
import java.util.List;
import java.util.Optional;

/**
 * Plays a list of files one after the other without gaps. Every method but {@link #outputs()} returns at once and may be
 * called from any thread; what happens is told to the listeners, on the player's own thread.
 */
public interface Player extends AutoCloseable {

    /** Replaces the list and plays from the given index on. An empty list stops. */
    void play(List<PlayItem> items, int index);

    /**
     * Replaces the list and waits, paused, at a place in it. No sound device is asked for until it goes on. An empty list
     * stops.
     *
     * @param seconds from the start of the item
     */
    void cue(List<PlayItem> items, int index, double seconds);

    /**
     * Replaces what comes, without interrupting what plays: the current item is looked up in the new list by its id;
     * if it is not there it plays to its end, and then the new list begins.
     */
    void updateList(List<PlayItem> items);

    /** Pauses, or resumes; where there was no sound device, looks for one again. Does nothing without an item. */
    void togglePause();

    /** Goes to the next item; at the end of the list, stops. */
    void next();

    /**
     * Back to the start of this item when more than 3 seconds were played, else to the item that was heard before, or
     * stands before it in the list where it is not shuffled.
     */
    void previous();

    /** Moves within the item, in seconds from its start. */
    void seek(double seconds);

    /** 0 (silent) to 1 (as recorded). */
    void setVolume(double volume);

    /** What is played again. */
    void setRepeat(RepeatMode mode);

    /** Whether the list is played in an order of chance, in which each item comes once before any comes again. */
    void setShuffle(boolean shuffled);

    /** By which of the tags' values the loudness is changed; at once, also of what plays. */
    void setReplayGain(ReplayGainMode mode);

    /** The outputs that are there now, besides the system's own choice. Asks the system, which may take a moment. */
    List<String> outputs();

    /**
     * Plays through another output, at once and from the same place.
     *
     * @param name one of {@link #outputs()}; empty for the system's own choice, which also stands in for one that is gone
     */
    void setOutput(Optional<String> name);

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
