package circumplex.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import circumplex.ui.fixture.InventedExperiments;
import org.junit.jupiter.api.Test;

class PredictionViewModelTest {
    private final Archive archive = new Archive(InventedExperiments.complete());
    private final PredictionViewModel model = new PredictionViewModel(archive);

    @Test
    void beginsWithTheAveragedNetworksOfTheBundledArchitecture() {
        assertThat(model.chosenProperty().get()).isEqualTo(new Architecture("crnn", 3));
        assertThat(model.predictions()).hasSize(4 * 507);
    }

    @Test
    void theMapsCountEverySongShown() {
        model.chosenProperty().set(Architecture.single("lstm"));
        assertThat(songs(model.errorMap())).isEqualTo(4 * 507);
        assertThat(songs(model.quarters())).isEqualTo(4 * 507);
        assertThat(model.csv().rows()).hasSize(4 * 507);
        assertThat(model.mapCsv().rows())
                .allSatisfy(row -> assertThat((Integer) row.get(2)).isPositive());
    }

    @Test
    void averagingManyAnswersMakesThemBetter() {
        double averaged = model.metrics(Target.AROUSAL).r2();
        model.chosenProperty().set(Architecture.single("crnn"));
        assertThat(averaged).isGreaterThan(model.metrics(Target.AROUSAL).r2() + 0.01);
    }

    @Test
    void answersDrawnToTheMiddleAreSaidSo() {
        ErrorMap.Cell tense = new ErrorMap.Cell(9, 0.2, 0.2, 0.9, 0.34, 0.82);
        assertThat(Tendency.words(tense)).isEqualTo("heard 0.14 too pleasant and 0.08 too calm");
        assertThat(Tendency.words(new ErrorMap.Cell(9, 0.2, 0.8, 0.2, 0.70, 0.21)))
                .isEqualTo("heard 0.10 too unpleasant");
        assertThat(Tendency.words(new ErrorMap.Cell(9, 0.2, 0.5, 0.2, 0.51, 0.30)))
                .isEqualTo("heard 0.10 too energetic");
        assertThat(Tendency.words(new ErrorMap.Cell(9, 0.2, 0.5, 0.5, 0.51, 0.49)))
                .isEqualTo("no tendency either way");
    }

    @Test
    void crowdingIsOneWherePointsCrowdMostAndZeroWhereOneIsAlone() {
        double[] crowding = Crowding.of(new double[] {0.1, 0.11, 0.12, 0.9, 1}, new double[] {0.1, 0.1, 0.1, 0.9, 0});
        assertThat(crowding[1]).isEqualTo(1, within(1e-12));
        assertThat(crowding[3]).isZero();
        assertThat(crowding[4]).isZero();
    }

    private static int songs(ErrorMap map) {
        int songs = 0;
        for (int row = 0; row < map.size(); row++) {
            for (int column = 0; column < map.size(); column++) {
                songs += map.count(column, row);
            }
        }
        return songs;
    }
}
