package circumplex.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({"185, 3:05", "0, 0:00", "59.9, 0:59", "3723, 1:02:03", "-4, 0:00", "NaN, 0:00"})
    void showsAClock(double seconds, String text) {
        assertThat(Durations.clock(seconds)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"45, 45 s", "59.4, 59 s", "360, 6 min", "3580, 1 h", "5040, 1 h 24 min", "7200, 2 h", "0, 0 s"})
    void saysWords(double seconds, String text) {
        assertThat(Durations.words(seconds)).isEqualTo(text);
    }
}
