package circumplex.emotion.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import circumplex.emotion.EpochRecord;
import circumplex.emotion.ExperimentFolder;
import circumplex.emotion.ModelFolder;
import circumplex.emotion.Prediction;
import circumplex.emotion.RunningTrainings;
import circumplex.emotion.TrainingRecord;
import circumplex.emotion.network.Architecture;
import circumplex.emotion.network.InferenceNetwork;
import circumplex.emotion.network.NetworkWeights;
import circumplex.model.Mood;
import circumplex.task.Cancellation;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real trainings on a tiny data set whose rule is known. */
class TrainerTest {
    private static final Augmentation NO_MASKS = new Augmentation(0, 0, 0, 0);
    private static final List<LabelledSpectrogram> SONGS = TinyDataset.make(96, 5);
    private static final Folds FOLDS = Folds.deal(SONGS, Folds.COUNT, Folds.SEED);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void everyArchitectureLearnsTheRule(Architecture architecture) {
        Trainer trainer = new Trainer(options(architecture, 12), FOLDS);
        while (!trainer.finished()) {
            trainer.trainEpoch(new Cancellation());
        }
        EpochRecord first = trainer.history().get(0);
        EpochRecord last = trainer.history().get(trainer.history().size() - 1);
        assertThat(last.loss()).isLessThan(first.loss());
        assertThat(last.unseen().mean().r2()).isGreaterThan(0.7);
    }

    @Test
    void anInterruptedTrainingEndsWithTheSameNetwork() throws Exception {
        TrainingOptions options = options(Architecture.CRNN, 4);
        Path whole = folder.resolve("whole-1");
        new TrainingRun(new Trainer(options, FOLDS), whole, running())
                .run("whole", "1", epoch -> {}, new Cancellation());
        Path interrupted = folder.resolve("interrupted-1");
        Cancellation stop = new Cancellation();
        assertThatThrownBy(() -> new TrainingRun(new Trainer(options, FOLDS), interrupted, running())
                        .run(
                                "interrupted",
                                "1",
                                epoch -> {
                                    if (epoch.epoch() == 2) {
                                        stop.cancel();
                                    }
                                },
                                stop))
                .isInstanceOf(CancellationException.class);
        List<Integer> told = new ArrayList<>();
        new TrainingRun(new Trainer(options, FOLDS), interrupted, running())
                .run("interrupted", "1", epoch -> told.add(epoch.epoch()), new Cancellation());
        assertThat(told).containsExactly(1, 2, 3, 4);
        assertThat(interrupted.resolve(ModelFolder.WEIGHTS)).hasSameBinaryContentAs(whole.resolve(ModelFolder.WEIGHTS));
        assertThat(interrupted.resolve(ModelFolder.UNSEEN)).hasSameTextualContentAs(whole.resolve(ModelFolder.UNSEEN));
        for (String table : List.of(ExperimentFolder.TRAINING, ExperimentFolder.HALVES)) {
            assertThat(interrupted.resolve(table)).hasSameTextualContentAs(whole.resolve(table));
        }
        assertThat(interrupted.resolve("checkpoint.npz")).doesNotExist();
    }

    @Test
    void whatIsSavedPredictsAsWhatWasTrained() throws Exception {
        Trainer trainer = new Trainer(options(Architecture.HYBRID16, 2), FOLDS);
        Path saved = folder.resolve("hybrid-7");
        new TrainingRun(trainer, saved, running()).run("hybrid", "7", epoch -> {}, new Cancellation());
        ModelFolder files = new ModelFolder(name -> Files.newInputStream(saved.resolve(name)));
        TrainingRecord record = files.record();
        assertThat(record.card().id()).isEqualTo("hybrid 7");
        assertThat(record.card().fold().unseenSongs()).isEqualTo(FOLDS.unseen(1).size());
        assertThat(record.epochs()).hasSize(2);
        InferenceNetwork loaded;
        try (InputStream in = files.weights(ModelFolder.WEIGHTS)) {
            loaded = new InferenceNetwork(record.card(), NetworkWeights.read(in));
        }
        List<Mood> again = loaded.moods(
                FOLDS.unseen(1).stream().map(LabelledSpectrogram::image).toList());
        List<Prediction> trained = trainer.predictUnseen();
        for (int i = 0; i < trained.size(); i++) {
            assertThat(again.get(i)).isEqualTo(trained.get(i).predicted());
            assertThat(record.unseen().get(i).predicted().valence())
                    .isCloseTo(trained.get(i).predicted().valence(), within(1e-5));
        }
    }

    @Test
    void aFolderWithAnotherTrainingIsRefused() throws Exception {
        Path target = folder.resolve("begun-1");
        Cancellation stop = new Cancellation();
        assertThatThrownBy(() -> new TrainingRun(new Trainer(options(Architecture.CRNN, 3), FOLDS), target, running())
                        .run("begun", "1", epoch -> stop.cancel(), stop))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> new TrainingRun(new Trainer(options(Architecture.CRNN, 5), FOLDS), target, running())
                        .run("begun", "1", epoch -> {}, new Cancellation()))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("3 epochs")
                .hasMessageContaining(target.toString());
        Files.writeString(target.resolve("checkpoint.npz"), "damaged");
        assertThatThrownBy(() -> new TrainingRun(new Trainer(options(Architecture.CRNN, 3), FOLDS), target, running())
                        .run("begun", "1", epoch -> {}, new Cancellation()))
                .hasMessageContaining("damaged");
    }

    @Test
    void twoTrainingsDoNotWriteIntoTheSameFolder() throws Exception {
        Path target = folder.resolve("shared-1");
        TrainingOptions options = options(Architecture.CRNN, 2);
        List<Throwable> refused = new ArrayList<>();
        new TrainingRun(new Trainer(options, FOLDS), target, running())
                .run(
                        "shared",
                        "1",
                        epoch -> refused.add(
                                catchThrowable(() -> new TrainingRun(new Trainer(options, FOLDS), target, running())
                                        .run("shared", "1", other -> {}, new Cancellation()))),
                        new Cancellation());

        assertThat(refused)
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(DatasetException.class)
                        .hasMessageContainingAll("Another training", target.toString(), "--output"));
        try (Stream<Path> files = Files.list(target)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            ModelFolder.WEIGHTS,
                            ModelFolder.CARD,
                            ModelFolder.HISTORY,
                            ModelFolder.UNSEEN,
                            ExperimentFolder.EXPERIMENT,
                            ExperimentFolder.TRAINING,
                            ExperimentFolder.HALVES);
        }
    }

    private static TrainingOptions options(Architecture architecture, int epochs) {
        return new TrainingOptions(architecture, 1, epochs, 3, 8, 3e-3, 0.01, 0.8, NO_MASKS);
    }

    private RunningTrainings running() {
        return new RunningTrainings(folder.resolveSibling(folder.getFileName() + "-running"));
    }
}
