package circumplex.config;

import java.util.Objects;
import java.util.Optional;

/**
 * What a person has set.
 *
 * @param theme how the window is coloured
 * @param analysisThreads how many tracks are analysed side by side, 1 to {@value #MOST_THREADS}
 * @param playlistLength how many tracks a new playlist has, 1 to {@value #LONGEST_PLAYLIST}
 * @param exclusions what is left out of the moods
 * @param keptWindowsMegabytes how much room the spectrogram windows may take that are kept for a new network, 0 (keep
 *     none) to {@value #MOST_KEPT_MEGABYTES}
 * @param volume of the playback, 0 (silent) to 1 (as recorded)
 * @param window where the window stood, if it was ever closed
 * @param watchFolders whether changes in the imported folders are noticed as they happen
 * @param unfinishedScan what the window was scanning when it was closed, or had scanned when it was stopped
 * @param library how the library page is laid out
 */
public record Settings(
        Theme theme,
        int analysisThreads,
        int playlistLength,
        ExclusionSettings exclusions,
        int keptWindowsMegabytes,
        double volume,
        Optional<WindowPlace> window,
        boolean watchFolders,
        Optional<UnfinishedScan> unfinishedScan,
        LibrarySettings library) {

    /** The largest number of tracks analysed side by side. */
    public static final int MOST_THREADS = 256;

    /** The most room for kept windows: 100 GB, enough for a million tracks. */
    public static final int MOST_KEPT_MEGABYTES = 100_000;

    private static final int KEPT_MEGABYTES = 2_000;

    /** The largest number of tracks in a playlist made from a mood. */
    public static final int LONGEST_PLAYLIST = 10_000;

    /**
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Settings {
        Objects.requireNonNull(theme);
        Objects.requireNonNull(exclusions);
        Objects.requireNonNull(window);
        Objects.requireNonNull(unfinishedScan);
        Objects.requireNonNull(library);
        requireRange("analysisThreads", analysisThreads, 1, MOST_THREADS);
        requireRange("playlistLength", playlistLength, 1, LONGEST_PLAYLIST);
        requireRange("keptWindowsMegabytes", keptWindowsMegabytes, 0, MOST_KEPT_MEGABYTES);
        requireRange("volume", volume, 0, 1);
    }

    /**
     * What holds until a person sets something else.
     *
     * @param cores processors of the machine; half of them analyse, at least one
     */
    public static Settings defaults(int cores) {
        return new Settings(
                Theme.SYSTEM,
                Math.max(1, Math.min(MOST_THREADS, cores / 2)),
                20,
                ExclusionSettings.DEFAULTS,
                KEPT_MEGABYTES,
                0.8,
                Optional.empty(),
                true,
                Optional.empty(),
                LibrarySettings.DEFAULTS);
    }

    /** The same with another theme. */
    public Settings withTheme(Theme changed) {
        return new Settings(
                changed,
                analysisThreads,
                playlistLength,
                exclusions,
                keptWindowsMegabytes,
                volume,
                window,
                watchFolders,
                unfinishedScan,
                library);
    }

    /** The same with another number of analysis threads. */
    public Settings withAnalysisThreads(int changed) {
        return new Settings(
                theme,
                changed,
                playlistLength,
                exclusions,
                keptWindowsMegabytes,
                volume,
                window,
                watchFolders,
                unfinishedScan,
                library);
    }

    /** The same with another playlist length. */
    public Settings withPlaylistLength(int changed) {
        return new Settings(
                theme,
                analysisThreads,
                changed,
                exclusions,
                keptWindowsMegabytes,
                volume,
                window,
                watchFolders,
                unfinishedScan,
                library);
    }

    /** The same with something else left out of the moods. */
    public Settings withExclusions(ExclusionSettings changed) {
        return new Settings(
                theme,
                analysisThreads,
                playlistLength,
                changed,
                keptWindowsMegabytes,
                volume,
                window,
                watchFolders,
                unfinishedScan,
                library);
    }

    /** The same with another limit on what is kept of the spectrograms. */
    public Settings withKeptWindowsMegabytes(int changed) {
        return new Settings(
                theme,
                analysisThreads,
                playlistLength,
                exclusions,
                changed,
                volume,
                window,
                watchFolders,
                unfinishedScan,
                library);
    }

    /** The same with another volume. */
    public Settings withVolume(double changed) {
        return new Settings(
                theme,
                analysisThreads,
                playlistLength,
                exclusions,
                keptWindowsMegabytes,
                changed,
                window,
                watchFolders,
                unfinishedScan,
                library);
    }

    /** The same with another place of the window. */
    public Settings withWindow(WindowPlace changed) {
        return new Settings(
                theme,
                analysisThreads,
                playlistLength,
                exclusions,
                keptWindowsMegabytes,
                volume,
                Optional.of(changed),
                watchFolders,
                unfinishedScan,
                library);
    }

    /** The same with folders watched or not. */
    public Settings withWatchFolders(boolean changed) {
        return new Settings(
                theme,
                analysisThreads,
                playlistLength,
                exclusions,
                keptWindowsMegabytes,
                volume,
                window,
                changed,
                unfinishedScan,
                library);
    }

    /** The same with another unfinished scan, or none. */
    public Settings withUnfinishedScan(Optional<UnfinishedScan> changed) {
        return new Settings(
                theme,
                analysisThreads,
                playlistLength,
                exclusions,
                keptWindowsMegabytes,
                volume,
                window,
                watchFolders,
                changed,
                library);
    }

    /** The same with the library page laid out otherwise. */
    public Settings withLibrary(LibrarySettings changed) {
        return new Settings(
                theme,
                analysisThreads,
                playlistLength,
                exclusions,
                keptWindowsMegabytes,
                volume,
                window,
                watchFolders,
                unfinishedScan,
                changed);
    }

    private static void requireRange(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ", but is " + value);
        }
    }
}
