package circumplex.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import circumplex.emotion.EpochRecord;
import circumplex.ui.fixture.InventedExperiments;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearningViewModelTest {
    private final Archive archive = new Archive(InventedExperiments.complete());
    private final LearningViewModel model = new LearningViewModel(archive);

    @Test
    void beginsWithTheBundledArchitectureOverAllFolds() {
        assertThat(model.chosen()).containsExactly(Architecture.single("crnn"));
        List<Curve> curves = model.curvesProperty().get();
        assertThat(curves).extracting(Curve::unseen).containsExactly(true, false);
        assertThat(curves.get(0).deviations()).hasSameSizeAs(curves.get(0).values());
        double expected = archive.histories("crnn").values().stream()
                .mapToDouble(epochs -> epochs.get(3).unseen().mean().r2())
                .average()
                .orElseThrow();
        assertThat(curves.get(0).values().get(3)).isEqualTo(expected, within(1e-12));
    }

    @Test
    void aFoldATargetAndAMeasureAreChosen() {
        model.foldProperty().set(3);
        model.targetProperty().set(Target.AROUSAL);
        model.measureProperty().set(CurveMeasure.MAE);
        List<EpochRecord> epochs = archive.histories("crnn").get(3);
        List<Curve> curves = model.curvesProperty().get();
        assertThat(curves.get(0).values())
                .containsExactlyElementsOf(
                        epochs.stream().map(e -> e.unseen().arousal().mae()).toList());
        assertThat(curves.get(1).values())
                .containsExactlyElementsOf(
                        epochs.stream().map(e -> e.training().arousal().mae()).toList());
        assertThat(curves.get(0).deviations()).as("one fold has no spread").isEmpty();
        model.measureProperty().set(CurveMeasure.LOSS);
        assertThat(model.curvesProperty().get()).singleElement().satisfies(curve -> {
            assertThat(curve.unseen()).isFalse();
            assertThat(curve.values())
                    .containsExactlyElementsOf(
                            epochs.stream().map(EpochRecord::loss).toList());
        });
    }

    @Test
    void severalAreComparedInTheOrderOfEveryTable() {
        model.chosen().add(Architecture.single("cnn"));
        assertThat(model.curvesProperty().get())
                .extracting(curve -> curve.architecture().label())
                .containsExactly("cnn", "cnn", "crnn", "crnn");
        int lines = model.csv().rows().size();
        assertThat(lines)
                .isEqualTo(model.curvesProperty().get().stream()
                        .mapToInt(c -> c.values().size())
                        .sum());
        assertThat(model.csv().text())
                .startsWith(
                        "architecture,fold,songs,measure,target,epoch,value,standard_deviation\r\ncnn,mean,unseen,r2,mean,1,0.");
    }

    @Test
    void aFoldThatIsMissingGivesNoCurve() {
        Archive some = new Archive(InventedExperiments.recorded(2, false));
        LearningViewModel two = new LearningViewModel(some);
        assertThat(two.folds()).containsExactly(1, 2);
        two.foldProperty().set(4);
        assertThat(two.curvesProperty().get()).isEmpty();
    }

    @Test
    void theMeanGoesAsFarAsTheShortestFold() {
        Curve curve = Curve.mean(Architecture.single("cnn"), true, List.of(List.of(1.0, 2.0, 3.0), List.of(3.0, 4.0)));
        assertThat(curve.values()).containsExactly(2.0, 3.0);
        assertThat(curve.deviations().get(0)).isEqualTo(Math.sqrt(2), within(1e-12));
        assertThat(curve.last()).isEqualTo(3.0);
    }
}
