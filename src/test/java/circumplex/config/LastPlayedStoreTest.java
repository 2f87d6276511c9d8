package circumplex.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastPlayedStoreTest {
    private static final LastPlayed LAST = new LastPlayed(List.of(5L, 9L, 7L, 9L), 3, 61.25);

    @TempDir
    Path folder;

    private LastPlayedStore open() {
        return new LastPlayedStore(folder, Duration.ofMinutes(5));
    }

    private void keep(LastPlayed played) {
        try (LastPlayedStore store = open()) {
            store.keep(Optional.of(played));
        }
    }

    @Test
    void whatWasPlayedIsThereAgain() {
        assertThat(open().read()).isEmpty();
        keep(LAST);
        assertThat(open().read()).hasValue(LAST);
    }

    @Test
    void itIsWrittenWithoutClosing() throws Exception {
        try (LastPlayedStore store = new LastPlayedStore(folder, Duration.ofMillis(20))) {
            store.keep(Optional.of(LAST));
            for (int i = 0; i < 400 && open().read().isEmpty(); i++) {
                Thread.sleep(25);
            }
            assertThat(open().read()).hasValue(LAST);
        }
    }

    @Test
    void whereNothingIsPlayedThereIsNothing() {
        keep(LAST);
        try (LastPlayedStore store = open()) {
            store.keep(Optional.of(LAST));
            store.keep(Optional.empty());
        }
        assertThat(open().read()).isEmpty();
    }

    @Test
    void aPlaceThatDoesNotFitTheListGoesByTheTrack() throws IOException {
        keep(LAST);
        Path place = folder.resolve("last-place.json");

        Files.writeString(place, "{\"track\":7,\"index\":40,\"seconds\":3}");
        assertThat(open().read()).hasValue(new LastPlayed(LAST.tracks(), 2, 3));

        Files.writeString(place, "{\"track\":8,\"index\":1,\"seconds\":3}");
        assertThat(open().read()).hasValue(new LastPlayed(List.of(8L), 0, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"track\":7}", "{\"track\":7,\"index\":0,\"seconds\":-4}"})
    void damagedFilesAreAsGoodAsNone(String text) throws IOException {
        keep(LAST);
        Files.writeString(folder.resolve("last-place.json"), text);
        assertThat(open().read()).isEmpty();
    }
}
