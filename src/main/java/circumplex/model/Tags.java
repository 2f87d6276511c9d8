package circumplex.model;

/**
 * What a file says of itself. Text that is absent is the empty string, never null.
 *
 * @param title the title, or the file's name without its ending where there is none
 * @param artist the artist, may be empty
 * @param album the album, may be empty
 * @param year the year of release, 0 where unknown
 * @param genre the genre, may be empty
 * @param seconds length of the audio in seconds, 0 where unknown
 */
public record Tags(String title, String artist, String album, int year, String genre, double seconds) {}
