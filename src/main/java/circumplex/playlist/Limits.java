package circumplex.playlist;

/**
 * What a playlist must not have too much of. Names are compared without regard to case, accents and punctuation; a guest
 * ("feat.") and "The" make no other artist. Tracks whose artist or album is not known share no limit.
 *
 * @param perArtist the most tracks by one artist, 0 for any number
 * @param perAlbum the most tracks of one album, 0 for any number. Tracks are of one album if it has the same title and
 *     they share the artist or the folder; discs and editions of an album are one
 * @param duplicatesOnce whether of tracks with the same audio, and of recordings with the same artist and title and
 *     lengths no more than {@value #SAME_LENGTH_SECONDS} s apart, only one may come. A remaster counts as the same, a
 *     live recording, a remix or an edit does not
 */
public record Limits(int perArtist, int perAlbum, boolean duplicatesOnce) {
    /** Any tracks. */
    public static final Limits NONE = new Limits(0, 0, false);

    /** Doubles once, and no other limit. */
    public static final Limits USUAL = new Limits(0, 0, true);

    static final double SAME_LENGTH_SECONDS = 2;

    /**
     * @throws IllegalArgumentException if a number is negative
     */
    public Limits {
        if (perArtist < 0 || perAlbum < 0) {
            throw new IllegalArgumentException("A limit must be 0 or more, but they are " + perArtist + " tracks by an"
                    + " artist and " + perAlbum + " of an album");
        }
    }

    /** The same with this many times as many tracks by an artist and of an album, rounded up. */
    Limits widened(double times) {
        return new Limits((int) Math.ceil(perArtist * times), (int) Math.ceil(perAlbum * times), duplicatesOnce);
    }
}
