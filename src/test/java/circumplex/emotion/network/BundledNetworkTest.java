package circumplex.emotion.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import circumplex.dsp.MelSpectrogram;
import circumplex.dsp.MelSpectrogramSettings;
import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.ArchitectureResult;
import circumplex.emotion.BundledModel;
import circumplex.emotion.CrossValidation;
import circumplex.emotion.ModelCard;
import circumplex.emotion.ModelFolder;
import circumplex.emotion.MoodEstimator;
import circumplex.emotion.NetworkException;
import circumplex.emotion.TrainingRecord;
import circumplex.emotion.Uncertainty;
import circumplex.emotion.evaluation.CrossValidations;
import circumplex.model.Mood;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The network that the program ships with. */
class BundledNetworkTest {
    private static final Path NATIVES = Path.of("target", "natives").toAbsolutePath();

    @Test
    void itsCardIsWholeAndItsFiguresAreThoseOfTheRecordedTrainings() throws IOException {
        TrainingRecord record = BundledModel.folder().record();
        ModelCard card = record.card();
        assertThat(card.spectrogram()).isEqualTo(MelSpectrogramSettings.TRAINING_SET);
        assertThat(record.epochs()).hasSize(card.training().epochs());
        assertThat(card.seeds()).hasSameSizeAs(card.weights()).doesNotHaveDuplicates();

        CrossValidation validation = card.crossValidation();
        ArchitectureResult recorded = CrossValidations.of(
                        BundledModel.experiments().read())
                .stream()
                .filter(result -> result.architecture().equals(card.architecture()))
                .filter(result -> result.networks() == card.weights().size())
                .findFirst()
                .orElseThrow();
        assertThat(validation.folds()).isEqualTo(recorded.folds()).isEqualTo(4);
        assertThat(validation.networks()).isEqualTo(card.weights().size());
        assertThat(validation.unseen()).isEqualTo(recorded.unseen());
        assertThat(validation.training()).isEqualTo(recorded.training());
    }

    @Test
    void itIsAsGoodAsItsCardSaysItShouldBe() throws IOException {
        CrossValidation validation = BundledModel.folder().card().crossValidation();
        double unseen = validation.unseen().mean().mean().r2();
        assertThat(unseen).isGreaterThanOrEqualTo(0.70);
        assertThat(validation.unseen().valence().mean().r2()).isGreaterThanOrEqualTo(0.58);
        assertThat(validation.unseen().arousal().mean().r2()).isGreaterThanOrEqualTo(0.81);
        assertThat(validation.training().mean().mean().r2() - unseen).isBetween(0.0, 0.15);
    }

    @Test
    void itsUncertaintyIsCheckedOnSongsThatWereNotHeard() throws IOException {
        Uncertainty uncertainty = BundledModel.folder().card().uncertainty();
        assertThat(uncertainty.coverage()).isNotEmpty().allSatisfy(coverage -> {
            assertThat(coverage.valence()).isCloseTo(coverage.expected(), within(0.05));
            assertThat(coverage.arousal()).isCloseTo(coverage.expected(), within(0.05));
        });
        List<Uncertainty.Band> bands = uncertainty.bands();
        Uncertainty.Band surest = bands.get(0);
        Uncertainty.Band leastSure = bands.get(bands.size() - 1);
        assertThat(leastSure.rmseValence()).isGreaterThan(surest.rmseValence());
        assertThat(leastSure.rmseArousal()).isGreaterThan(surest.rmseArousal());
    }

    @Test
    void theSameImageGivesTheSameMoodAloneInABatchAndFromManyThreads() throws Exception {
        MoodEstimator network = new NetworkLoader(BundledModel.folder(), NATIVES).get();
        List<SpectrogramImage> images = new ArrayList<>();
        Random random = new Random(8);
        for (int i = 0; i < 5; i++) {
            byte[] grey = new byte[Architecture.ROWS * Architecture.COLUMNS];
            random.nextBytes(grey);
            images.add(new SpectrogramImage(Architecture.ROWS, Architecture.COLUMNS, grey));
        }
        List<Mood> together = network.moods(images);
        for (int i = 0; i < images.size(); i++) {
            assertClose(network.moods(List.of(images.get(i))).get(0), together.get(i));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Mood>>> results = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                results.add(threads.submit(() -> network.moods(images)));
            }
            for (Future<List<Mood>> result : results) {
                for (int i = 0; i < images.size(); i++) {
                    assertClose(result.get().get(i), together.get(i));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatAResamplerDoesToTheHighestBandsMakesNoDifference() throws IOException {
        MoodEstimator network = new NetworkLoader(BundledModel.folder(), NATIVES).get();
        float[][] logMel = new float[Architecture.ROWS][Architecture.COLUMNS];
        Random random = new Random(9);
        for (int band = 0; band < Architecture.ROWS; band++) {
            for (int frame = 0; frame < Architecture.COLUMNS; frame++) {
                double beat = frame % 21 < 4 ? 3 : 0;
                logMel[band][frame] = (float) (-0.05 * band + beat + random.nextGaussian());
            }
        }
        Mood plain = network.moods(List.of(MelSpectrogram.image(logMel))).get(0);
        for (int frame = 0; frame < Architecture.COLUMNS; frame++) {
            logMel[127][frame] -= 12;
            logMel[126][frame] -= 6;
            logMel[125][frame] -= 2;
        }
        Mood damped = network.moods(List.of(MelSpectrogram.image(logMel))).get(0);
        assertThat(damped.distanceTo(plain)).isLessThan(0.01);
    }

    @Test
    void anImageOfAnotherSizeIsRefused() throws IOException {
        MoodEstimator network = new NetworkLoader(BundledModel.folder(), NATIVES).get();
        assertThatThrownBy(() -> network.moods(List.of(new SpectrogramImage(2, 2, new byte[4]))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("128 × 256");
    }

    @Test
    void damagedFilesAreNamed() throws IOException {
        ModelFolder good = BundledModel.folder();
        ModelFolder withoutCard = folder("", "");
        assertThatThrownBy(withoutCard::card).isInstanceOf(IOException.class).hasMessageContaining("model-card.json");
        ModelFolder brokenCard = folder("{\"name\": 3, ", "");
        assertThatThrownBy(brokenCard::card).isInstanceOf(IOException.class).hasMessageContaining("damaged");
        ModelFolder brokenWeights = folder(ModelFolder.format(good.card()), "no zip");
        assertThatThrownBy(() -> new NetworkLoader(brokenWeights, NATIVES).get())
                .isInstanceOf(NetworkException.class)
                .hasMessageContaining("damaged");
        String unknown =
                ModelFolder.format(good.card()).replace("\"" + good.card().architecture() + "\"", "\"other\"");
        ModelFolder unknownArchitecture = new ModelFolder(name -> name.equals(ModelFolder.CARD)
                ? new ByteArrayInputStream(unknown.getBytes(StandardCharsets.UTF_8))
                : good.weights(name));
        assertThatThrownBy(() -> new NetworkLoader(unknownArchitecture, NATIVES).get())
                .hasMessageContaining("other");
    }

    private static ModelFolder folder(String card, String weights) {
        return new ModelFolder(name -> new ByteArrayInputStream(
                (name.equals(ModelFolder.CARD) ? card : weights).getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertClose(Mood actual, Mood expected) {
        assertThat(actual.valence()).isCloseTo(expected.valence(), within(1e-4));
        assertThat(actual.arousal()).isCloseTo(expected.arousal(), within(1e-4));
    }
}
