package circumplex.emotion.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VarianceFitTest {
    @Test
    void withoutAnythingElseItIsTheMeanSquaredError() {
        assertThat(new VarianceFit(new double[][] {{1}, {1}, {1}}, new double[] {1, 2, 6}).coefficients())
                .containsExactly(new double[] {3}, within(1e-9));
    }

    /** With two groups the likelihood is highest at the mean squared error of each. */
    @Test
    void eachOfTwoGroupsGetsItsOwn() {
        double[][] terms = {{1, 0}, {1, 0}, {1, 1}, {1, 1}, {1, 1}};
        double[] squared = {1, 3, 4, 5, 9};

        double[] coefficients = new VarianceFit(terms, squared).coefficients();

        assertThat(coefficients[0]).isCloseTo(2, within(1e-4));
        assertThat(coefficients[0] + coefficients[1]).isCloseTo(6, within(1e-4));
    }

    @Test
    void errorsOfNothingAreNoFailure() {
        double[] coefficients =
                new VarianceFit(new double[][] {{1, 0, 0}, {1, 0.1, 0.2}}, new double[] {0, 0}).coefficients();

        assertThat(coefficients).containsExactly(0, 0, 0);
    }

    @Property(tries = 60)
    void itsCoefficientsAreNotNegativeAndItsVarianceIsRightOnTheWhole(@ForAll long seed) {
        Random random = new Random(seed);
        double[][] terms = new double[80][];
        double[] squared = new double[terms.length];
        for (int i = 0; i < terms.length; i++) {
            double s = random.nextDouble();
            double w = random.nextDouble();
            terms[i] = new double[] {1, s * s, w * w};
            double error = random.nextGaussian() * (0.05 + random.nextInt(2) * s);
            squared[i] = error * error;
        }

        double[] c = new VarianceFit(terms, squared).coefficients();

        double[] variances = Arrays.stream(terms)
                .mapToDouble(term -> c[0] + c[1] * term[1] + c[2] * term[2])
                .toArray();
        assertThat(c[0]).isGreaterThanOrEqualTo(0);
        assertThat(c[1]).isGreaterThanOrEqualTo(0);
        assertThat(c[2]).isGreaterThanOrEqualTo(0);
        // One or two of a thousand draws have errors so near to nothing that their variance is cut off from below.
        Assume.that(Arrays.stream(variances).min().orElseThrow()
                > 1e-4 * Arrays.stream(squared).average().orElseThrow());
        double sum = 0;
        for (int i = 0; i < terms.length; i++) {
            sum += squared[i] / variances[i];
        }
        assertThat(sum / terms.length).isCloseTo(1, within(0.001));
    }
}
