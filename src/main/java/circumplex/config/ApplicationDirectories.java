package circumplex.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the program keeps its files.
 *
 * @param settings folder of what a person has set
 * @param data folder of what must not be lost: the library
 * @param cache folder of what can be made again
 * @param logs folder of the log files
 */
public record ApplicationDirectories(Path settings, Path data, Path cache, Path logs) {
    private static final String NAME = "Circumplex";
    private static final String UNIX_NAME = "circumplex";

    /** The places that are usual on the running platform. */
    public static ApplicationDirectories standard() {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    /** Everything below one folder. */
    public static ApplicationDirectories below(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        return new ApplicationDirectories(absolute, absolute, absolute.resolve("cache"), absolute.resolve("logs"));
    }

    /**
     * The places that are usual on a platform: the XDG base directories, {@code ~/Library}, or the application data
     * folders of Windows (the library in the local one, since the paths in it mean nothing on another machine).
     *
     * @param operatingSystem as the system property os.name says it
     * @param home the person's home folder
     * @param environment the environment variables
     */
    static ApplicationDirectories of(String operatingSystem, Path home, Map<String, String> environment) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.contains("win") && !system.contains("darwin")) {
            Path roaming = folder(environment, "APPDATA", home.resolve("AppData/Roaming"))
                    .resolve(NAME);
            Path local = folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"))
                    .resolve(NAME);
            return new ApplicationDirectories(
                    roaming, local.resolve("data"), local.resolve("cache"), local.resolve("logs"));
        }
        if (system.contains("mac") || system.contains("darwin")) {
            Path library = home.resolve("Library");
            Path support = library.resolve("Application Support").resolve(NAME);
            return new ApplicationDirectories(
                    support,
                    support,
                    library.resolve("Caches").resolve(NAME),
                    library.resolve("Logs").resolve(NAME));
        }
        return new ApplicationDirectories(
                folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(UNIX_NAME),
                folder(environment, "XDG_DATA_HOME", home.resolve(".local/share"))
                        .resolve(UNIX_NAME),
                folder(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve(UNIX_NAME),
                folder(environment, "XDG_STATE_HOME", home.resolve(".local/state"))
                        .resolve(UNIX_NAME)
                        .resolve("logs"));
    }

    /** The database of the library. */
    public Path libraryFile() {
        return data.resolve("library.db");
    }

    /** What files had before moods were written into their tags. */
    public Path moodTagJournal() {
        return data.resolve("mood-tags.jsonl");
    }

    /** Locked by the process that scans the library. */
    public Path scanLock() {
        return data.resolve("scan.lock");
    }

    /** The file of the settings. */
    public Path settingsFile() {
        return settings.resolve("settings.json");
    }

    /** Where each training that runs now says so. */
    public Path trainings() {
        return data.resolve("trainings");
    }

    /** Where spectrogram windows of heard tracks are kept. */
    public Path windows() {
        return cache.resolve("windows");
    }

    /** Where the cover of what plays lies for the desktop to show. */
    public Path cover() {
        return cache.resolve("cover");
    }

    /** Where the demo library is unpacked, if a person wants it. */
    public Path demoLibrary() {
        return data.resolve("demo");
    }

    /** Where libraries unpack their native code. */
    public Path natives() {
        return cache.resolve("natives");
    }

    /**
     * Makes the folders that are missing.
     *
     * @throws IOException with a message for a person that names the folder
     */
    public void create() throws IOException {
        for (Path folder : new Path[] {settings, data, cache, natives(), logs}) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new IOException(
                        "The folder " + folder + " cannot be made. Check its permissions, or name another folder with"
                                + " --data-dir.",
                        e);
            }
        }
    }

    // The XDG specification asks to ignore a relative path.
    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return !value.isBlank() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
    }
}
