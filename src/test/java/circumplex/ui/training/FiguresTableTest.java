package circumplex.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.emotion.ArchitectureResult;
import circumplex.ui.fixture.InventedExperiments;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTableTest {
    private final FiguresTable table = new FiguresTable(new Archive(InventedExperiments.complete()));

    @Test
    void everyArchitectureHasARowTheFloorFirst() {
        assertThat(table.rows()).hasSize(11);
        assertThat(table.rows().get(0).architecture()).isEqualTo("baseline-mean");
    }

    @Test
    void theBestIsHighestForR2AndLowestForErrors() {
        for (Measure measure : List.of(Measure.R2, Measure.MSE)) {
            List<ArchitectureResult> best = table.rows().stream()
                    .filter(row -> table.best(row, measure))
                    .toList();
            double extreme = table.rows().stream()
                    .mapToDouble(row -> table.figure(row, measure).mean())
                    .reduce(measure == Measure.R2 ? Math::max : Math::min)
                    .orElseThrow();
            assertThat(best).anyMatch(row -> table.figure(row, measure).mean() == extreme);
            assertThat(best).noneMatch(row -> row.architecture().equals("baseline-mean"));
        }
    }

    @Test
    void theDataHoldAllSongsAndTargets() {
        assertThat(table.csv().rows()).hasSize(11 * 3 * 3);
        assertThat(table.csv().header())
                .startsWith("architecture", "networks", "folds")
                .endsWith("mse", "mse_deviation");
        assertThat(table.csv().rows())
                .allMatch(row -> row.size() == table.csv().header().size());
    }
}
