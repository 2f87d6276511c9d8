package circumplex.ui;

import circumplex.audio.playback.Player;
import circumplex.config.ApplicationDirectories;
import circumplex.config.LastPlayedStore;
import circumplex.config.Settings;
import circumplex.config.SettingsStore;
import circumplex.desktop.MediaControl;
import circumplex.emotion.RunningTrainings;
import circumplex.library.LibraryRepair;
import circumplex.library.MusicLibrary;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.common.UiServices;
import circumplex.ui.fixture.InventedExperiments;
import circumplex.ui.fixture.PatternSpectrograms;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Services that need no disk but a folder for the settings. */
public final class FakeServices {
    private FakeServices() {}

    /** The services of a window over these fakes. */
    public static UiServices of(
            Supplier<MusicLibrary> library, Player player, UiExecutors executors, Path folder, Settings settings) {
        return of(library, new FakeLibraryRepair(), player, executors, folder, settings);
    }

    /** The services of a window over these fakes. */
    public static UiServices of(
            Supplier<MusicLibrary> library,
            LibraryRepair repair,
            Player player,
            UiExecutors executors,
            Path folder,
            Settings settings) {
        ApplicationDirectories directories = ApplicationDirectories.below(folder);
        return new UiServices(
                library,
                repair,
                FakeFolderWatch::new,
                player,
                new LastPlayedStore(directories.data()),
                commands -> MediaControl.NONE,
                new PatternSpectrograms(0),
                InventedExperiments::complete,
                new RunningTrainings(directories.trainings()),
                SettingsStore.open(directories.settingsFile(), settings),
                executors,
                directories,
                "0.0.0");
    }
}
