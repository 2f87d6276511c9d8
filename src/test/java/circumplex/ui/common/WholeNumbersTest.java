package circumplex.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumbersTest {
    private final WholeNumbers numbers = new WholeNumbers(1, 500, () -> 20);

    @ParameterizedTest
    @CsvSource({"7,7", "' 12 ',12", "0,1", "501,500", "999999999,500"})
    void numbersAreKeptWithinTheRange(String typed, int value) {
        assertThat(numbers.fromString(typed)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "-3", "3.5", "99999999999999999999"})
    void whatIsNoNumberLeavesTheValue(String typed) {
        assertThat(numbers.fromString(typed)).isEqualTo(20);
    }

    @Test
    void nothingTypedLeavesTheValue() {
        assertThat(numbers.fromString(null)).isEqualTo(20);
        assertThat(numbers.toString(null)).isEmpty();
    }
}
