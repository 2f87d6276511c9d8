package circumplex.ui.common;

import circumplex.audio.playback.Player;
import circumplex.config.ApplicationDirectories;
import circumplex.config.SettingsStore;
import circumplex.emotion.TrainingRecord;
import circumplex.library.MusicLibrary;
import circumplex.library.TrackSpectrogramReader;
import java.util.function.Supplier;

/**
 * What the window needs from the rest of the program, handed over by the composition root.
 *
 * @param libraryOpener opens the library; called once, in the background, after the window is on screen. A {@link
 *     circumplex.library.LibraryException} tells the person why it cannot be opened
 * @param player plays files
 * @param spectrograms reads mel-spectrograms for the track page
 * @param trainingRecord reads the training record of the bundled network; called in the background
 * @param settings what the person chose in earlier sessions; closed by the composition root
 * @param executors where work runs
 * @param directories where the program's files lie, shown on the settings page
 * @param version version of the application, such as "0.1.0"
 */
public record UiServices(
        Supplier<MusicLibrary> libraryOpener,
        Player player,
        TrackSpectrogramReader spectrograms,
        Supplier<TrainingRecord> trainingRecord,
        SettingsStore settings,
        UiExecutors executors,
        ApplicationDirectories directories,
        String version) {}
