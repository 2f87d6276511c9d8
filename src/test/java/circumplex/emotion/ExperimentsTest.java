package circumplex.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import circumplex.emotion.evaluation.RegressionMetrics;
import circumplex.model.Mood;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentsTest {
    private static final List<Prediction> ANSWERS = List.of(
            new Prediction(new Mood(0.25, 0.5), new Mood(0.3, 0.4)),
            new Prediction(new Mood(0.75, 1), new Mood(0.7, 0.9)));
    private static final List<HalfMoods> HALVES =
            List.of(new HalfMoods(new Mood(0.1, 0.2), new Mood(0.3, 0.4)), new HalfMoods(Mood.NEUTRAL, new Mood(0, 1)));
    private static final TargetMetrics METRICS = RegressionMetrics.of(ANSWERS);
    private static final Experiment EXPERIMENT = new Experiment(
            "crnn", 2, 5, 1, 12, 0.5, Double.NaN, "2026-01-02", "train <this>", METRICS, METRICS, METRICS);

    @TempDir
    Path folder;

    private Path run;

    @BeforeEach
    void writeOneTraining() throws IOException {
        run = Files.createDirectories(folder.resolve("crnn/fold-2-seed-5"));
        Files.writeString(folder.resolve("index.csv"), "crnn/fold-2-seed-5\n\n");
        Files.writeString(run.resolve("experiment.json"), ExperimentFolder.format(EXPERIMENT));
        EpochRecord epoch = new EpochRecord(1, 0.5, 0.25, 2, METRICS, TargetMetrics.ofNothing());
        Files.writeString(run.resolve("history.csv"), ModelFolder.formatHistory(List.of(epoch)));
        Files.writeString(run.resolve("training.csv"), ModelFolder.formatPredictions(ANSWERS));
        Files.writeString(run.resolve("unseen.csv"), ModelFolder.formatPredictions(ANSWERS.subList(1, 2)));
        Files.writeString(run.resolve("halves.csv"), ExperimentFolder.formatHalves(HALVES));
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        List<ExperimentRecord> records = Experiments.in(folder).read();

        assertThat(records).hasSize(1);
        ExperimentRecord record = records.get(0);
        assertThat(record.experiment()).isEqualTo(EXPERIMENT);
        assertThat(record.training()).isEqualTo(ANSWERS);
        assertThat(record.unseen()).isEqualTo(ANSWERS.subList(1, 2));
        EpochRecord epoch = record.epochs().get(0);
        assertThat(epoch.training().mean().ccc()).isCloseTo(METRICS.mean().ccc(), within(1e-5));
        assertThat(epoch.unseen()).isEqualTo(TargetMetrics.ofNothing());
        assertThat(Experiments.in(folder).folder("crnn/fold-2-seed-5").halves()).isEqualTo(HALVES);
    }

    @Test
    void emptyCellsStandForWhatWasNotMeasured() throws IOException {
        Path history = run.resolve("history.csv");
        Files.writeString(history, Files.readString(history).replace("NaN", ""));
        assertThat(Experiments.in(folder).read().get(0).epochs().get(0).unseen())
                .isEqualTo(TargetMetrics.ofNothing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"experiment.json", "history.csv", "training.csv", "unseen.csv"})
    void aMissingFileIsNamed(String file) throws IOException {
        Files.delete(run.resolve(file));
        assertThatThrownBy(() -> Experiments.in(folder).read())
                .isInstanceOf(IOException.class)
                .hasMessage(run.resolve(file) + " is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"history.csv", "training.csv", "unseen.csv"})
    void aDamagedLineIsNamed(String file) throws IOException {
        String text = Files.readString(run.resolve(file));
        Files.writeString(run.resolve(file), text + "0.5,0.5,loud,0.5\n");
        int line = (int) text.lines().count() + 1;
        assertThatThrownBy(() -> Experiments.in(folder).read())
                .isInstanceOf(IOException.class)
                .hasMessage(run.resolve(file) + " is damaged in line " + line);
    }

    @Test
    void aMoodOffThePlaneIsDamage() throws IOException {
        Files.writeString(run.resolve("unseen.csv"), "a,b,c,d\n0.5,0.5,0.5,0.5\n0.5,0.5,1.5,0.5\n");
        assertThatThrownBy(() -> Experiments.in(folder).read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("unseen.csv is damaged in line 3: valence");
    }

    @Test
    void damagedOrIncompleteJsonIsNamed() throws IOException {
        for (String text : List.of("{", "{\"architecture\": \"crnn\"}", "", "[1]")) {
            Files.writeString(run.resolve("experiment.json"), text);
            assertThatThrownBy(() -> Experiments.in(folder).read())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(run.resolve("experiment.json").toString());
        }
    }

    @Test
    void aTrainingUnderAnothersPathIsRefused() throws IOException {
        Files.move(run, folder.resolve("crnn/fold-1-seed-5"));
        Files.writeString(folder.resolve("index.csv"), "crnn/fold-1-seed-5\n");
        assertThatThrownBy(() -> Experiments.in(folder).read())
                .hasMessageContaining("crnn/fold-1-seed-5/experiment.json belongs to another training");
    }

    @Test
    void aMissingIndexIsNamed() {
        Path elsewhere = folder.resolve("elsewhere");
        assertThatThrownBy(() -> Experiments.in(elsewhere).read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining(elsewhere.resolve("index.csv").toString())
                .hasMessageContaining("--output");
    }

    @Test
    void anEmptyIndexIsNoError() throws IOException {
        Files.writeString(folder.resolve("index.csv"), "");
        assertThat(Experiments.in(folder).read()).isEmpty();
    }

    @Test
    void theRecordsOfTheRepositoryTravelWithTheProgram() throws IOException {
        List<ExperimentRecord> records = BundledModel.experiments().read();
        for (int fold = 1; fold <= 4; fold++) {
            int unseen = fold;
            ExperimentRecord floor = records.stream()
                    .filter(record -> record.experiment().path().equals("baseline-mean/fold-" + unseen + "-seed-1"))
                    .findFirst()
                    .orElseThrow();
            assertThat(floor.unseen().size() + floor.training().size()).isEqualTo(2028);
            assertThat(floor.experiment().unseen().mean().r2()).isBetween(-0.01, 0.0);
        }
        assertThat(records).allSatisfy(record -> {
            Experiment experiment = record.experiment();
            assertThat(RegressionMetrics.of(record.unseen()).mean().r2())
                    .as(experiment.path())
                    .isCloseTo(experiment.unseen().mean().r2(), within(1e-4));
            assertThat(RegressionMetrics.of(record.training()).mean().r2())
                    .as(experiment.path())
                    .isCloseTo(experiment.training().mean().r2(), within(1e-4));
            assertThat(record.epochs()).as(experiment.path()).hasSize(experiment.epochs());
            assertThat(BundledModel.experiments().folder(experiment.path()).halves())
                    .as(experiment.path())
                    .hasSameSizeAs(record.unseen());
        });
    }
}
