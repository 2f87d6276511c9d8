package circumplex.config;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

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
 * @param playlist how playlists are made
 * @param playback how music is played
 * @param library how the library is shown
 * @param analysis how tracks are heard
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
        PlaylistSettings playlist,
        PlaybackSettings playback,
        LibrarySettings library,
        AnalysisSettings analysis) {

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
        Objects.requireNonNull(playlist);
        Objects.requireNonNull(playback);
        Objects.requireNonNull(library);
        Objects.requireNonNull(analysis);
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
                PlaylistSettings.DEFAULTS,
                PlaybackSettings.DEFAULTS,
                LibrarySettings.DEFAULTS,
                AnalysisSettings.DEFAULTS);
    }

    /** The same with another theme. */
    public Settings withTheme(Theme changed) {
        return with(draft -> draft.theme = changed);
    }

    /** The same with another number of analysis threads. */
    public Settings withAnalysisThreads(int changed) {
        return with(draft -> draft.analysisThreads = changed);
    }

    /** The same with another playlist length. */
    public Settings withPlaylistLength(int changed) {
        return with(draft -> draft.playlistLength = changed);
    }

    /** The same with something else left out of the moods. */
    public Settings withExclusions(ExclusionSettings changed) {
        return with(draft -> draft.exclusions = changed);
    }

    /** The same with another limit on what is kept of the spectrograms. */
    public Settings withKeptWindowsMegabytes(int changed) {
        return with(draft -> draft.keptWindowsMegabytes = changed);
    }

    /** The same with another volume. */
    public Settings withVolume(double changed) {
        return with(draft -> draft.volume = changed);
    }

    /** The same with another place of the window. */
    public Settings withWindow(WindowPlace changed) {
        return with(draft -> draft.window = Optional.of(changed));
    }

    /** The same with folders watched or not. */
    public Settings withWatchFolders(boolean changed) {
        return with(draft -> draft.watchFolders = changed);
    }

    /** The same with another unfinished scan, or none. */
    public Settings withUnfinishedScan(Optional<UnfinishedScan> changed) {
        return with(draft -> draft.unfinishedScan = changed);
    }

    /** The same with playlists made in another way. */
    public Settings withPlaylist(PlaylistSettings changed) {
        return with(draft -> draft.playlist = changed);
    }

    /** The same with music played otherwise. */
    public Settings withPlayback(PlaybackSettings changed) {
        return with(draft -> draft.playback = changed);
    }

    /** The same with the library shown otherwise. */
    public Settings withLibrary(LibrarySettings changed) {
        return with(draft -> draft.library = changed);
    }

    /** The same with tracks heard otherwise. */
    public Settings withAnalysis(AnalysisSettings changed) {
        return with(draft -> draft.analysis = changed);
    }

    private Settings with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.settings();
    }

    /** Names each part once for all changes, so that a new part is written here and not in every one of them. */
    private static final class Draft {
        private Theme theme;
        private int analysisThreads;
        private int playlistLength;
        private ExclusionSettings exclusions;
        private int keptWindowsMegabytes;
        private double volume;
        private Optional<WindowPlace> window;
        private boolean watchFolders;
        private Optional<UnfinishedScan> unfinishedScan;
        private PlaylistSettings playlist;
        private PlaybackSettings playback;
        private LibrarySettings library;
        private AnalysisSettings analysis;

        Draft(Settings settings) {
            theme = settings.theme;
            analysisThreads = settings.analysisThreads;
            playlistLength = settings.playlistLength;
            exclusions = settings.exclusions;
            keptWindowsMegabytes = settings.keptWindowsMegabytes;
            volume = settings.volume;
            window = settings.window;
            watchFolders = settings.watchFolders;
            unfinishedScan = settings.unfinishedScan;
            playlist = settings.playlist;
            playback = settings.playback;
            library = settings.library;
            analysis = settings.analysis;
        }

        Settings settings() {
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
                    playlist,
                    playback,
                    library,
                    analysis);
        }
    }

    private static void requireRange(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ", but is " + value);
        }
    }
}
