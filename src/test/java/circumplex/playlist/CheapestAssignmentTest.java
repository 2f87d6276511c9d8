package circumplex.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CheapestAssignmentTest {

    @Property(tries = 500)
    void costsNoMoreThanTheBestOfAll(
            @ForAll long seed,
            @ForAll @IntRange(max = 5) int rows,
            @ForAll @IntRange(max = 3) int more,
            @ForAll boolean coarse) {
        Random random = new Random(seed);
        int columns = rows + more;
        double[][] costs = new double[rows][columns];
        for (double[] row : costs) {
            Arrays.setAll(row, i -> coarse ? random.nextInt(3) : random.nextDouble());
        }

        int[] found = CheapestAssignment.find(rows, columns, (row, column) -> costs[row][column]);

        assertThat(found).hasSize(rows).doesNotHaveDuplicates();
        double cost = 0;
        for (int row = 0; row < rows; row++) {
            cost += costs[row][found[row]];
        }
        assertThat(cost).isEqualTo(best(costs, 0, new boolean[columns]), within(1e-9));
    }

    private static double best(double[][] costs, int row, boolean[] taken) {
        if (row == costs.length) {
            return 0;
        }
        double best = Double.POSITIVE_INFINITY;
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column]) {
                taken[column] = true;
                best = Math.min(best, costs[row][column] + best(costs, row + 1, taken));
                taken[column] = false;
            }
        }
        return best;
    }

    @Test
    void needsAColumnForEveryRow() {
        assertThatThrownBy(() -> CheapestAssignment.find(2, 1, (row, column) -> 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
