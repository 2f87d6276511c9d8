package circumplex.emotion.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NonNegativeLeastSquaresTest {
    private static final double[][] LINE = {{1, 0}, {1, 1}, {1, 2}};
    private static final double[] EQUAL = {1, 1, 1};

    @Test
    void aRisingLineIsFound() {
        assertThat(NonNegativeLeastSquares.solve(LINE, new double[] {1, 3, 5}, EQUAL))
                .containsExactly(new double[] {1, 2}, within(1e-12));
    }

    @Test
    void aFallingLineBecomesItsMean() {
        assertThat(NonNegativeLeastSquares.solve(LINE, new double[] {5, 3, 1}, EQUAL))
                .containsExactly(new double[] {3, 0}, within(1e-12));
        assertThat(NonNegativeLeastSquares.solve(LINE, new double[] {5, 3, 1}, new double[] {2, 1, 1}))
                .containsExactly(new double[] {3.5, 0}, within(1e-12));
    }

    @Test
    void termsThatSayTheSameAreTakenOnce() {
        double[] solution = NonNegativeLeastSquares.solve(
                new double[][] {{1, 2, 0}, {1, 2, 0}}, new double[] {4, 6}, new double[] {1, 1});

        assertThat(solution[0] + 2 * solution[1]).isCloseTo(5, within(1e-9));
        assertThat(solution[2]).isZero();
    }

    @Test
    void whatIsBelowZeroEverywhereIsZero() {
        assertThat(NonNegativeLeastSquares.solve(LINE, new double[] {-1, -2, -1}, EQUAL))
                .containsExactly(0, 0);
    }

    /** Karush, Kuhn and Tucker: no slope at what is above zero, none downwards at what is zero. */
    @Property
    void noOtherCoefficientsAreBetter(@ForAll long seed) {
        Random random = new Random(seed);
        double[][] terms = new double[12][];
        double[] values = new double[terms.length];
        double[] weights = new double[terms.length];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = new double[] {1, random.nextDouble(), random.nextDouble() * random.nextDouble()};
            values[i] = random.nextGaussian() + random.nextInt(3);
            weights[i] = 0.1 + random.nextDouble();
        }
        double[] solution = NonNegativeLeastSquares.solve(terms, values, weights);
        for (int j = 0; j < 3; j++) {
            double slope = 0;
            for (int i = 0; i < terms.length; i++) {
                double difference = -values[i];
                for (int k = 0; k < 3; k++) {
                    difference += terms[i][k] * solution[k];
                }
                slope += weights[i] * difference * terms[i][j];
            }
            assertThat(solution[j]).isGreaterThanOrEqualTo(0);
            if (solution[j] > 0) {
                assertThat(slope).isCloseTo(0, within(1e-8));
            } else {
                assertThat(slope).isGreaterThan(-1e-8);
            }
        }
    }
}
