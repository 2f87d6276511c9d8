package circumplex.ui.common;

import circumplex.audio.playback.Player;
import circumplex.config.ApplicationDirectories;
import circumplex.config.LastPlayedStore;
import circumplex.config.SettingsStore;
import circumplex.desktop.MediaControl;
import circumplex.emotion.RecordedTrainings;
import circumplex.emotion.RunningTrainings;
import circumplex.library.FolderWatch;
import circumplex.library.LibraryRepair;
import circumplex.library.MusicLibrary;
import circumplex.library.TrackSpectrogramReader;
import java.util.function.Supplier;

/**
 * What the window needs from the rest of the program, handed over by the composition root.
 *
 * @param libraryOpener opens the library; called in the background, after the window is on screen, and again where that
 *     failed. A {@link circumplex.library.LibraryException} tells the person why it cannot be opened
 * @param libraryRepair makes a damaged library anew; called in the background
 * @param folderWatches make a watch of the imported folders
 * @param player plays files
 * @param lastPlayed what was played in the session before; closed by the composition root
 * @param mediaControl connects to the desktop's media control; called in the background
 * @param spectrograms reads mel-spectrograms for the track page
 * @param recordedTrainings reads all that was recorded of trainings; called in the background
 * @param runningTrainings the trainings that run on this machine now; asked in the background
 * @param settings what the person chose in earlier sessions; closed by the composition root
 * @param executors where work runs
 * @param directories where the program's files lie, shown on the settings page
 * @param version version of the application, such as "0.1.0"
 */
public record UiServices(
        Supplier<MusicLibrary> libraryOpener,
        LibraryRepair libraryRepair,
        FolderWatch.Factory folderWatches,
        Player player,
        LastPlayedStore lastPlayed,
        MediaControl.Connector mediaControl,
        TrackSpectrogramReader spectrograms,
        Supplier<RecordedTrainings> recordedTrainings,
        RunningTrainings runningTrainings,
        SettingsStore settings,
        UiExecutors executors,
        ApplicationDirectories directories,
        String version) {}
