package circumplex.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.emotion.ArchitectureResult;
import circumplex.emotion.Metrics;
import circumplex.emotion.MetricsSpread;
import circumplex.emotion.RecordedTrainings;
import circumplex.emotion.TargetSpread;
import circumplex.ui.fixture.InventedExperiments;
import circumplex.ui.fixture.InventedTraining;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonViewModelTest {

    @Test
    void thePaperStandsBesideUnseenSongsAndTheMeanOfBothOnly() {
        ComparisonViewModel model = new ComparisonViewModel(new Archive(InventedExperiments.complete()));
        ArchitectureResult hybrid = row(model, "hybrid16", 1);
        assertThat(model.paper(hybrid, Measure.R2)).isEqualTo(0.413);
        assertThat(model.paper(hybrid, Measure.MSE)).isEqualTo(0.031);
        assertThat(model.paper(row(model, "crnn", 1), Measure.R2)).isNaN();
        model.targetProperty().set(Target.VALENCE);
        assertThat(model.paper(hybrid, Measure.R2)).isNaN();
        model.targetProperty().set(Target.MEAN);
        model.songsProperty().set(Songs.ALL);
        assertThat(model.paper(hybrid, Measure.R2)).isEqualTo(0.901);
        assertThat(model.paper(hybrid, Measure.MSE)).isNaN();
        model.songsProperty().set(Songs.TRAINING);
        assertThat(model.paper(hybrid, Measure.R2)).isNaN();
    }

    @Test
    void figuresAndFloorFollowTheChoice() {
        ComparisonViewModel model = new ComparisonViewModel(new Archive(InventedExperiments.complete()));
        ArchitectureResult cnn = row(model, "cnn", 1);
        model.songsProperty().set(Songs.TRAINING);
        model.targetProperty().set(Target.AROUSAL);
        assertThat(model.figure(cnn, Measure.RMSE))
                .isEqualTo(new Spread(
                        cnn.training().arousal().mean().rmse(),
                        cnn.training().arousal().deviation().rmse()));
        assertThat(model.floor(Measure.RMSE)).isGreaterThan(0.2);
        assertThat(model.rows()).noneMatch(r -> r.architecture().equals("baseline-mean"));
        assertThat(model.rows()).noneMatch(r -> r.architecture().equals("malik"));
        assertThat(model.csv().rows()).hasSize(8 * 4);
    }

    @Test
    void withoutRecordsThereIsNothingToCompare() {
        ComparisonViewModel model =
                new ComparisonViewModel(new Archive(RecordedTrainings.of(InventedTraining.record(5))));
        assertThat(model.rows()).isEmpty();
        assertThat(model.floor(Measure.MSE)).isNaN();
        assertThat(model.verdict()).isEqualTo("No figure is recorded for these songs.");
    }

    @Test
    void whatLiesWithinTheSpreadIsNoWinner() {
        assertThat(verdict(result("crnn", 0.70, 0.01), result("cnn", 0.692, 0.006), result("lstm", 0.6, 0.02)))
                .isEqualTo("CRNN has the highest R², 0.70 ± 0.01, but CNN (0.69 ± 0.01) lies within the spread from"
                        + " part to part: neither is a winner.");
        assertThat(verdict(result("crnn", 0.70, 0.01), result("cnn", 0.694, 0.01), result("hybrid16", 0.699, 0.01)))
                .contains("but Hybrid, 16 steps (0.70 ± 0.01) and CNN (0.69 ± 0.01) lie within", "none of them is");
    }

    @Test
    void whatLiesOutsideIs() {
        assertThat(verdict(result("lstm", 0.62, 0.01), result("crnn", 0.70, 0.01)))
                .isEqualTo("CRNN is the best, with R² 0.70 ± 0.01: the next, LSTM (0.62 ± 0.01), lies outside the"
                        + " spread from part to part.");
        assertThat(verdict(result("crnn", 0.70, Double.NaN)))
                .isEqualTo("CRNN reaches R² 0.70; there is nothing yet to compare it with.");
    }

    @Test
    void averagedNetworksAreToldApartAndUnfinishedOnesNotAtAll() {
        ArchitectureResult averaged = result("crnn", 4, 3, 0.72, 0.01);
        ArchitectureResult unfinished = result("malik", 2, 1, 0.9, 0.01);
        assertThat(verdict(result("crnn", 0.70, 0.01), result("lstm", 0.62, 0.01), averaged, unfinished))
                .startsWith("CRNN is the best, with R² 0.70 ± 0.01: the next, LSTM")
                .endsWith(" Averaging the answers of 3 networks, CRNN reaches 0.72 ± 0.01.")
                .doesNotContain("Malik");
        assertThat(verdict(result("crnn", 1, 1, 0.70, Double.NaN), result("cnn", 1, 1, 0.69, Double.NaN)))
                .isEqualTo("CRNN has the highest R², 0.70, before CNN (0.69); with one part of the songs alone, that"
                        + " may be chance.");
    }

    @Test
    void theLargerSpreadDecides() {
        assertThat(new Spread(0.70, 0.001).near(new Spread(0.68, 0.03))).isTrue();
        assertThat(new Spread(0.70, 0.001).near(new Spread(0.68, 0.01))).isFalse();
        assertThat(new Spread(0.70, Double.NaN).near(new Spread(0.70, Double.NaN)))
                .isTrue();
        assertThat(new Spread(0.70, Double.NaN).near(Spread.NONE)).isFalse();
    }

    private static String verdict(ArchitectureResult... results) {
        return Verdict.of(List.of(results), Target.MEAN, Songs.UNSEEN);
    }

    private static ArchitectureResult result(String label, double r2, double deviation) {
        return result(label, 4, 1, r2, deviation);
    }

    private static ArchitectureResult result(String label, int folds, int networks, double r2, double deviation) {
        MetricsSpread spread = new MetricsSpread(new Metrics(0, 0, 0, r2, 0), new Metrics(0, 0, 0, deviation, 0));
        TargetSpread both = new TargetSpread(spread, spread, spread);
        return new ArchitectureResult(label, folds, networks, 1, 1, 1, both, both, both);
    }

    private static ArchitectureResult row(ComparisonViewModel model, String label, int networks) {
        return model.rows().stream()
                .filter(r -> r.architecture().equals(label) && r.networks() == networks)
                .findFirst()
                .orElseThrow();
    }
}
