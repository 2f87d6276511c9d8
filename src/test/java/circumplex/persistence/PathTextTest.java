package circumplex.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "names that only Unix allows")
class PathTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/music/plain.mp3",
                "/music/Gr%C3%BC%C3%9Fe/%E6%9D%B1%E4%BA%AC.mp3",
                "/music/caf%E9.mp3",
                "/music/%FF%FE%80/x%0A%23%25%3Ff.mp3",
                "/music/file%3A/a.mp3",
                "/music/e%CC%81.mp3",
                "/"
            })
    void everyPathComesBackAsItself(String encoded) {
        Path path = Path.of(URI.create("file://" + encoded));

        assertThat(PathText.read(PathText.write(path))).isEqualTo(path);
    }

    @Test
    void aNameThatIsTextIsStoredAsThatText() {
        Path path = Path.of("/music/50% #1.mp3");

        assertThat(PathText.write(path)).isEqualTo("/music/50% #1.mp3");
    }
}
