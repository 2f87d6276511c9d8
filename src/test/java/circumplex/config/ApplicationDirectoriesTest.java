package circumplex.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationDirectoriesTest {
    @TempDir
    Path home;

    @Test
    void onLinuxFollowTheXdgDefaults() {
        ApplicationDirectories directories = ApplicationDirectories.of("Linux", home, Map.of());

        assertThat(directories.settings()).isEqualTo(home.resolve(".config/circumplex"));
        assertThat(directories.data()).isEqualTo(home.resolve(".local/share/circumplex"));
        assertThat(directories.cache()).isEqualTo(home.resolve(".cache/circumplex"));
        assertThat(directories.logs()).isEqualTo(home.resolve(".local/state/circumplex/logs"));
    }

    @Test
    void onLinuxTakeAbsoluteXdgVariablesOnly() {
        Path elsewhere = home.resolve("elsewhere");
        ApplicationDirectories directories = ApplicationDirectories.of(
                "Linux", home, Map.of("XDG_DATA_HOME", elsewhere.toString(), "XDG_CACHE_HOME", "relative"));

        assertThat(directories.libraryFile()).isEqualTo(elsewhere.resolve("circumplex/library.db"));
        assertThat(directories.cache()).isEqualTo(home.resolve(".cache/circumplex"));
    }

    @Test
    void onMacLieInTheLibraryFolder() {
        ApplicationDirectories directories = ApplicationDirectories.of("Mac OS X", home, Map.of());

        assertThat(directories.data()).isEqualTo(home.resolve("Library/Application Support/Circumplex"));
        assertThat(directories.cache()).isEqualTo(home.resolve("Library/Caches/Circumplex"));
        assertThat(directories.logs()).isEqualTo(home.resolve("Library/Logs/Circumplex"));
    }

    @Test
    void onWindowsKeepTheSettingsRoamingAndTheLibraryLocal() {
        Path roaming = home.resolve("R");
        Path local = home.resolve("L");
        ApplicationDirectories directories = ApplicationDirectories.of(
                "Windows 11", home, Map.of("APPDATA", roaming.toString(), "LOCALAPPDATA", local.toString()));

        assertThat(directories.settingsFile()).isEqualTo(roaming.resolve("Circumplex/settings.json"));
        assertThat(directories.libraryFile()).isEqualTo(local.resolve("Circumplex/data/library.db"));
        assertThat(directories.natives()).isEqualTo(local.resolve("Circumplex/cache/natives"));
    }

    @Test
    void aDataFolderHoldsEverything() throws IOException {
        Path folder = home.resolve("mine");
        ApplicationDirectories directories = ApplicationDirectories.below(folder);
        directories.create();

        assertThat(directories.libraryFile()).isEqualTo(folder.resolve("library.db"));
        assertThat(directories.settingsFile()).isEqualTo(folder.resolve("settings.json"));
        assertThat(directories.natives()).startsWith(folder).isDirectory();
        assertThat(directories.logs()).startsWith(folder).isDirectory();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "in the way");

        assertThatThrownBy(() -> ApplicationDirectories.below(file).create())
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--data-dir");
    }
}
