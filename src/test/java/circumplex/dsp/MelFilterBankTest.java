package circumplex.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class MelFilterBankTest {
    private final MelFilterBank bank = new MelFilterBank(MelSpectrogramSettings.TRAINING_SET);

    @Test
    void slaneysScaleIsLinearBelowOneKilohertzAndLogarithmicAbove() {
        assertThat(MelFilterBank.melOf(0)).isZero();
        assertThat(MelFilterBank.melOf(200)).isCloseTo(3, within(1e-12));
        assertThat(MelFilterBank.melOf(1000)).isCloseTo(15, within(1e-12));
        assertThat(MelFilterBank.melOf(6400)).isCloseTo(42, within(1e-9));
    }

    @Property
    void melAndHertzAreInverse(@ForAll @DoubleRange(min = 0, max = 20_000) double hertz) {
        assertThat(MelFilterBank.hertzOf(MelFilterBank.melOf(hertz))).isCloseTo(hertz, within(1e-6));
    }

    @Test
    void centresRiseFromTheLowestToTheHighestBand() {
        double[] centres = bank.centreHertz();
        assertThat(centres).hasSize(128).isSorted();
        assertThat(centres[0]).isCloseTo(MelFilterBank.hertzOf(MelFilterBank.melOf(11_025) / 129), within(1e-9));
        assertThat(centres[127]).isLessThan(11_025);
    }

    @Test
    void flatPowerGivesEveryWideBandItsUnitArea() {
        double[] power = new double[513];
        Arrays.fill(power, 1);
        double[] bands = new double[128];
        bank.apply(power, bands);
        double hertzPerBin = 22_050.0 / 1024;
        // The area under a triangle of unit area, sampled every bin; narrow bands are sampled too coarsely to tell.
        for (int band = 100; band < 128; band++) {
            assertThat(bands[band] * hertzPerBin).as("band %d", band).isCloseTo(1, within(0.02));
        }
    }
}
