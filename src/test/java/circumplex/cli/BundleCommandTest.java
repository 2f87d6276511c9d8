package circumplex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.dsp.MelSpectrogramSettings;
import circumplex.emotion.ModelCard;
import circumplex.emotion.ModelCard.FoldFacts;
import circumplex.emotion.ModelCard.Normalisation;
import circumplex.emotion.ModelCard.Training;
import circumplex.emotion.ModelCard.TrainingSet;
import circumplex.emotion.ModelFolder;
import circumplex.emotion.Prediction;
import circumplex.emotion.TargetMetrics;
import circumplex.emotion.evaluation.RegressionMetrics;
import circumplex.model.Mood;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the folders of trainings on all songs, whose weights are told apart by their text, to one model. */
class BundleCommandTest {
    private static final float[] MEAN = {1, 2};
    private static final FoldFacts NO_FOLD = null;
    private static final TargetMetrics OF_ONE = RegressionMetrics.of(List.of(
            new Prediction(new Mood(0, 0), new Mood(0.1, 0.1)), new Prediction(new Mood(1, 1), new Mood(0.9, 0.8))));

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path networks;
    private Path model;

    @BeforeEach
    void makeFolders() throws IOException {
        networks = Files.createDirectory(folder.resolve("crnn"));
        model = folder.resolve("hybrid-2");
    }

    @Test
    void networksStandUnderOneCardBySeed() throws IOException {
        train(10, MEAN, 40, NO_FOLD);
        train(2, MEAN, 40, NO_FOLD);
        train(1, MEAN, 40, NO_FOLD);

        assertThat(bundle()).as(err.toString()).isZero();

        ModelCard card = card();
        assertThat(card.id()).isEqualTo("hybrid 2");
        assertThat(card.seeds()).containsExactly(1L, 2L, 10L);
        assertThat(card.weights()).containsExactly("weights-1.npz", "weights-2.npz", "weights-3.npz");
        assertThat(card.weights().stream().map(this::content))
                .containsExactly("weights of 1", "weights of 2", "weights of 10");
        assertThat(content(ModelFolder.HISTORY)).isEqualTo("history of 1");
        assertThat(card.architecture()).isEqualTo("crnn");
        assertThat(card.normalisation().rowMean()).isEqualTo(MEAN);
        assertThat(card.training().epochs()).isEqualTo(40);
        assertThat(card.training().command())
                .isEqualTo("train --dataset DIR --architecture crnn --whole --epochs 40 --seeds 1,2,10 --output DIR;"
                        + " bundle --networks DIR/crnn --model hybrid-2");
        assertThat(out.toString()).contains("hybrid 2: 3 networks of crnn");
    }

    @Test
    void whatOneNetworkReachedIsNotSaidOfSeveral() throws IOException {
        train(1, MEAN, 40, NO_FOLD);
        assertThat(bundle()).isZero();
        assertThat(card().trainingMetrics()).isEqualTo(OF_ONE);

        train(2, MEAN, 40, NO_FOLD);
        assertThat(bundle()).isZero();
        assertThat(card().trainingMetrics()).isNull();
        assertThat(card().training().seed()).isEqualTo(1);
    }

    @Test
    void ofAnEarlierModelNothingIsLeftBehind() throws IOException {
        train(1, MEAN, 40, NO_FOLD);
        train(2, MEAN, 40, NO_FOLD);
        train(3, MEAN, 40, NO_FOLD);
        assertThat(bundle()).isZero();
        delete(networks.resolve("whole-seed-1"));

        assertThat(bundle()).as(err.toString()).isZero();

        assertThat(card().seeds()).containsExactly(2L, 3L);
        assertThat(names(model))
                .containsExactly(ModelFolder.HISTORY, ModelFolder.CARD, "weights-1.npz", "weights-2.npz");
        assertThat(content("weights-2.npz")).isEqualTo("weights of 3");
    }

