package circumplex.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import circumplex.emotion.Experiment;
import circumplex.emotion.ExperimentRecord;
import circumplex.emotion.Prediction;
import circumplex.emotion.RecordedTrainings;
import circumplex.ui.fixture.InventedExperiments;
import circumplex.ui.fixture.InventedTraining;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArchiveTest {
    private final RecordedTrainings recorded = InventedExperiments.complete();
    private final Archive archive = new Archive(recorded);

    @Test
    void rowsStandInTheOrderOfEveryTable() {
        assertThat(archive.results())
                .extracting(result -> Archive.architecture(result))
                .containsExactly(
                        Architecture.single("baseline-mean"),
                        Architecture.single("cnn"),
                        Architecture.single("lstm"),
                        Architecture.single("hybrid16"),
                        Architecture.single("hybrid32"),
                        Architecture.single("hybrid-bidirectional"),
                        Architecture.single("crnn"),
                        new Architecture("crnn", 3),
                        Architecture.single("delbouys"),
                        Architecture.single("malik"),
                        Architecture.single("bhattarai"));
        assertThat(archive.learned())
                .as("the floor learns nothing by epoch")
                .hasSize(9)
                .doesNotContain(Architecture.single("baseline-mean"));
    }

    @Test
    void historiesAreOfTheFirstSeed() {
        ExperimentRecord first = recorded.experiments().stream()
                .filter(r -> r.experiment().path().equals("crnn/fold-2-seed-1"))
                .findFirst()
                .orElseThrow();
        assertThat(archive.histories("crnn")).containsOnlyKeys(1, 2, 3, 4);
        assertThat(archive.histories("crnn").get(2)).isEqualTo(first.epochs());
        assertThat(archive.histories("unknown")).isEmpty();
    }

    @Test
    void averagedAnswersAreTheMeanOfTheSeeds() {
        Architecture averaged = new Architecture("crnn", 3);
        assertThat(archive.answering()).contains(averaged, Architecture.single("crnn"));
        List<Prediction> shown = archive.predictions(averaged);
        assertThat(shown).hasSameSizeAs(archive.predictions(Architecture.single("crnn")));
        double expected = recorded.experiments().stream()
                .filter(r -> r.experiment().path().startsWith("crnn/fold-1-"))
                .mapToDouble(r -> r.unseen().get(5).predicted().valence())
                .average()
                .orElseThrow();
        assertThat(shown.get(5).predicted().valence()).isEqualTo(expected, within(1e-12));
    }

    @Test
    void anAverageNeedsSeveralNetworksInEveryFold() {
        List<ExperimentRecord> records = recorded.experiments().stream()
                .filter(r -> r.experiment().architecture().equals("crnn"))
                .filter(r -> r.experiment().fold() < 4 || r.experiment().seed() == 1)
                .toList();
        Archive some = new Archive(new RecordedTrainings(
                recorded.bundled(), recorded.crossValidation(), recorded.uncertainty(), records, List.of()));
        assertThat(some.answering()).containsExactly(Architecture.single("crnn"));
    }

    @Test
    void networksOfOtherSeedsAreNotAveragedAsInTheTables() {
        List<ExperimentRecord> records = recorded.experiments().stream()
                .filter(r -> r.experiment().architecture().equals("crnn"))
                .filter(r -> r.experiment().seed() != (r.experiment().fold() == 4 ? 2 : 3))
                .toList();
        Archive some = new Archive(new RecordedTrainings(
                recorded.bundled(), recorded.crossValidation(), recorded.uncertainty(), records, List.of()));
        assertThat(some.answering()).containsExactly(Architecture.single("crnn"));
    }

    @Test
    void withoutExperimentsTheBundledNetworkStandsForOne() {
        Archive alone = new Archive(RecordedTrainings.of(InventedTraining.record(12, "crnn")));
        assertThat(alone.learned()).containsExactly(Architecture.single("crnn"));
        assertThat(alone.histories("crnn")).containsOnlyKeys(1);
        assertThat(alone.predictions(Architecture.single("crnn"))).hasSize(506);
        assertThat(alone.results()).isEmpty();
        assertThat(alone.floor()).isEmpty();
    }

    @Test
    void theFloorAloneIsNoComparison() {
        List<ExperimentRecord> floor = recorded.experiments().stream()
                .filter(r -> r.experiment().architecture().equals("baseline-mean"))
                .toList();
        Archive alone = new Archive(new RecordedTrainings(
                InventedTraining.record(12, "crnn"), Optional.empty(), Optional.empty(), floor, List.of()));
        assertThat(alone.learned()).containsExactly(Architecture.single("crnn"));
        assertThat(alone.answering())
                .containsExactly(Architecture.single("baseline-mean"), Architecture.single("crnn"));
        assertThat(new PredictionViewModel(alone).chosenProperty().get()).isEqualTo(Architecture.single("crnn"));
    }

    @Test
    void trainingsOnAllSongsTakeNoPart() {
        ExperimentRecord fold = InventedExperiments.experiment("crnn", 0.7, 1, 1);
        Experiment e = fold.experiment();
        Experiment whole = new Experiment(
                e.architecture(),
                0,
                1,
                e.epochs(),
                e.parameters(),
                1,
                1,
                e.date(),
                e.command(),
                e.training(),
                null,
                e.all());
        Archive both = new Archive(new RecordedTrainings(
                recorded.bundled(),
                Optional.empty(),
                Optional.empty(),
                List.of(new ExperimentRecord(whole, fold.epochs(), fold.training(), List.of()), fold),
                List.of()));
        assertThat(both.histories("crnn")).containsOnlyKeys(1);
        assertThat(both.predictions(Architecture.single("crnn"))).hasSize(507);
    }

    @Test
    void theHeadlineComesFromTheCardElseFromTheComparisonElseFromTheOneFold() {
        assertThat(Headline.of(archive).orElseThrow().unseen())
                .isEqualTo(recorded.crossValidation().orElseThrow().unseen());
        Archive withoutCard = new Archive(new RecordedTrainings(
                recorded.bundled(), Optional.empty(), Optional.empty(), recorded.experiments(), recorded.results()));
        assertThat(Headline.of(withoutCard).orElseThrow().networks()).isEqualTo(3);
        Headline one = Headline.of(new Archive(RecordedTrainings.of(InventedTraining.record(12))))
                .orElseThrow();
        assertThat(one.folds()).isEqualTo(1);
        assertThat(one.of(Target.MEAN, Measure.R2).mean()).isEqualTo(0.68, within(1e-9));
        assertThat(one.of(Target.MEAN, Measure.R2).two()).isEqualTo("0.68");
        assertThat(one.gap()).isEqualTo(0.11, within(1e-9));
    }
}
