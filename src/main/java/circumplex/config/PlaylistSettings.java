package circumplex.config;

/**
 * How playlists are made from moods; how many tracks they have by number is {@link Settings#playlistLength}.
 *
 * @param byMinutes whether the length is given in minutes rather than in tracks
 * @param minutes the length in minutes, 1 to {@value #MOST_MINUTES}
 * @param perArtist the most tracks by one artist, 0 (any number) to {@value #LARGEST_LIMIT}
 * @param perAlbum the most tracks of one album, 0 (any number) to {@value #LARGEST_LIMIT}
 * @param duplicatesOnce whether of several recordings of the same only one comes
 * @param variety how freely tracks are drawn, 0 (the closest) to 1
 * @param draw which of the possible draws is shown, from 1; the same number gives the same playlist
 * @param relativePaths whether playlist files name audio files from their own folder rather than from the root
 */
public record PlaylistSettings(
        boolean byMinutes,
        int minutes,
        int perArtist,
        int perAlbum,
        boolean duplicatesOnce,
        double variety,
        int draw,
        boolean relativePaths) {

    /** The longest playlist: a day. */
    public static final int MOST_MINUTES = 1440;

    /** The largest limit on tracks by an artist or of an album. */
    public static final int LARGEST_LIMIT = 100;

    /** By number, no limits, every recording once, exactly the closest. */
    public static final PlaylistSettings DEFAULTS = new PlaylistSettings(false, 60, 0, 0, true, 0, 1, false);

    /**
     * @throws IllegalArgumentException if a number is out of its range
     */
    public PlaylistSettings {
        requireRange("minutes", minutes, 1, MOST_MINUTES);
        requireRange("perArtist", perArtist, 0, LARGEST_LIMIT);
        requireRange("perAlbum", perAlbum, 0, LARGEST_LIMIT);
        requireRange("variety", variety, 0, 1);
        requireRange("draw", draw, 1, Integer.MAX_VALUE);
    }

    /** The same with the length given in minutes or in tracks. */
    public PlaylistSettings withByMinutes(boolean changed) {
        return new PlaylistSettings(
                changed, minutes, perArtist, perAlbum, duplicatesOnce, variety, draw, relativePaths);
    }

    /** The same with another length in minutes. */
    public PlaylistSettings withMinutes(int changed) {
        return new PlaylistSettings(
                byMinutes, changed, perArtist, perAlbum, duplicatesOnce, variety, draw, relativePaths);
    }

    /** The same with another limit on tracks by an artist. */
    public PlaylistSettings withPerArtist(int changed) {
        return new PlaylistSettings(
                byMinutes, minutes, changed, perAlbum, duplicatesOnce, variety, draw, relativePaths);
    }

    /** The same with another limit on tracks of an album. */
    public PlaylistSettings withPerAlbum(int changed) {
        return new PlaylistSettings(
                byMinutes, minutes, perArtist, changed, duplicatesOnce, variety, draw, relativePaths);
    }

    /** The same with each recording once or any number of times. */
    public PlaylistSettings withDuplicatesOnce(boolean changed) {
        return new PlaylistSettings(byMinutes, minutes, perArtist, perAlbum, changed, variety, draw, relativePaths);
    }

    /** The same with tracks drawn more or less freely. */
    public PlaylistSettings withVariety(double changed) {
        return new PlaylistSettings(
                byMinutes, minutes, perArtist, perAlbum, duplicatesOnce, changed, draw, relativePaths);
    }

    /** The same with another draw. */
    public PlaylistSettings withDraw(int changed) {
        return new PlaylistSettings(
                byMinutes, minutes, perArtist, perAlbum, duplicatesOnce, variety, changed, relativePaths);
    }

    /** The same with audio files named from the playlist's folder or from the root. */
    public PlaylistSettings withRelativePaths(boolean changed) {
        return new PlaylistSettings(byMinutes, minutes, perArtist, perAlbum, duplicatesOnce, variety, draw, changed);
    }

    private static void requireRange(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ", but is " + value);
        }
    }
}
