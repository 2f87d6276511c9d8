package circumplex.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.model.Mood;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoodColoursTest {

    @ParameterizedTest
    @CsvSource({"0, 1, #e4572e", "1, 1, #f2b134", "0, 0, #5c70ce", "1, 0, #3aafa9", "0.5, 0.5, #9b8a76"})
    void mixesTheFourCorners(double valence, double arousal, String colour) {
        assertThat(MoodColours.css(new Mood(valence, arousal))).isEqualTo(colour);
    }
}
