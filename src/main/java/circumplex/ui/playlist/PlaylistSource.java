package circumplex.ui.playlist;

import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.playlist.MoodPath;
import java.util.List;

/** What a playlist is made from. */
public sealed interface PlaylistSource {

    /** Nothing: an empty list, or one made by hand. */
    record None() implements PlaylistSource {}

    /**
     * The tracks closest to a mood.
     *
     * @param mood in the middle of them
     */
    record Closest(Mood mood) implements PlaylistSource {}

    /**
     * Tracks along a way over the plane.
     *
     * @param path from its first to its last step
     */
    record Journey(MoodPath path) implements PlaylistSource {}

    /**
     * Just these tracks, such as all of an area of the plane.
     *
     * @param tracks in order
     */
    record Region(List<Track> tracks) implements PlaylistSource {
        /** Copies the list. */
        public Region {
            tracks = List.copyOf(tracks);
        }
    }

    /**
     * A playlist that was saved.
     *
     * @param name under which
     */
    record Saved(String name) implements PlaylistSource {}
}
