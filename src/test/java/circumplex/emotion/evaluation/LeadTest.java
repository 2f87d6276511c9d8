package circumplex.emotion.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.emotion.ArchitectureResult;
import circumplex.emotion.ExperimentRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadTest {
    @Test
    void whatLiesWithinOneDeviationIsNotToldApart() {
        // Means 0.700, 0.696 and 0.60 with deviations 0.008, 0.001 and 0.001.
        List<ArchitectureResult> results = results(
                row("crnn", 0.692, 0.700, 0.708),
                row("cnn", 0.695, 0.696, 0.697),
                row("lstm", 0.599, 0.600, 0.601),
                row("baseline-mean", 0, 0, 0));

        Lead lead = Lead.of(results).orElseThrow();

        assertThat(lead.best().architecture()).isEqualTo("crnn");
        assertThat(lead.near()).extracting(ArchitectureResult::architecture).containsExactly("cnn");
        assertThat(lead.sentence())
                .isEqualTo("crnn (0.700 ± 0.008) has the highest mean R² on unseen songs over 3 folds, but within one"
                        + " standard deviation of it, so that no winner is named, lies cnn (0.696 ± 0.001).");
    }

    @Test
    void theLargerDeviationOfTheTwoCounts() {
        Lead lead = Lead.of(results(row("crnn", 0.699, 0.700, 0.701), row("cnn", 0.659, 0.680, 0.701)))
                .orElseThrow();
        assertThat(lead.near()).extracting(ArchitectureResult::architecture).containsExactly("cnn");
    }

    @Test
    void whatLiesFurtherOffIsBeaten() {
        Lead lead = Lead.of(results(row("crnn", 0.699, 0.700, 0.701), row("cnn", 0.649, 0.650, 0.651)))
                .orElseThrow();
        assertThat(lead.near()).isEmpty();
        assertThat(lead.sentence()).startsWith("crnn (0.700 ± 0.001) over 3 folds leads on unseen songs");
    }

    @Test
    void aTrainingOfFewerFoldsDoesNotCompete() {
        List<ArchitectureResult> results =
                results(row("crnn", 0.699, 0.700, 0.701), row("cnn", 0.649, 0.650, 0.651), row("hybrid16", 0.9, 0.9));
        assertThat(Lead.of(results).orElseThrow().best().architecture()).isEqualTo("crnn");
    }

    @Test
    void theFloorOfMoreFoldsDoesNotKeepNetworksFromBeingCompared() {
        List<ArchitectureResult> results = results(
                row("baseline-mean", 0, 0, 0, 0), row("crnn", 0.699, 0.700, 0.701), row("cnn", 0.649, 0.650, 0.651));
        assertThat(Lead.of(results).orElseThrow().best().architecture()).isEqualTo("crnn");
    }

    @Test
    void whatHasNoFigureCannotLead() {
        List<ArchitectureResult> results =
                results(row("crnn", 0.69, 0.70), row("cnn", 0.59, 0.60), row("lstm", 0.5, Double.NaN));
        assertThat(Lead.of(results).orElseThrow().best().architecture()).isEqualTo("crnn");
    }

    @Test
    void withOneFoldOrOneArchitectureNobodyLeads() {
        assertThat(Lead.of(results(row("crnn", 0.7), row("cnn", 0.5)))).isEmpty();
        assertThat(Lead.of(results(row("crnn", 0.7, 0.8), row("baseline-mean", 0, 0))))
                .isEmpty();
        assertThat(Lead.of(List.of())).isEmpty();
    }

    @Test
    void averagedNetworksAreNoArchitectureOfTheirOwn() {
        List<ArchitectureResult> results =
                new ArrayList<>(results(row("crnn", 0.68, 0.69, 0.70), row("cnn", 0.58, 0.59, 0.60)));
        ArchitectureResult single = results.get(1);
        results.add(new ArchitectureResult(
                single.architecture(),
                single.folds(),
                3,
                single.parameters(),
                single.secondsPerStep(),
                single.secondsPerWindow(),
                single.training(),
                single.training(),
                single.all()));

        Lead lead = Lead.of(results).orElseThrow();

        assertThat(lead.best().networks()).isEqualTo(1);
        assertThat(lead.near()).isEmpty();
        assertThat(lead.sentence()).endsWith("The answers of 3 networks averaged, crnn (0.790 ± 0.010).");
    }

    private static Row row(String architecture, double... r2) {
        return new Row(architecture, r2);
    }

    private static List<ArchitectureResult> results(Row... rows) {
        List<ExperimentRecord> records = new ArrayList<>();
        for (Row row : rows) {
            for (int fold = 1; fold <= row.r2().length; fold++) {
                records.add(CrossValidationsTest.record(row.architecture(), fold, 1, row.r2()[fold - 1]));
            }
        }
        return CrossValidations.of(records);
    }

    /** An architecture and its mean R² in each fold. */
    private record Row(String architecture, double... r2) {}
}
