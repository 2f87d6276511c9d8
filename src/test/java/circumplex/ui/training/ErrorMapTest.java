package circumplex.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import circumplex.emotion.Prediction;
import circumplex.model.Mood;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorMapTest {

    @Test
    void averagesTheDistanceInTheCellOfTheTruth() {
        ErrorMap map = ErrorMap.of(
                List.of(prediction(0.1, 0.9, 0.4, 0.5), prediction(0.2, 0.8, 0.2, 0.7), prediction(0.9, 0.1, 0.9, 0.1)),
                2);
        assertThat(map.count(0, 1)).isEqualTo(2);
        assertThat(map.cell(0, 1).meanError()).isEqualTo((0.5 + 0.1) / 2, within(1e-9));
        assertThat(map.cell(0, 1).trueValence()).isEqualTo(0.15, within(1e-9));
        assertThat(map.cell(0, 1).saidValence()).isEqualTo(0.3, within(1e-9));
        assertThat(map.cell(0, 1).saidArousal()).isEqualTo(0.6, within(1e-9));
        assertThat(map.count(1, 0)).isEqualTo(1);
        assertThat(map.cell(1, 0).meanError()).isZero();
        assertThat(map.count(0, 0)).isZero();
        assertThat(map.cell(0, 0).meanError()).isNaN();
        assertThat(map.largest()).isEqualTo(0.3, within(1e-9));
    }

    @Test
    void theUpperEdgesBelongToTheLastCells() {
        ErrorMap map = ErrorMap.of(List.of(prediction(1, 1, 1, 1)), 8);
        assertThat(map.count(7, 7)).isEqualTo(1);
    }

    @Test
    void nothingHasNoError() {
        assertThat(ErrorMap.of(List.of(), 4).largest()).isZero();
    }

    private static Prediction prediction(double trueValence, double trueArousal, double valence, double arousal) {
        return new Prediction(new Mood(trueValence, trueArousal), new Mood(valence, arousal));
    }
}
