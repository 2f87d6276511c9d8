package circumplex.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowArgumentsTest {

    @Test
    void noArgumentsOpenTheWindowOfTheUsualFolders() {
        assertThat(WindowArguments.of()).contains(new WindowArguments(Optional.empty()));
    }

    @Test
    void theDataFolderIsReadInBothSpellings() {
        WindowArguments expected = new WindowArguments(Optional.of(Path.of("my music")));

        assertThat(WindowArguments.of("--data-dir", "my music")).contains(expected);
        assertThat(WindowArguments.of("--data-dir=my music")).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scan",
                "--help",
                "--version",
                "--data-dir",
                "--data-dir=",
                "--data-dir=-x",
                "--data-dir --help",
                "--data-dir folder scan",
                "--data-dir=folder scan",
                "--data-dir \"quoted\"",
                "@arguments"
            })
    void allElseIsForTheCommandLine(String line) {
        assertThat(WindowArguments.of(line.split(" "))).isEmpty();
    }
}
