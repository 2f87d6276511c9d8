package circumplex.playlist;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What recordings of one song by one artist have in common. A remaster is the same recording; a live recording, a remix
 * or an edit is another.
 *
 * @param artist key of the artist
 * @param title key of the title
 * @param live whether the album, not the title, says that it is a live recording
 */
record SongKey(String artist, String title, boolean live) {
    /** What programs call a track whose title they do not know. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?:audio)?(?:track|titel|title|piste|pista|traccia|untitled|unknown|unknowntitle|трек)?\\d*");

    private static final Pattern LIVE_ALBUM = Pattern.compile(
            "(?i)[(\\[][^)\\]]*\\blive\\b|[-–—:]\\s+live\\b|\\blive\\s+(?:at|in|from|on)\\b|\\bunplugged\\b|\\bin concert\\b|^\\s*live\\s*!?\\s*$");

    private static final Pattern LIVE_TITLE = Pattern.compile("(?i).*\\b(?:live|unplugged|in concert)\\b.*");

    /**
     * The key of a track; empty where artist or title is not known.
     *
     * @param artistKey see {@link ArtistKey}
     */
    static Optional<SongKey> of(String artistKey, String title, String album) {
        if (artistKey.equals(ArtistKey.UNKNOWN)) {
            return Optional.empty();
        }
        ReleaseMarks.Parts parts = ReleaseMarks.split(title);
        StringBuilder key = new StringBuilder(FoldedName.of(FeaturedArtist.removedFrom(parts.title())));
        if (NO_TITLE.matcher(key).matches()) {
            return Optional.empty();
        }
        boolean saysLive = false;
        for (String other : parts.others()) {
            key.append(FoldedName.of(other));
            saysLive |= LIVE_TITLE.matcher(other).matches();
        }
        boolean live = !saysLive && LIVE_ALBUM.matcher(album).find();
        return Optional.of(new SongKey(artistKey, key.toString(), live));
    }
}
