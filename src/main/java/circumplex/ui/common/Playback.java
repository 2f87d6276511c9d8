package circumplex.ui.common;

import circumplex.model.Track;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableSet;

/** What the pages see of the player. Used on the JavaFX thread. */
public interface Playback {

    /** Plays these tracks from the given index on. */
    void play(List<Track> tracks, int index);

    /** Changes what comes after the current track, which goes on; see {@link circumplex.audio.playback.Player#updateList}. */
    void change(List<Track> tracks);

    /** Pauses or resumes. */
    void togglePause();

    /** Moves within the current track, in seconds from its start. */
    void seek(double seconds);

    /** The track that is playing or paused, or null. */
    ReadOnlyObjectProperty<Track> currentProperty();

    /** Whether it is playing now (not paused, not stopped). */
    ReadOnlyBooleanProperty playingProperty();

    /** Seconds played of the current track, as heard. */
    ReadOnlyDoubleProperty positionProperty();

    /** Numbers of tracks that could not be played when that was last tried; read-only. */
    ObservableSet<Long> unplayable();

    /** Length of the current track in seconds, 0 where unknown. */
    ReadOnlyDoubleProperty lengthProperty();
}
