package circumplex.config;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.util.Optional;

/** The settings as they stand in their file. A value that the file lacks is null here and takes its default. */
final class SettingsFile {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    private String theme;
    private Integer analysisThreads;
    private Integer playlistLength;
    private Double volume;
    private WindowPlace window;

    private SettingsFile() {}

    static String write(Settings settings) {
        SettingsFile file = new SettingsFile();
        file.theme = settings.theme().name();
        file.analysisThreads = settings.analysisThreads();
        file.playlistLength = settings.playlistLength();
        file.volume = settings.volume();
        file.window = settings.window().orElse(null);
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
        return new Settings(
                file.theme == null ? defaults.theme() : Theme.valueOf(file.theme),
                file.analysisThreads == null ? defaults.analysisThreads() : file.analysisThreads,
                file.playlistLength == null ? defaults.playlistLength() : file.playlistLength,
                file.volume == null ? defaults.volume() : file.volume,
                Optional.ofNullable(file.window));
    }
}
