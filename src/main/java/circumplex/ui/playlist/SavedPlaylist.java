package circumplex.ui.playlist;

/**
 * A saved playlist as it is listed.
 *
 * @param id the library's number
 * @param name what the person called it
 * @param tracks how many tracks it has
 * @param seconds their length together
 */
public record SavedPlaylist(long id, String name, int tracks, double seconds) {}
