package circumplex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelNameTest {
    @ParameterizedTest
    @CsvSource({
        "models/hybrid-2, hybrid, 2",
        "hybrid-2.1, hybrid, 2.1",
        "hybrid-bidirectional-3, hybrid-bidirectional, 3",
        "hybrid-bidirectional, hybrid-bidirectional, 1",
        "crnn, crnn, 1",
        "models/crnn-1/../hybrid-2/., hybrid, 2",
        "hybrid-, hybrid-, 1",
        "-2, -2, 1"
    })
    void theVersionIsTheNumberBehindTheLastHyphen(String folder, String name, String version) {
        assertThat(ModelName.of(Path.of(folder))).isEqualTo(new ModelName(name, version));
    }

    @Test
    void theRootOfADiskHasANameToo() {
        assertThat(ModelName.of(Path.of("/"))).isEqualTo(new ModelName("network", "1"));
    }
}
