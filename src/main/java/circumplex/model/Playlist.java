package circumplex.model;

import java.util.List;

/**
 * A playlist saved under a name.
 *
 * @param id the library's own number
 * @param name what the person called it
 * @param trackIds the tracks in order
 */
public record Playlist(long id, String name, List<Long> trackIds) {
    /** Copies the list. */
    public Playlist {
        trackIds = List.copyOf(trackIds);
    }
}
