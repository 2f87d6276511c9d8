package circumplex.emotion.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import circumplex.emotion.EpochRecord;
import circumplex.emotion.Experiment;
import circumplex.emotion.ExperimentRecord;
import circumplex.emotion.Experiments;
import circumplex.emotion.Metrics;
import circumplex.emotion.ModelFolder;
import circumplex.emotion.RunningTrainings;
import circumplex.emotion.network.Architecture;
import circumplex.task.Cancellation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentSeriesTest {
    private static final Folds FOLDS = Folds.deal(TinyDataset.make(32, 4), Folds.COUNT, Folds.SEED);
    private static final List<PlannedRun> RUNS = List.of(
            new PlannedRun("crnn", 3, 1, 2), new PlannedRun("crnn", 1, 1, 2), new PlannedRun("baseline-mean", 1, 1, 0));

    @TempDir
    Path output;

    private final List<String> told = new ArrayList<>();
    private Cancellation cancellation = new Cancellation();
    private String stopAt = "";

    @Test
    void whatIsFinishedIsLeftAndWhatWasInterruptedGoesOn() throws Exception {
        stopAt = "crnn/fold-1-seed-1 epoch 1";
        assertThatThrownBy(() -> run(FOLDS, RUNS)).isInstanceOf(CancellationException.class);
        assertThat(index()).containsExactly("crnn/fold-3-seed-1");
        assertThat(output.resolve("crnn/fold-1-seed-1/checkpoint.npz")).exists();
        FileTime written = Files.getLastModifiedTime(output.resolve("crnn/fold-3-seed-1/weights.npz"));
        told.clear();
        stopAt = "";
        cancellation = new Cancellation();

        assertThat(run(FOLDS, RUNS)).isTrue();

        assertThat(told)
                .containsExactly(
                        "crnn/fold-3-seed-1 skipped",
                        "crnn/fold-1-seed-1 begun",
                        "crnn/fold-1-seed-1 epoch 1",
                        "crnn/fold-1-seed-1 epoch 2",
                        "crnn/fold-1-seed-1 finished",
                        "baseline-mean/fold-1-seed-1 finished");
        assertThat(Files.getLastModifiedTime(output.resolve("crnn/fold-3-seed-1/weights.npz")))
                .isEqualTo(written);
        assertThat(index()).containsExactly("baseline-mean/fold-1-seed-1", "crnn/fold-1-seed-1", "crnn/fold-3-seed-1");
        assertThat(Experiments.in(output).read())
                .extracting(record -> record.experiment().path())
                .isEqualTo(index());
        assertThat(Files.readString(output.resolve("folds.csv"))).isEqualTo(FoldsTable.format(FOLDS));
    }

    @Test
    void theBaselineAnswersWithTheMeanOfTheSongsTrainedOn() throws Exception {
        run(FOLDS, RUNS.subList(2, 3));

        ExperimentRecord record = Experiments.in(output).read().get(0);
        double mean = FOLDS.training(1).stream()
                .mapToDouble(song -> song.label().valence())
                .average()
                .orElseThrow();
        assertThat(record.epochs()).isEmpty();
        assertThat(record.experiment().parameters()).isZero();
        assertThat(record.experiment().secondsPerStep()).isNaN();
        assertThat(record.training())
                .hasSameSizeAs(FOLDS.training(1))
                .allSatisfy(answer -> assertThat(answer.predicted().valence()).isCloseTo(mean, within(1e-5)));
        Metrics training = record.experiment().training().valence();
        assertThat(training.r2()).isCloseTo(0, within(1e-9));
        assertThat(record.experiment().unseen().mean().r2()).isLessThanOrEqualTo(0);
        Path folder = output.resolve("baseline-mean/fold-1-seed-1");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "experiment.json", "history.csv", "unseen.csv", "training.csv", "halves.csv");
        }
        assertThat(ExperimentIndex.records(folder).halves()).hasSameSizeAs(FOLDS.unseen(1));
        assertThat(Files.readAllLines(folder.resolve(ModelFolder.HISTORY))).hasSize(1);
    }

    @Test
    void aFolderOfOtherSongsIsRefused() throws Exception {
        run(FOLDS, RUNS.subList(2, 3));

        Folds others = Folds.deal(TinyDataset.make(33, 4), Folds.COUNT, Folds.SEED);
        assertThatThrownBy(() -> run(others, RUNS))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining(output.resolve("folds.csv").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "{\"architecture\": \"unknown to this version\", \"epochs\": 2}"})
    void whatCannotBeDoneDoesNotStopTheRest(String options) throws Exception {
        Path begun = Files.createDirectories(output.resolve("crnn/fold-3-seed-1"));
        Files.writeString(begun.resolve("checkpoint.npz"), "damaged");
        Files.writeString(begun.resolve("checkpoint.json"), options);

        assertThat(run(FOLDS, List.of(RUNS.get(0), RUNS.get(2)))).isFalse();

        assertThat(told)
                .containsExactly(
                        "crnn/fold-3-seed-1 begun",
                        "crnn/fold-3-seed-1 refused: The checkpoint in " + begun
                                + " is damaged. Remove the folder to begin again.",
                        "baseline-mean/fold-1-seed-1 finished");
        assertThat(index()).containsExactly("baseline-mean/fold-1-seed-1");
    }

    @Test
    void aFinishedTrainingOfAnotherLengthIsNotTakenForTheOneAsked() throws Exception {
        run(FOLDS, List.of(new PlannedRun("crnn", 2, 1, 1)));
        told.clear();

        assertThat(run(FOLDS, List.of(new PlannedRun("crnn", 2, 1, 5)))).isFalse();

        assertThat(told).singleElement().asString().contains("refused", "1 epochs, not 5");
    }

    @Test
    void whatAnotherProcessFinishesMeanwhileIsPassedOver() throws Exception {
        PlannedRun planned = new PlannedRun("crnn", 2, 1, 0);
        Function<PlannedRun, Trainer> whileTheOtherOneEnds = run -> {
            finishElsewhere(output.resolve(run.path()));
            return trainer(run, FOLDS);
        };

        assertThat(series(FOLDS, whileTheOtherOneEnds).run(List.of(planned), cancellation))
                .isTrue();

        assertThat(told).containsExactly("crnn/fold-2-seed-1 begun", "crnn/fold-2-seed-1 skipped");
    }

    /** The files of a finished training. */
    private static void finishElsewhere(Path folder) {
        try {
            new BaselineRun(FOLDS, 2, 1, folder).run();
            Files.writeString(folder.resolve(ModelFolder.CARD), "{}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void trainingsOnAllSongsHaveNoPartInTheComparison() throws Exception {
        run(FOLDS, List.of(new PlannedRun("baseline-mean", Folds.NONE, 1, 0)));

        assertThat(output.resolve("baseline-mean/whole-seed-1/experiment.json")).exists();
        assertThat(index()).isEmpty();
    }

    @Test
    void remainingTimeFollowsTheArchitecture() {
        SeriesTime time = new SeriesTime();
        assertThat(time.estimate("crnn", 10)).isZero();
        time.observe("crnn", 2);
        assertThat(time.estimate("crnn", 10)).isEqualTo(Duration.ofSeconds(20));
        assertThat(time.estimate("cnn", 3)).as("as the others").isEqualTo(Duration.ofSeconds(6));
        time.observe("cnn", 4);
        assertThat(time.estimate("lstm", 1)).isEqualTo(Duration.ofSeconds(3));
        time.observe("crnn", 3);
        assertThat(time.estimate("crnn", 10)).isEqualTo(Duration.ofSeconds(22));
    }

    private boolean run(Folds folds, List<PlannedRun> runs) throws Exception {
        return series(folds, run -> trainer(run, folds)).run(runs, cancellation);
    }

    private ExperimentSeries series(Folds folds, Function<PlannedRun, Trainer> trainers) {
        return new ExperimentSeries(
                output, folds, trainers, new Told(), new RunningTrainings(output.resolveSibling("running")));
    }

    private static Trainer trainer(PlannedRun run, Folds folds) {
        Architecture architecture = Architecture.byLabel(run.architecture()).orElseThrow();
        return new Trainer(
                new TrainingOptions(
                        architecture,
                        run.fold(),
                        run.epochs(),
                        run.seed(),
                        8,
                        3e-3,
                        0.01,
                        0.8,
                        new Augmentation(0, 0, 0, 0)),
                folds);
    }

    private List<String> index() throws Exception {
        return Files.readAllLines(output.resolve(Experiments.INDEX));
    }

    private final class Told implements SeriesListener {
        @Override
        public void skipped(PlannedRun run, Path folder) {
            tell(run, "skipped");
        }

        @Override
        public void begun(PlannedRun run, Path folder, Trainer trainer) {
            tell(run, "begun");
        }

        @Override
        public void epoch(PlannedRun run, EpochRecord epoch, Duration runLeft, Duration allLeft) {
            assertThat(allLeft).isGreaterThanOrEqualTo(runLeft);
            tell(run, "epoch " + epoch.epoch());
        }

        @Override
        public void finished(PlannedRun run, Experiment experiment) {
            tell(run, "finished");
        }

        @Override
        public void refused(PlannedRun run, DatasetException reason) {
            tell(run, "refused: " + reason.getMessage());
        }

        private void tell(PlannedRun run, String what) {
            told.add(run.path() + " " + what);
            if (told.get(told.size() - 1).equals(stopAt)) {
                cancellation.cancel();
            }
        }
    }
}
