package circumplex.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.dsp.SpectrogramImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowHalvesTest {
    @Test
    void eachHalfIsRepeatedToFillTheWindow() {
        SpectrogramImage image = new SpectrogramImage(2, 4, new byte[] {1, 2, 3, 4, 5, 6, 7, 8});

        List<SpectrogramImage> halves = WindowHalves.of(image);

        assertThat(halves).hasSize(2).allSatisfy(half -> {
            assertThat(half.rows()).isEqualTo(2);
            assertThat(half.columns()).isEqualTo(4);
        });
        assertThat(halves.get(0).grey()).containsExactly(1, 2, 1, 2, 5, 6, 5, 6);
        assertThat(halves.get(1).grey()).containsExactly(3, 4, 3, 4, 7, 8, 7, 8);
    }
}
