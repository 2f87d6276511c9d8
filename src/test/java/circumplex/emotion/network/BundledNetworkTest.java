package circumplex.emotion.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import circumplex.dsp.MelSpectrogram;
import circumplex.dsp.MelSpectrogramSettings;
import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.BundledModel;
import circumplex.emotion.ModelCard;
import circumplex.emotion.ModelFolder;
import circumplex.emotion.MoodEstimator;
import circumplex.emotion.NetworkException;
import circumplex.emotion.TrainingRecord;
import circumplex.emotion.evaluation.RegressionMetrics;
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
    void itsRecordIsWholeAndItsFiguresAreThoseOfItsPredictions() throws IOException {
        TrainingRecord record = BundledModel.folder().record();
        ModelCard card = record.card();
        assertThat(card.spectrogram()).isEqualTo(MelSpectrogramSettings.TRAINING_SET);
        assertThat(record.epochs()).hasSize(card.training().epochs());
        assertThat(record.unseen()).hasSize(card.fold().unseenSongs());
        assertThat(card.unseenMetrics().mean().r2()).isGreaterThanOrEqualTo(0.60);
        assertThat(RegressionMetrics.of(record.unseen()).mean().r2())
                .isCloseTo(card.unseenMetrics().mean().r2(), within(1e-4));
        assertThat(record.epochs()
                        .get(record.epochs().size() - 1)
                        .unseen()
                        .mean()
                        .r2())
                .isCloseTo(card.unseenMetrics().mean().r2(), within(1e-4));
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
