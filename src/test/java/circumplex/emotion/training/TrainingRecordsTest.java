package circumplex.emotion.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.Experiment;
import circumplex.emotion.ExperimentFolder;
import circumplex.emotion.ExperimentRecord;
import circumplex.emotion.HalfMoods;
import circumplex.emotion.ModelCard;
import circumplex.emotion.ModelFolder;
import circumplex.emotion.MoodEstimator;
import circumplex.emotion.Prediction;
import circumplex.emotion.RunningTrainings;
import circumplex.emotion.evaluation.RegressionMetrics;
import circumplex.emotion.network.Architecture;
import circumplex.emotion.network.NetworkLoader;
import circumplex.model.Mood;
import circumplex.task.Cancellation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a training leaves behind for the comparison of architectures. */
class TrainingRecordsTest {
    private static final List<LabelledSpectrogram> SONGS = TinyDataset.make(40, 8);
    private static final Folds FOLDS = Folds.deal(SONGS, Folds.COUNT, Folds.SEED);

    @TempDir
    Path folder;

    @Test
    void theRecordsSayWhatTheSavedNetworkSays() throws Exception {
        train(2);

        ExperimentFolder files = records();
        ExperimentRecord record = files.record();
        MoodEstimator network = network();
        Experiment experiment = record.experiment();
        assertThat(experiment.path()).isEqualTo("crnn/fold-2-seed-3");
        assertThat(experiment.epochs()).isEqualTo(2);
        assertThat(record.epochs()).hasSize(2);
        assertThat(experiment.parameters()).isGreaterThan(10_000);
        assertThat(experiment.secondsPerStep()).isBetween(1e-3, 60.0);
        assertThat(experiment.secondsPerWindow()).isBetween(1e-4, 10.0);
        assertThat(experiment.command()).contains("--architecture crnn --fold 2 --epochs 2 --seed 3");
        assertSame(record.unseen(), Predictions.of(network, FOLDS.unseen(2)));
        assertSame(record.training(), Predictions.of(network, FOLDS.training(2)));
        assertThat(experiment.unseen()).isEqualTo(RegressionMetrics.of(Predictions.of(network, FOLDS.unseen(2))));
        List<Prediction> all = new ArrayList<>(record.training());
        all.addAll(record.unseen());
        assertThat(experiment.all().mean().r2())
                .isCloseTo(RegressionMetrics.of(all).mean().r2(), within(1e-4));
    }

    @Test
    void halvesAreHeardAloneInTheOrderOfTheUnseenSongs() throws Exception {
        train(2);

        List<HalfMoods> halves = records().halves();
        MoodEstimator network = network();
        assertThat(halves).hasSameSizeAs(FOLDS.unseen(2));
        for (int i = 0; i < halves.size(); i++) {
            SpectrogramImage image = FOLDS.unseen(2).get(i).image();
            List<Prediction> heard = Predictions.of(
                    network,
                    List.of(
                            new LabelledSpectrogram("first", twice(image, 0), Mood.NEUTRAL),
                            new LabelledSpectrogram("second", twice(image, 128), Mood.NEUTRAL)));
            assertThat(halves.get(i).first().distanceTo(heard.get(0).predicted()))
                    .isLessThan(1e-5);
            assertThat(halves.get(i).second().distanceTo(heard.get(1).predicted()))
                    .isLessThan(1e-5);
        }
    }

    @Test
    void withoutAnUnseenFoldTheRecordsSaySo() throws Exception {
        train(Folds.NONE);

        ExperimentRecord record = records().record();
        assertThat(record.experiment().path()).isEqualTo("crnn/whole-seed-3");
        assertThat(record.experiment().unseen()).isNull();
        assertThat(record.experiment().training()).isEqualTo(record.experiment().all());
        assertThat(record.experiment().command()).contains("--whole");
        assertThat(record.training()).hasSameSizeAs(SONGS);
        assertThat(record.unseen()).isEmpty();
        assertThat(record.epochs()).hasSize(2).allSatisfy(epoch -> {
            assertThat(epoch.unseen().mean().r2()).isNaN();
            assertThat(epoch.training().mean().r2()).isNotNaN();
        });
        ModelCard card = model().card();
        assertThat(card.fold()).isNull();
        assertThat(card.unseenMetrics()).isNull();
        assertThat(card.trainingSet().songs()).isEqualTo(SONGS.size());
    }

    @Test
    void theMiddleStepCounts() {
        StepTimes times = new StepTimes();
        assertThat(times.median()).isNaN();
        for (double seconds : List.of(4.0, 1.0, 100.0)) {
            times.add(seconds);
        }
        assertThat(times.median()).isEqualTo(4);
        StepTimes restored = new StepTimes();
        restored.restore(times.seconds());
        restored.add(2);
        assertThat(restored.median()).isEqualTo(3);
    }

    private void train(int fold) throws Exception {
        TrainingOptions options =
                new TrainingOptions(Architecture.CRNN, fold, 2, 3, 8, 3e-3, 0.01, 0.8, new Augmentation(0, 0, 0, 0));
        new TrainingRun(new Trainer(options, FOLDS), folder, running())
                .run("tiny", "1", epoch -> {}, new Cancellation());
    }

    private ExperimentFolder records() {
        return new ExperimentFolder("tiny", name -> Files.newInputStream(folder.resolve(name)));
    }

    private ModelFolder model() {
        return new ModelFolder(name -> Files.newInputStream(folder.resolve(name)));
    }

    private MoodEstimator network() {
        Path natives = Path.of(System.getProperty("org.bytedeco.javacpp.cachedir", "target/natives"));
        return new NetworkLoader(model(), natives).get();
    }

    private static SpectrogramImage twice(SpectrogramImage image, int from) {
        byte[] grey = new byte[image.grey().length];
        for (int row = 0; row < 128; row++) {
            for (int column = 0; column < 128; column++) {
                byte level = image.grey()[row * 256 + from + column];
                grey[row * 256 + column] = level;
                grey[row * 256 + 128 + column] = level;
            }
        }
        return new SpectrogramImage(128, 256, grey);
    }

    private static void assertSame(List<Prediction> recorded, List<Prediction> heard) {
        assertThat(recorded).hasSameSizeAs(heard);
        for (int i = 0; i < heard.size(); i++) {
            assertThat(recorded.get(i).truth().distanceTo(heard.get(i).truth())).isLessThan(1e-5);
            assertThat(recorded.get(i).predicted().distanceTo(heard.get(i).predicted()))
                    .isLessThan(1e-5);
        }
    }

    private RunningTrainings running() {
        return new RunningTrainings(folder.resolveSibling(folder.getFileName() + "-running"));
    }
}
