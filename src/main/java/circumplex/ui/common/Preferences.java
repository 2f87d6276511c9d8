package circumplex.ui.common;

import circumplex.config.AnalysisSettings;
import circumplex.config.ExclusionSettings;
import circumplex.config.LibrarySettings;
import circumplex.config.PlaybackSettings;
import circumplex.config.PlaylistSettings;
import circumplex.config.Settings;
import circumplex.config.SettingsStore;
import circumplex.config.UnfinishedScan;
import circumplex.config.WindowPlace;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The settings as properties: whoever changes one changes it everywhere, and the store keeps it. */
public final class Preferences {
    /** Most tracks that the window lists as a playlist. */
    public static final int MAX_PLAYLIST_LENGTH = 500;

    private final SettingsStore store;
    private final ObjectProperty<Theme> theme;
    private final DoubleProperty volume;
    private final IntegerProperty playlistLength;
    private final IntegerProperty analysisThreads;
    private final ObjectProperty<ExclusionSettings> exclusions;
    private final IntegerProperty keptWindowsMegabytes;
    private final BooleanProperty watchFolders;
    private final ObjectProperty<PlaylistSettings> playlist;
    private final ObjectProperty<PlaybackSettings> playback;
    private final ObjectProperty<AnalysisSettings> analysis;

    /** Starts with what the store holds and keeps every change there. */
    public Preferences(SettingsStore store) {
        this.store = store;
        Settings held = store.get();
        theme = new SimpleObjectProperty<>(this, "theme", themeOf(held));
        volume = new SimpleDoubleProperty(this, "volume", held.volume());
        playlistLength =
                new SimpleIntegerProperty(this, "playlistLength", Math.min(MAX_PLAYLIST_LENGTH, held.playlistLength()));
        analysisThreads = new SimpleIntegerProperty(this, "analysisThreads", held.analysisThreads());
        exclusions = new SimpleObjectProperty<>(this, "exclusions", held.exclusions());
        keptWindowsMegabytes = new SimpleIntegerProperty(this, "keptWindowsMegabytes", held.keptWindowsMegabytes());
        analysis = new SimpleObjectProperty<>(this, "analysis", held.analysis());
        analysis.addListener((property, before, now) -> store.update(settings -> settings.withAnalysis(now)));
        exclusions.addListener((property, before, now) -> store.update(settings -> settings.withExclusions(now)));
        keptWindowsMegabytes.addListener((property, before, now) ->
                store.update(settings -> settings.withKeptWindowsMegabytes(
                        Math.max(0, Math.min(Settings.MOST_KEPT_MEGABYTES, now.intValue())))));
        watchFolders = new SimpleBooleanProperty(this, "watchFolders", held.watchFolders());
        watchFolders.addListener((property, before, now) -> store.update(settings -> settings.withWatchFolders(now)));
        playlist = new SimpleObjectProperty<>(this, "playlist", held.playlist());
        playlist.addListener((property, before, now) -> store.update(settings -> settings.withPlaylist(now)));
        playback = new SimpleObjectProperty<>(this, "playback", held.playback());
        playback.addListener((property, before, now) -> store.update(settings -> settings.withPlayback(now)));
        theme.addListener((property, before, now) -> store.update(settings -> settings.withTheme(stored(now))));
        volume.addListener((property, before, now) ->
                store.update(settings -> settings.withVolume(Math.max(0, Math.min(1, now.doubleValue())))));
        playlistLength.addListener((property, before, now) -> store.update(
                settings -> settings.withPlaylistLength(Math.max(1, Math.min(MAX_PLAYLIST_LENGTH, now.intValue())))));
        analysisThreads.addListener((property, before, now) -> store.update(settings ->
                settings.withAnalysisThreads(Math.max(1, Math.min(Settings.MOST_THREADS, now.intValue())))));
    }

    /** Light or dark. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Volume, 0 to 1. */
    public DoubleProperty volumeProperty() {
        return volume;
    }

    /** How many of the closest tracks are listed, 1 to {@value #MAX_PLAYLIST_LENGTH}. */
    public IntegerProperty playlistLengthProperty() {
        return playlistLength;
    }

    /** How many tracks are analysed side by side, 1 to {@value Settings#MOST_THREADS}. */
    public IntegerProperty analysisThreadsProperty() {
        return analysisThreads;
    }

    /** What is left out of the moods. Whoever changes it asks the library to apply it. */
    public ObjectProperty<ExclusionSettings> exclusionsProperty() {
        return exclusions;
    }

    /** How much room kept spectrograms may take, in megabytes, 0 to {@value Settings#MOST_KEPT_MEGABYTES}. */
    public IntegerProperty keptWindowsMegabytesProperty() {
        return keptWindowsMegabytes;
    }

    /** Whether changes in the imported folders are noticed as they happen. */
    public BooleanProperty watchFoldersProperty() {
        return watchFolders;
    }

    /** How playlists are made. */
    public ObjectProperty<PlaylistSettings> playlistProperty() {
        return playlist;
    }

    /** How music is played: loudness, order, output. */
    public ObjectProperty<PlaybackSettings> playbackProperty() {
        return playback;
    }

    /** How tracks are heard from the next one on. */
    public ObjectProperty<AnalysisSettings> analysisProperty() {
        return analysis;
    }

    /** The scan that did not come to its end, if there is one. */
    public Optional<UnfinishedScan> unfinishedScan() {
        return store.get().unfinishedScan();
    }

    /** Keeps which scan has not come to its end, or that there is none. */
    public void keepUnfinishedScan(Optional<UnfinishedScan> scan) {
        store.update(settings -> settings.withUnfinishedScan(scan));
    }

    /** How the library page is laid out. */
    public LibrarySettings library() {
        return store.get().library();
    }

    /** Keeps how the library page is laid out. */
    public void keepLibrary(LibrarySettings layout) {
        store.update(settings -> settings.withLibrary(layout));
    }

    /** Where the window stood when it was last closed. */
    public Optional<WindowPlace> windowPlace() {
        return store.get().window();
    }

    /** Keeps where the window stands. */
    public void keepWindowPlace(WindowPlace place) {
        store.update(settings -> settings.withWindow(place));
    }

    /** JavaFX 21 cannot ask the desktop for its colour scheme: "as the desktop" is dark until one is chosen. */
    private static Theme themeOf(Settings settings) {
        return settings.theme() == circumplex.config.Theme.LIGHT ? Theme.LIGHT : Theme.DARK;
    }

    private static circumplex.config.Theme stored(Theme theme) {
        return theme == Theme.LIGHT ? circumplex.config.Theme.LIGHT : circumplex.config.Theme.DARK;
    }
}
