package circumplex.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WindowPlacementTest {
    @Test
    void aLongTrackIsHeardInTheMiddleOfEqualParts() {
        List<Double> starts = new WindowPlacement(5, 6).starts(0, 300);
        assertThat(starts).containsExactly(27.0, 87.0, 147.0, 207.0, 267.0);
    }

    @Test
    void aTrackShorterThanAWindowIsHeardFromItsStart() {
        assertThat(new WindowPlacement(5, 6).starts(0, 4)).containsExactly(0.0);
        assertThat(new WindowPlacement(5, 6).starts(2, 6)).containsExactly(2.0);
    }

    @Test
    void aTrackOfOneWindowIsHeardOnce() {
        assertThat(new WindowPlacement(5, 6).starts(0, 6)).containsExactly(0.0);
    }

    @Property
    void windowsLieWithinTheTrackInOrderAboutItsMiddleAndOverlapByHalfAtMost(
            @ForAll @IntRange(min = 1, max = 20) int windows,
            @ForAll @DoubleRange(min = 0, max = 100) double from,
            @ForAll @DoubleRange(min = 6, max = 10_000) double length) {
        List<Double> starts = new WindowPlacement(windows, 6).starts(from, from + length);
        assertThat(starts).hasSizeBetween(1, windows).isSorted();
        assertThat(starts.get(0)).isGreaterThanOrEqualTo(from);
        assertThat(starts.get(starts.size() - 1)).isLessThanOrEqualTo(from + length - 6 + 1e-9);
        for (int i = 1; i < starts.size(); i++) {
            assertThat(starts.get(i) - starts.get(i - 1)).isGreaterThanOrEqualTo(3 - 1e-6);
        }
        double middle = (starts.get(0) + starts.get(starts.size() - 1)) / 2 + 3;
        assertThat(middle).isCloseTo(from + length / 2, within(1e-6));
    }

    @Test
    void windowsThatDoNotOverlapFillATrackSideBySide() {
        assertThat(new WindowPlacement(600, 6, false).starts(0, 25)).hasSize(4).satisfies(starts -> {
            for (int i = 1; i < starts.size(); i++) {
                assertThat(starts.get(i) - starts.get(i - 1)).isGreaterThanOrEqualTo(6);
            }
        });
        assertThat(new WindowPlacement(600, 6, false).starts(0, 7)).containsExactly(0.5);
        assertThat(new WindowPlacement(3, 6, false).starts(0, 600)).hasSize(3);
    }
}