    @Test
    void anotherNormalisationIsRefused() throws IOException {
        train(1, MEAN, 40, NO_FOLD);
        train(2, new float[] {1, 2.5f}, 40, NO_FOLD);
        assertRefused("whole-seed-2 was trained in another way", "whole-seed-1");
    }

    @Test
    void anotherLengthIsRefused() throws IOException {
        train(1, MEAN, 40, NO_FOLD);
        train(2, MEAN, 16, NO_FOLD);
        assertRefused("whole-seed-2 was trained in another way", "whole-seed-1");
    }

    @Test
    void theSameSeedTwiceIsRefused() throws IOException {
        train(1, MEAN, 40, NO_FOLD);
        write(networks.resolve("whole-seed-1-again"), 1, MEAN, 40, NO_FOLD);
        assertRefused("holds the same network", "both have seed 1");
    }

    @Test
    void aNetworkThatDidNotHearAllSongsIsRefused() throws IOException {
        train(1, MEAN, 40, new FoldFacts(1, 4, 2021, 30, 10));
        assertRefused("whole-seed-1 holds no network that was trained on all songs");
    }

    @Test
    void aTrainingThatHasNotEndedIsRefusedAndTheEarlierModelStays() throws IOException {
        train(1, MEAN, 40, NO_FOLD);
        assertThat(bundle()).isZero();
        Files.createDirectory(networks.resolve("whole-seed-2"));

        assertThat(bundle()).isEqualTo(1);

        assertThat(err.toString()).contains("whole-seed-2 is not finished or damaged", "model-card.json is missing");
        assertThat(card().seeds()).containsExactly(1L);
        assertThat(content("weights-1.npz")).isEqualTo("weights of 1");
    }

    @Test
    void missingWeightsAreTold() throws IOException {
        train(1, MEAN, 40, NO_FOLD);
        Files.delete(networks.resolve("whole-seed-1").resolve(ModelFolder.WEIGHTS));
        assertRefused("weights.npz is missing");
    }

    @Test
    void aFolderWithoutTrainingsIsTold() throws IOException {
        Files.createDirectory(networks.resolve("fold-1-seed-1"));
        assertRefused("holds no folders whole-seed-1", "--whole");

        delete(networks);
        assertRefused("There is no " + networks + ".");
    }

    private void assertRefused(String... words) {
        assertThat(bundle()).isEqualTo(1);
        assertThat(err.toString()).contains(words);
        assertThat(model).doesNotExist();
    }

    private void train(long seed, float[] rowMean, int epochs, FoldFacts fold) throws IOException {
        write(networks.resolve("whole-seed-" + seed), seed, rowMean, epochs, fold);
    }

    private static void write(Path run, long seed, float[] rowMean, int epochs, FoldFacts fold) throws IOException {
        ModelCard card = new ModelCard(
                "crnn",
                "1",
                "crnn",
                "2026-11-23",
                "A network of this test.",
                "Anything.",
                new TrainingSet("songs", "nowhere", 40),
                fold,
                new Training(epochs, 32, 2e-3, 0.01, seed, 1000, "train"),
                MelSpectrogramSettings.TRAINING_SET,
                new Normalisation(0, rowMean, new float[] {1, 1}),
                OF_ONE,
                null);
        Files.createDirectories(run);
        Files.writeString(run.resolve(ModelFolder.CARD), ModelFolder.format(card));
        Files.writeString(run.resolve(ModelFolder.WEIGHTS), "weights of " + seed);
        Files.writeString(run.resolve(ModelFolder.HISTORY), "history of " + seed);
    }

    private static void delete(Path directory) throws IOException {
        for (Path file : files(directory)) {
            if (Files.isDirectory(file)) {
                delete(file);
            } else {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    private static List<String> names(Path directory) throws IOException {
        return files(directory).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    private String content(String name) {
        try {
            return Files.readString(model.resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private ModelCard card() throws IOException {
        return new ModelFolder(name -> Files.newInputStream(model.resolve(name))).card();
    }

    private int bundle() {
        return OfflineCommand.run(out, err, "bundle", "--networks", networks.toString(), "--model", model.toString());
    }
}
