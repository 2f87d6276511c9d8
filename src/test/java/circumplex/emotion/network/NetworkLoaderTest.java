package circumplex.emotion.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import circumplex.emotion.BundledModel;
import circumplex.emotion.ModelCard;
import circumplex.emotion.ModelFolder;
import circumplex.emotion.NetworkException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Files that cannot be used are told by name. */
class NetworkLoaderTest {
    private static final Path NATIVES = Path.of("target", "natives").toAbsolutePath();

    @TempDir
    Path folder;

    private ModelFolder files;

    @BeforeAll
    static void loadNatives() {
        NetworkLoader.useNatives(NATIVES);
    }

    @BeforeEach
    void write() throws IOException {
        files = InventedNetworks.write(folder, Architecture.CRNN, 2);
    }

    @Test
    void allNetworksOfTheCardAreLoadedOnce() {
        NetworkLoader loader = new NetworkLoader(files, NATIVES);

        assertThat(loader.get().graphs()).hasSize(2);
        assertThat(loader.get()).isSameAs(loader.get());
    }

    @Test
    void aMissingNetworkIsNamed() throws IOException {
        Files.delete(folder.resolve("weights-2.npz"));

        assertRefused("weights-2.npz is missing");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.3, 0.9})
    void aDamagedNetworkIsNamed(double part) throws IOException {
        Path file = folder.resolve("weights-2.npz");
        byte[] good = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(good, (int) (part * good.length)));

        assertRefused("weights-2.npz is damaged");
    }

    @Test
    void weightsOfAnotherShapeAreFoundOutWhenLoaded() throws IOException {
        replace("output.weights", Nd4j.ones(3, 2));

        assertRefused("give no mood with the architecture \"crnn\"");
    }

    @Test
    void weightsThatAreNoNumbersAreFoundOutWhenLoaded() throws IOException {
        replace("output.bias", Nd4j.createFromArray(Float.NaN, Float.NaN));

        assertRefused("give no mood with the architecture \"crnn\"");
    }

    @Test
    void anArchitectureOfALaterVersionIsNamed() throws IOException {
        replaceInCard("\"crnn\"", "\"transformer\"");

        assertRefused("no architecture \"transformer\"");
    }

    @Test
    void aNormalisationOfAnotherSizeIsRefused() throws IOException {
        ModelCard card = files.card();
        float[] short64 = new float[64];
        ModelCard other = new ModelCard(
                card.name(),
                card.version(),
                card.architecture(),
                card.created(),
                card.description(),
                card.notFitFor(),
                null,
                null,
                null,
                card.spectrogram(),
                new ModelCard.Normalisation(4, short64, short64),
                null,
                null,
                card.weights(),
                null,
                null,
                null);
        Files.writeString(folder.resolve(ModelFolder.CARD), ModelFolder.format(other));

        assertRefused("128 × 256");
    }

    @Test
    void aCardMayOnlyNameFilesOfItsFolder() throws IOException {
        replaceInCard("weights-2.npz", "../weights-2.npz");

        assertRefused("\"../weights-2.npz\", which is no file name");
    }

    @Test
    void aCardThatNamesNoWeightsIsRefused() throws IOException {
        replaceInCard("\"weights-1.npz\"", "");
        replaceInCard(",\n    \"weights-2.npz\"", "");

        assertRefused("names no weights");
    }

    @Test
    void aCardThatIsCutIsDamaged() throws IOException {
        Path card = folder.resolve(ModelFolder.CARD);
        Files.writeString(card, Files.readString(card).substring(0, 300));

        assertRefused("model-card.json is damaged");
    }

    @Test
    void anOlderCardHasOneFileOfWeightsAndOneSeed() throws IOException {
        ModelCard card = BundledModel.folder().card();
        String older = ModelFolder.format(card).replaceAll("(?s),\\s*\"weights\": \\[.*?\\]", "");
        older = older.replaceAll("(?s),\\s*\"seeds\": \\[.*?\\]", "");
        Files.writeString(folder.resolve(ModelFolder.CARD), older);

        assertThat(files.card().weights()).containsExactly(ModelFolder.WEIGHTS);
        assertThat(files.card().seeds()).containsExactly(card.training().seed());
    }

    private void replaceInCard(String text, String by) throws IOException {
        Path card = folder.resolve(ModelFolder.CARD);
        String before = Files.readString(card);
        assertThat(before).contains(text);
        Files.writeString(card, before.replace(text, by));
    }

    private void replace(String name, INDArray array) throws IOException {
        Map<String, INDArray> arrays = new LinkedHashMap<>(
                InventedNetworks.weights(Architecture.CRNN, 1).arrays());
        assertThat(arrays).containsKey(name);
        arrays.put(name, array);
        try (OutputStream out = Files.newOutputStream(folder.resolve("weights-2.npz"))) {
            new NetworkWeights(arrays).write(out);
        }
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> new NetworkLoader(files, NATIVES).get())
                .isInstanceOf(NetworkException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("the library is not affected");
    }
}
