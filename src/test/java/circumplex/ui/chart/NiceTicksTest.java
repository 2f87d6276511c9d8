package circumplex.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NiceTicksTest {

    @Test
    void coverTheUnitScaleInFifths() {
        NiceTicks ticks = NiceTicks.covering(0, 1, 5);
        assertThat(ticks.values()).hasSize(6);
        assertThat(ticks.low()).isZero();
        assertThat(ticks.high()).isEqualTo(1, within(1e-12));
        assertThat(ticks.label(0.2)).isEqualTo("0.2");
    }

    @Test
    void labelsHaveTheDecimalsOfTheStepAndATrueMinus() {
        NiceTicks ticks = NiceTicks.covering(-0.5, 0, 2);
        assertThat(ticks.label(ticks.low())).isEqualTo("−0.50");
        assertThat(NiceTicks.covering(0, 40, 4).label(10)).isEqualTo("10");
    }

    @Test
    void timesAreWholeSecondsOrMinutes() {
        assertThat(NiceTicks.ofTime(240, 10).values())
                .startsWith(0.0, 30.0, 60.0)
                .endsWith(240.0);
        assertThat(NiceTicks.ofTime(7300, 5).step()).isEqualTo(1800);
        assertThat(NiceTicks.ofTime(36_000, 2).values()).hasSizeLessThanOrEqualTo(3);
    }

    @Property
    void coverEveryRangeWithFewEvenSteps(
            @ForAll @DoubleRange(min = -1000, max = 1000) double low,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double span,
            @ForAll @IntRange(min = 1, max = 20) int most) {
        NiceTicks ticks = NiceTicks.covering(low, low + span, most);
        double slack = 1e-6 * ticks.step();
        assertThat(ticks.low()).isLessThanOrEqualTo(low + slack);
        assertThat(ticks.high()).isGreaterThanOrEqualTo(low + span - slack);
        assertThat(ticks.values().size()).isLessThanOrEqualTo(most + 3);
        for (int i = 1; i < ticks.values().size(); i++) {
            assertThat(ticks.values().get(i) - ticks.values().get(i - 1)).isEqualTo(ticks.step(), within(slack));
        }
    }

    @Test
    void countingStaysWithWholeNumbers() {
        assertThat(NiceTicks.counting(16, 8).values()).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 14.0, 16.0);
        assertThat(NiceTicks.counting(16, 7).values()).containsExactly(0.0, 5.0, 10.0, 15.0, 20.0);
        assertThat(NiceTicks.counting(2, 20).values()).containsExactly(0.0, 1.0, 2.0);
    }
}
