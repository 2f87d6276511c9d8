package circumplex.desktop;

import circumplex.model.RepeatMode;

/** What the desktop can ask of the player. Called on threads of the connection to the desktop. */
public interface MediaCommands {

    /** Plays or goes on; nothing where it plays already. */
    void play();

    /** Pauses; nothing where it does not play. */
    void pause();

    /** Pauses or goes on. */
    void togglePause();

    /** Stops and forgets what was played. */
    void stop();

    /** Goes to the next track. */
    void next();

    /** Goes back to the start of the track or to the one before. */
    void previous();

    /** Moves to a place in the track, in seconds from its start. */
    void seek(double seconds);

    /** 0 (silent) to 1 (as recorded). */
    void setVolume(double volume);

    /** What is played again. */
    void setRepeat(RepeatMode mode);

    /** Whether the list is played in an order of chance. */
    void setShuffle(boolean shuffled);

    /** Brings the window to the front. */
    void raise();

    /** Closes the window, and the program with it. */
    void quit();
}
