package circumplex.ui.moodplane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoodValueFieldTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.72|0.72", "' 0,3 '|0.3", ".5|0.5", "1|1", "0|0", "1.|1"})
    void readsPointAndComma(String text, double value) {
        assertThat(MoodValueField.parse(text)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "calm", "1.01", "-0.1", "0.5.5", "NaN", "72"})
    void refusesWhatIsNoNumberFrom0To1(String text) {
        assertThat(MoodValueField.parse(text)).isEmpty();
    }
}
