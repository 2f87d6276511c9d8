package circumplex.emotion.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import circumplex.emotion.Metrics;
import circumplex.emotion.Prediction;
import circumplex.emotion.TargetMetrics;
import circumplex.model.Mood;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against values worked out by hand. */
class RegressionMetricsTest {
    @Test
    void knownValues() {
        // Errors 0.1, −0.1, 0.2, 0; truth has mean 0.5 and squared deviations 0.09, 0.01, 0.01, 0.09.
        Metrics m = RegressionMetrics.of(new double[] {0.2, 0.4, 0.6, 0.8}, new double[] {0.3, 0.3, 0.8, 0.8});
        assertThat(m.mse()).isCloseTo(0.06 / 4, within(1e-12));
        assertThat(m.rmse()).isCloseTo(Math.sqrt(0.015), within(1e-12));
        assertThat(m.mae()).isCloseTo(0.1, within(1e-12));
        assertThat(m.r2()).isCloseTo(1 - 0.06 / 0.2, within(1e-12));
        // Means 0.5 and 0.55, variances 0.05 and 0.0625, covariance 0.05.
        assertThat(m.ccc()).isCloseTo(2 * 0.05 / (0.05 + 0.0625 + 0.0025), within(1e-12));
    }

    @Test
    void perfectPredictions() {
        Metrics m = RegressionMetrics.of(new double[] {0.1, 0.9}, new double[] {0.1, 0.9});
        assertThat(m.r2()).isEqualTo(1);
        assertThat(m.ccc()).isEqualTo(1);
        assertThat(m.mae()).isZero();
    }

    @Test
    void predictingTheMeanIsWorthNothing() {
        assertThat(RegressionMetrics.of(new double[] {0, 1}, new double[] {0.5, 0.5})
                        .r2())
                .isZero();
    }

    @Test
    void bothTargetsAndTheirMean() {
        TargetMetrics m = RegressionMetrics.of(List.of(
                new Prediction(new Mood(0.2, 0.9), new Mood(0.4, 0.9)),
                new Prediction(new Mood(0.6, 0.1), new Mood(0.6, 0.1))));
        assertThat(m.valence().mae()).isCloseTo(0.1, within(1e-12));
        assertThat(m.arousal().mae()).isZero();
        assertThat(m.mean().mae()).isCloseTo(0.05, within(1e-12));
        assertThat(m.mean().r2()).isCloseTo((m.valence().r2() + 1) / 2, within(1e-12));
    }

    @Test
    void unequalLengthsAreRefused() {
        assertThatThrownBy(() -> RegressionMetrics.of(new double[] {1}, new double[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RegressionMetrics.of(new double[0], new double[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
