package circumplex.ui.library;

import circumplex.model.Track;

/**
 * A track with its texts folded once, so that searching and sorting 100,000 of them is quick.
 *
 * @param track the track
 * @param title folded
 * @param artist folded
 * @param album folded
 * @param searched title, artist, album and path, folded
 * @param valence of its mood, -1 to 1; not a number where it has none
 * @param arousal of its mood, -1 to 1; not a number where it has none
 */
record TrackEntry(
        Track track, String title, String artist, String album, String searched, double valence, double arousal) {

    static TrackEntry of(Track track) {
        String title = SearchText.fold(track.tags().title());
        String artist = SearchText.fold(track.tags().artist());
        String album = SearchText.fold(track.tags().album());
        String path = SearchText.fold(track.path().toString());
        return new TrackEntry(
                track,
                title,
                artist,
                album,
                title + '\n' + artist + '\n' + album + '\n' + path,
                track.mood().map(mood -> mood.mood().valence()).orElse(Double.NaN),
                track.mood().map(mood -> mood.mood().arousal()).orElse(Double.NaN));
    }
}
