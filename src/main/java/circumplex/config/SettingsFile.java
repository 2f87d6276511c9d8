package circumplex.config;

import circumplex.model.RepeatMode;
import circumplex.model.ReplayGainMode;
import circumplex.model.WindowsPerTrack;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The settings as they stand in their file. A value that the file lacks is null here and takes its default. */
final class SettingsFile {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    private String theme;
    private Integer analysisThreads;
    private Integer playlistLength;
    private List<String> excludedFolders;
    private Boolean excludeSpokenWord;
    private Boolean excludeLongTracks;
    private Integer longestMinutes;
    private Integer keptWindowsMegabytes;
    private Double volume;
    private WindowPlace window;
    private Boolean watchFolders;
    private Scan unfinishedScan;
    private PlaylistPart playlist;
    private PlaybackPart playback;
    private List<LibrarySettings.Column> libraryColumns;
    private WindowsPerTrack windowsPerTrack;

    /** Folders as URIs, which hold also those names that are no text. */
    private record Scan(List<URI> folders, boolean stopped) {
        /** Throws what it likes where a folder is missing or no path: the settings are damaged then. */
        Scan {
            folders.forEach(Path::of);
        }

        static Scan of(UnfinishedScan scan) {
            return new Scan(scan.folders().stream().map(Path::toUri).toList(), scan.stopped());
        }

        UnfinishedScan scan() {
            return new UnfinishedScan(folders.stream().map(Path::of).toList(), stopped);
        }
    }

    /** How music is played; what the file lacks is null. */
    private record PlaybackPart(ReplayGainMode replayGain, RepeatMode repeat, Boolean shuffle, String output) {
        static PlaybackPart of(PlaybackSettings settings) {
            return new PlaybackPart(
                    settings.replayGain(),
                    settings.repeat(),
                    settings.shuffle(),
                    settings.output().orElse(null));
        }

        PlaybackSettings settings(PlaybackSettings defaults) {
            return new PlaybackSettings(
                    replayGain == null ? defaults.replayGain() : replayGain,
                    repeat == null ? defaults.repeat() : repeat,
                    shuffle == null ? defaults.shuffle() : shuffle,
                    Optional.ofNullable(output));
        }
    }

    /** How playlists are made; what the file lacks is null. */
    private record PlaylistPart(
            Boolean byMinutes,
            Integer minutes,
            Integer perArtist,
            Integer perAlbum,
            Boolean duplicatesOnce,
            Double variety,
            Integer draw,
            Boolean relativePaths) {

        static PlaylistPart of(PlaylistSettings settings) {
            return new PlaylistPart(
                    settings.byMinutes(),
                    settings.minutes(),
                    settings.perArtist(),
                    settings.perAlbum(),
                    settings.duplicatesOnce(),
                    settings.variety(),
                    settings.draw(),
                    settings.relativePaths());
        }

        PlaylistSettings settings(PlaylistSettings defaults) {
            return new PlaylistSettings(
                    byMinutes == null ? defaults.byMinutes() : byMinutes,
                    minutes == null ? defaults.minutes() : minutes,
                    perArtist == null ? defaults.perArtist() : perArtist,
                    perAlbum == null ? defaults.perAlbum() : perAlbum,
                    duplicatesOnce == null ? defaults.duplicatesOnce() : duplicatesOnce,
                    variety == null ? defaults.variety() : variety,
                    draw == null ? defaults.draw() : draw,
                    relativePaths == null ? defaults.relativePaths() : relativePaths);
        }
    }

    private SettingsFile() {}

    static String write(Settings settings) {
        SettingsFile file = new SettingsFile();
        file.theme = settings.theme().name();
        file.analysisThreads = settings.analysisThreads();
        file.playlistLength = settings.playlistLength();
        ExclusionSettings exclusions = settings.exclusions();
        file.excludedFolders = exclusions.folders().stream()
                .map(folder -> folder.toUri().toString())
                .toList();
        file.excludeSpokenWord = exclusions.spokenWord();
        file.excludeLongTracks = exclusions.longTracks();
        file.longestMinutes = exclusions.longestMinutes();
        file.keptWindowsMegabytes = settings.keptWindowsMegabytes();
        file.volume = settings.volume();
        file.window = settings.window().orElse(null);
        file.watchFolders = settings.watchFolders();
        file.unfinishedScan = settings.unfinishedScan().map(Scan::of).orElse(null);
        file.playlist = PlaylistPart.of(settings.playlist());
        file.playback = PlaybackPart.of(settings.playback());
        file.libraryColumns = settings.library().columns();
        file.windowsPerTrack = settings.analysis().windows();
        return GSON.toJson(file) + "\n";
    }

    /**
     * @throws IllegalArgumentException if the text is no settings file or a value is out of its range
     */
    static Settings read(String json, Settings defaults) {
        SettingsFile file;
        try {
            file = GSON.fromJson(json, SettingsFile.class);
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("The settings are not written in JSON", e);
        } catch (RuntimeException e) {
            // Gson wraps what the constructor of a record throws.
            throw new IllegalArgumentException("A setting is out of its range", e);
        }
        if (file == null) {
            throw new IllegalArgumentException("The settings file is empty");
        }
        return file.settings(defaults);
    }

    private Settings settings(Settings defaults) {
        return new Settings(
                theme == null ? defaults.theme() : Theme.valueOf(theme),
                analysisThreads == null ? defaults.analysisThreads() : analysisThreads,
                playlistLength == null ? defaults.playlistLength() : playlistLength,
                exclusions(defaults.exclusions()),
                keptWindowsMegabytes == null ? defaults.keptWindowsMegabytes() : keptWindowsMegabytes,
                volume == null ? defaults.volume() : volume,
                Optional.ofNullable(window),
                watchFolders == null ? defaults.watchFolders() : watchFolders,
                Optional.ofNullable(unfinishedScan).map(Scan::scan),
                playlist == null ? defaults.playlist() : playlist.settings(defaults.playlist()),
                playback == null ? defaults.playback() : playback.settings(defaults.playback()),
                libraryColumns == null ? defaults.library() : new LibrarySettings(libraryColumns),
                windowsPerTrack == null ? defaults.analysis() : new AnalysisSettings(windowsPerTrack));
    }

    private ExclusionSettings exclusions(ExclusionSettings defaults) {
        return new ExclusionSettings(
                excludedFolders == null
                        ? defaults.folders()
                        : excludedFolders.stream().map(SettingsFile::folder).toList(),
                excludeSpokenWord == null ? defaults.spokenWord() : excludeSpokenWord,
                excludeLongTracks == null ? defaults.longTracks() : excludeLongTracks,
                longestMinutes == null ? defaults.longestMinutes() : longestMinutes);
    }

    /** Written as a URI, which holds any name whatever the character set of the locale is; a person may write a path. */
    private static Path folder(String text) {
        return text.startsWith("file:") ? Path.of(URI.create(text)) : Path.of(text);
    }
}
