package circumplex.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.config.ExclusionSettings;
import circumplex.config.Settings;
import circumplex.config.SettingsStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {
    private static final ExclusionSettings LEFT_OUT = ExclusionSettings.DEFAULTS.withSpokenWord(false);

    @TempDir
    Path folder;

    @Test
    void whatIsChangedHoldsAtTheNextStart() {
        try (SettingsStore store = open()) {
            Preferences preferences = new Preferences(store);
            preferences.themeProperty().set(Theme.LIGHT);
            preferences.volumeProperty().set(0.25);
            preferences.playlistLengthProperty().set(40);
            preferences.analysisThreadsProperty().set(3);
            preferences.keptWindowsMegabytesProperty().set(500);
            preferences.exclusionsProperty().set(LEFT_OUT);
        }
        try (SettingsStore store = open()) {
            Preferences preferences = new Preferences(store);
            assertThat(preferences.themeProperty().get()).isEqualTo(Theme.LIGHT);
            assertThat(preferences.volumeProperty().get()).isEqualTo(0.25);
            assertThat(preferences.playlistLengthProperty().get()).isEqualTo(40);
            assertThat(preferences.analysisThreadsProperty().get()).isEqualTo(3);
            assertThat(preferences.keptWindowsMegabytesProperty().get()).isEqualTo(500);
            assertThat(preferences.exclusionsProperty().get()).isEqualTo(LEFT_OUT);
        }
    }

    @Test
    void aPlaylistLongerThanTheWindowListsIsCutToItsMost() {
        try (SettingsStore store = open()) {
            store.update(settings -> settings.withPlaylistLength(9_000));
            assertThat(new Preferences(store).playlistLengthProperty().get())
                    .isEqualTo(Preferences.MAX_PLAYLIST_LENGTH);
        }
    }

    private SettingsStore open() {
        return SettingsStore.open(folder.resolve("settings.json"), Settings.defaults(2));
    }
}
