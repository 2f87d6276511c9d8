package circumplex.ui.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import circumplex.ui.fixture.PatternSpectrograms;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class FrequencyAxisTest {
    private final double[] bands = PatternSpectrograms.bandHertz();
    private final FrequencyAxis axis = new FrequencyAxis(bands);

    @Test
    void theCentreOfABandIsTheMiddleOfItsRow() {
        for (int i = 0; i < bands.length; i++) {
            assertThat(axis.height(bands[i])).isEqualTo((i + 0.5) / bands.length, within(1e-12));
        }
    }

    @Test
    void frequenciesBetweenTwoBandsLieBetweenThem() {
        FrequencyAxis two = new FrequencyAxis(new double[] {100, 300});
        assertThat(two.height(150)).isEqualTo(0.375, within(1e-12));
    }

    @Test
    void frequenciesBeyondTheBandsAreRefused() {
        assertThat(axis.covers(20_000)).isFalse();
        assertThat(axis.covers(1)).isFalse();
        assertThatThrownBy(() -> axis.height(20_000)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new FrequencyAxis(new double[0]).covers(100)).isFalse();
        assertThat(new FrequencyAxis(new double[0]).hertzAt(0.5)).isZero();
    }

    @Property
    void heightAndFrequencyAgree(@ForAll @DoubleRange(min = 60, max = 10_000) double hertz) {
        int band = axis.bandAt(axis.height(hertz));
        double below = bands[Math.max(0, band - 1)];
        double above = bands[Math.min(bands.length - 1, band + 1)];
        assertThat(hertz).isBetween(below, above);
    }
}
