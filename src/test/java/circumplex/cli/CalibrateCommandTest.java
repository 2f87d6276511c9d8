package circumplex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.emotion.BundledModel;
import circumplex.emotion.Experiment;
import circumplex.emotion.ExperimentFolder;
import circumplex.emotion.HalfMoods;
import circumplex.emotion.ModelCard;
import circumplex.emotion.ModelFolder;
import circumplex.emotion.Prediction;
import circumplex.emotion.TargetMetrics;
import circumplex.emotion.evaluation.RegressionMetrics;
import circumplex.model.Mood;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From recorded trainings whose errors follow a known law to a model card. */
class CalibrateCommandTest {
    private static final int SONGS = 400;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path experiments;
    private Path model;

    @BeforeEach
    void write() throws IOException {
        experiments = Files.createDirectory(folder.resolve("experiments"));
        model = Files.createDirectory(folder.resolve("hybrid-9"));
        Files.writeString(
                model.resolve(ModelFolder.CARD),
                ModelFolder.format(BundledModel.folder().card()));
    }

    @Test
    void theCardGetsItsCrossValidationAndHowSureItIs() throws IOException {
        for (int fold = 1; fold <= 4; fold++) {
            train("crnn", fold, 1);
            train("crnn", fold, 2);
        }
        train("cnn", 1, 1);
        ModelCard before = card();

        assertThat(calibrate("crnn")).as(err.toString()).isZero();

        ModelCard card = card();
        assertThat(card.name()).isEqualTo(before.name());
        assertThat(card.weights()).isEqualTo(before.weights());
        assertThat(card.normalisation().rowMean())
                .isEqualTo(before.normalisation().rowMean());
        assertThat(card.crossValidation().folds()).isEqualTo(4);
        assertThat(card.crossValidation().networks()).isEqualTo(2);
        assertThat(card.crossValidation().unseen().mean().mean().r2()).isBetween(0.3, 0.95);
        assertThat(card.uncertainty().valence().networks())
                .as("where the networks differ, they are further off")
                .isGreaterThan(0.5);
        assertThat(card.uncertainty().bands().get(4).rmseValence())
                .isGreaterThan(1.3 * card.uncertainty().bands().get(0).rmseValence());
        assertThat(card.uncertainty().coverage().get(0).valence()).isBetween(0.6, 0.78);
        assertThat(out.toString())
                .contains("4 folds of 2 networks", "± of valence = √(", "1.645 times ±", "RMSE of arousal");
    }

    @Test
    void anArchitectureThatWasNotTrainedIsToldAndTheCardStays() throws IOException {
        train("crnn", 1, 1);
        String before = Files.readString(model.resolve(ModelFolder.CARD));

        assertThat(calibrate("malik")).isEqualTo(1);

        assertThat(err.toString()).contains("no trainings of \"malik\"");
        assertThat(Files.readString(model.resolve(ModelFolder.CARD))).isEqualTo(before);
    }

    @Test
    void foldsOfDifferentSeedsAreToldAndTheCardStays() throws IOException {
        for (int fold = 1; fold <= 2; fold++) {
            train("crnn", fold, fold);
            train("crnn", fold, fold + 1);
        }
        String before = Files.readString(model.resolve(ModelFolder.CARD));

        assertThat(calibrate("crnn")).isEqualTo(1);

        assertThat(err.toString()).contains("not trained with the same seeds", "model card is as it was");
        assertThat(Files.readString(model.resolve(ModelFolder.CARD))).isEqualTo(before);
    }

    @Test
    void aSingleFoldOrAMissingTableIsTold() throws IOException {
        train("crnn", 1, 1);
        assertThat(calibrate("crnn")).isEqualTo(1);
        assertThat(err.toString()).contains("two folds", "model card is as it was");

        train("crnn", 2, 1);
        Files.delete(experiments.resolve("crnn/fold-2-seed-1").resolve(ExperimentFolder.HALVES));
        assertThat(calibrate("crnn")).isEqualTo(1);
        assertThat(err.toString()).contains("crnn/fold-2-seed-1/halves.csv is missing");
    }

    @Test
    void aFolderWithoutANetworkIsTold() throws IOException {
        train("crnn", 1, 1);
        Files.delete(model.resolve(ModelFolder.CARD));

        assertThat(calibrate("crnn")).isEqualTo(1);
        assertThat(err.toString()).contains("model-card.json is missing");
    }

    private ModelCard card() throws IOException {
        return new ModelFolder(name -> Files.newInputStream(model.resolve(name))).card();
    }

    /** Each song has a difficulty of its own, by which all networks are off. */
    private void train(String architecture, int fold, long seed) throws IOException {
        Random songs = new Random(fold);
        Random network = new Random(1000 * fold + seed);
        List<Prediction> unseen = new ArrayList<>();
        List<HalfMoods> halves = new ArrayList<>();
        for (int i = 0; i < SONGS; i++) {
            Mood truth = new Mood(songs.nextDouble(), songs.nextDouble());
            double difficulty = 0.02 + 0.15 * songs.nextDouble();
            Mood common = off(truth, difficulty, songs);
            unseen.add(new Prediction(truth, off(common, difficulty / 2, network)));
            halves.add(new HalfMoods(off(common, 0.05, network), off(common, 0.05, network)));
        }
        TargetMetrics metrics = RegressionMetrics.of(unseen);
        Experiment experiment = new Experiment(
                architecture, fold, seed, 1, 100, 0.1, 0.01, "2026-11-23", "train", metrics, metrics, metrics);
        Path files = Files.createDirectories(experiments.resolve(experiment.path()));
        Files.writeString(files.resolve(ExperimentFolder.EXPERIMENT), ExperimentFolder.format(experiment));
        Files.writeString(files.resolve(ModelFolder.HISTORY), ModelFolder.formatHistory(List.of()));
        Files.writeString(files.resolve(ModelFolder.UNSEEN), ModelFolder.formatPredictions(unseen));
        Files.writeString(files.resolve(ExperimentFolder.TRAINING), ModelFolder.formatPredictions(unseen));
        Files.writeString(files.resolve(ExperimentFolder.HALVES), ExperimentFolder.formatHalves(halves));
        Path index = experiments.resolve("index.csv");
        String earlier = Files.exists(index) ? Files.readString(index) : "";
        Files.writeString(index, earlier + experiment.path() + "\n");
    }

    private static Mood off(Mood mood, double deviation, Random random) {
        return Mood.clamped(
                mood.valence() + deviation * random.nextGaussian(), mood.arousal() + deviation * random.nextGaussian());
    }

    private int calibrate(String architecture) {
        return OfflineCommand.run(
                out,
                err,
                "calibrate",
                "--experiments",
                experiments.toString(),
                "--architecture",
                architecture,
                "--model",
                model.toString());
    }
}
