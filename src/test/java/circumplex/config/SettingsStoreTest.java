package circumplex.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import circumplex.model.RepeatMode;
import circumplex.model.ReplayGainMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsStoreTest {
    private static final Settings DEFAULTS = Settings.defaults(8);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void setUp() {
        file = folder.resolve("deep/settings.json");
    }

    @Test
    void halfTheCoresAnalyseAtLeastOne() {
        assertThat(DEFAULTS.analysisThreads()).isEqualTo(4);
        assertThat(Settings.defaults(1).analysisThreads()).isEqualTo(1);
        assertThat(DEFAULTS.playlistLength()).isEqualTo(20);
    }

    @Test
    void withoutAFileTheDefaultsHoldAndNothingIsWritten() {
        try (SettingsStore store = SettingsStore.open(file, DEFAULTS)) {
            assertThat(store.get()).isEqualTo(DEFAULTS);
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void whatWasSetIsThereAgain() throws IOException {
        Settings changed;
        try (SettingsStore store = SettingsStore.open(file, DEFAULTS)) {
            store.update(settings -> settings.withTheme(Theme.DARK).withVolume(0.25));
            store.update(settings -> settings.withPlaylistLength(35)
                    .withAnalysisThreads(3)
                    .withKeptWindowsMegabytes(0)
                    .withExclusions(new ExclusionSettings(
                            List.of(folder.resolve("Hörbücher #1 100%"), folder.resolve("talks")), false, true, 95))
                    .withWindow(new WindowPlace(-10.5, 20, 1200, 800, true, "LIBRARY"))
                    .withWatchFolders(false)
                    .withPlaylist(new PlaylistSettings(true, 90, 2, 3, false, 0.35, 17, true))
                    .withPlayback(new PlaybackSettings(
                            ReplayGainMode.ALBUM, RepeatMode.ONE, true, Optional.of("Kopfhörer [plughw:1]")))
                    .withUnfinishedScan(Optional.of(
                            new UnfinishedScan(List.of(folder.resolve("Música #1"), folder.resolve("more")), true))));
            changed = store.get();
        }

        try (SettingsStore store = SettingsStore.open(file, DEFAULTS)) {
            assertThat(store.get()).isEqualTo(changed);
            assertThat(store.get().volume()).isEqualTo(0.25);
            assertThat(store.get().window()).isPresent();
            assertThat(store.get().unfinishedScan().orElseThrow().folders())
                    .containsExactly(folder.resolve("Música #1"), folder.resolve("more"));
        }
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aChangeIsWrittenWithoutClosing() throws Exception {
        try (SettingsStore store = SettingsStore.open(file, DEFAULTS)) {
            store.update(settings -> settings.withTheme(Theme.LIGHT));
            for (int i = 0; i < 200 && !Files.exists(file); i++) {
                Thread.sleep(25);
            }
            assertThat(Files.readString(file)).contains("LIGHT");
        }
    }

    @Test
    void whatTheFileLacksTakesItsDefault() throws IOException {
        write("{\"volume\": 0.5, \"fromTheFuture\": 7}");
        try (SettingsStore store = SettingsStore.open(file, DEFAULTS)) {
            assertThat(store.get()).isEqualTo(DEFAULTS.withVolume(0.5));
        }
    }

    @Test
    void whatTheFileLacksOfThePlaylistTakesItsDefault() throws IOException {
        write("{\"playlist\": {\"perArtist\": 2}}");
        try (SettingsStore store = SettingsStore.open(file, DEFAULTS)) {
            assertThat(store.get().playlist()).isEqualTo(PlaylistSettings.DEFAULTS.withPerArtist(2));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"volume\": 0.5, \"the",
                "",
                "[1, 2]",
                "\u0000\u0000\u0000",
                "{\"volume\": 7}",
                "{\"theme\": \"PINK\"}",
                "{\"analysisThreads\": 0}",
                "{\"longestMinutes\": 0}",
                "{\"keptWindowsMegabytes\": -1}",
                "{\"window\": {\"width\": -5}}",
                "{\"playlist\": {\"variety\": 2}}",
                "{\"playlist\": {\"perArtist\": -1}}",
                "{\"playlist\": {\"draw\": 0}}",
                "{\"unfinishedScan\": {\"stopped\": true}}",
                "{\"unfinishedScan\": {\"folders\": [\"music\", null]}}",
                "{\"unfinishedScan\": {\"folders\": [\"nosuch://music\"]}}"
            })
    void aDamagedFileIsKeptAside(String text) throws IOException {
        write(text);
        try (SettingsStore store = SettingsStore.open(file, DEFAULTS)) {
            assertThat(store.get()).isEqualTo(DEFAULTS);
            assertThat(file).doesNotExist();
            assertThat(file.resolveSibling("settings.json.damaged")).hasContent(text);
            store.update(settings -> settings.withVolume(0.1));
        }
        try (SettingsStore store = SettingsStore.open(file, DEFAULTS)) {
            assertThat(store.get().volume()).isEqualTo(0.1);
        }
    }

    @Test
    void bytesThatAreNoTextAreDamageToo() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF});
        try (SettingsStore store = SettingsStore.open(file, DEFAULTS)) {
            assertThat(store.get()).isEqualTo(DEFAULTS);
        }
        assertThat(file.resolveSibling("settings.json.damaged")).exists();
    }

    @Test
    void impossibleSettingsCannotBeMade() {
        assertThatThrownBy(() -> DEFAULTS.withVolume(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DEFAULTS.withPlaylistLength(0)).hasMessageContaining("playlistLength");
        assertThatThrownBy(() -> new WindowPlace(0, 0, 0, 5, false, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFolderLeftOutMayBeWrittenAsAPlainPath() throws IOException {
        Path talks = folder.resolve("talks").toAbsolutePath();
        write("{\"excludedFolders\": [\"" + talks.toString().replace("\\", "\\\\") + "\"]}");
        try (SettingsStore store = SettingsStore.open(file, DEFAULTS)) {
            assertThat(store.get().exclusions()).isEqualTo(DEFAULTS.exclusions().withFolder(talks));
        }
    }

    @Test
    void aFolderIsLeftOutOnce() {
        ExclusionSettings twice = ExclusionSettings.DEFAULTS.withFolder(folder).withFolder(folder.resolve("a/.."));

        assertThat(twice.folders()).containsExactly(folder.toAbsolutePath());
        assertThat(twice.withoutFolder(folder.toAbsolutePath())).isEqualTo(ExclusionSettings.DEFAULTS);
        assertThatThrownBy(() -> twice.withLongestMinutes(0)).hasMessageContaining("longestMinutes");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
