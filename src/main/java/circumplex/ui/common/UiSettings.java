package circumplex.ui.common;

/**
 * What the person chose in the window and finds again at the next start.
 *
 * @param theme light or dark
 * @param volume 0 (silent) to 1 (as recorded)
 * @param playlistLength how many of the closest tracks are listed, 1 to {@link #MAX_PLAYLIST_LENGTH}
 * @param analysisThreads how many tracks are analysed side by side, at least 1
 */
public record UiSettings(Theme theme, double volume, int playlistLength, int analysisThreads) {

    /** Most tracks a playlist of the closest may have. */
    public static final int MAX_PLAYLIST_LENGTH = 500;

    /** Values out of range are moved to the nearest allowed. */
    public UiSettings {
        theme = theme == null ? Theme.DARK : theme;
        volume = Double.isNaN(volume) ? 1 : Math.max(0, Math.min(1, volume));
        playlistLength = Math.max(1, Math.min(MAX_PLAYLIST_LENGTH, playlistLength));
        analysisThreads = Math.max(1, analysisThreads);
    }

    /** A first start: dark, full volume, twenty tracks, half the processors. */
    public static UiSettings defaults() {
        return new UiSettings(Theme.DARK, 1, 20, Runtime.getRuntime().availableProcessors() / 2);
    }
}
