package circumplex.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecimalsTest {

    @Test
    void whatRoundsToZeroHasNoSignAndOtherNegativesATrueMinus() {
        assertThat(Decimals.three(-0.0004)).isEqualTo("0.000");
        assertThat(Decimals.two(-0.0)).isEqualTo("0.00");
        assertThat(Decimals.three(-0.0006)).isEqualTo("−0.001");
        assertThat(Decimals.two(12.345)).isEqualTo("12.35");
        assertThat(Decimals.two(Double.NaN)).isEqualTo("–");
    }
}
