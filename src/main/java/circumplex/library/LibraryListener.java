package circumplex.library;

import circumplex.model.Track;
import java.util.Collection;

/** Hears of changes, on the thread that made them. */
public interface LibraryListener {

    /** These tracks are new or changed. */
    void changed(Collection<Track> tracks);

    /** The tracks with these numbers are gone. */
    void removed(Collection<Long> trackIds);
}
