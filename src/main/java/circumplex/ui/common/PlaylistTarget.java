package circumplex.ui.common;

import circumplex.model.Track;
import java.util.List;

/** Takes tracks into the playlist that is being made. Used on the JavaFX thread. */
public interface PlaylistTarget {

    /** Puts these tracks at the end, in their order; those that are in it already stay where they are. */
    void append(List<Track> tracks);
}
