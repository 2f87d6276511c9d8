package circumplex.ui.common;

import circumplex.model.Track;
import java.util.List;

/** Goes from one page to another. Called on the JavaFX thread. */
public interface Navigator {

    /** Brings a page to the front as it was left. */
    void show(Screen screen);

    /** Brings the track page to the front with this track. */
    void showTrack(long id);

    /** Brings the library page to the front, searching for these words; an empty query shows every track. */
    void showLibrary(String query);

    /** Brings the library page to the front with only the tracks that failed. */
    void showFailures();

    /** Shows what writing the moods of these tracks into their files would change; no tracks stand for all. */
    void writeMoodTags(List<Track> tracks);
}
