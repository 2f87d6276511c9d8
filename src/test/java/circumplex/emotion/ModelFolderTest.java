package circumplex.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {
    private JsonObject card;

    @BeforeEach
    void takeACard() throws IOException {
        card = JsonParser.parseString(ModelFolder.format(BundledModel.folder().card()))
                .getAsJsonObject();
    }

    @Test
    void aCardIsReadAsItWasWritten() throws IOException {
        ModelCard read = read();
        assertThat(JsonParser.parseString(ModelFolder.format(read))).isEqualTo(card);
    }

    @Test
    void anOlderCardHasOneNetworkOfTheTrainingsSeed() throws IOException {
        card.remove("weights");
        card.remove("seeds");
        assertThat(read().weights()).containsExactly(ModelFolder.WEIGHTS);
        assertThat(read().seeds()).containsExactly(read().training().seed());
    }

    @Test
    void whatTheNetworkCannotDoWithoutMustBeThere() {
        for (String key : new String[] {"architecture", "spectrogram", "normalisation"}) {
            JsonObject whole = card.deepCopy();
            card.remove(key);
            assertRefused("model-card.json is incomplete");
            card = whole;
        }
        card.getAsJsonObject("normalisation").remove("rowDeviation");
        assertRefused("model-card.json is incomplete");
    }

    @Test
    void weightsLieInTheFolderItself() {
        card.add("weights", new JsonArray());
        assertRefused("names no weights");
        card.getAsJsonArray("weights").add("../weights.npz");
        assertRefused("\"../weights.npz\", which is no file name");
    }

    @Test
    void valuesThatCannotBeAreDamage() {
        JsonArray nothing = new JsonArray();
        nothing.add(JsonNull.INSTANCE);
        card.add("weights", nothing);
        assertRefused("model-card.json is damaged");
        card.addProperty("weights", "not a list");
        assertRefused("model-card.json is damaged");
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        ModelFolder empty = new ModelFolder(name -> Files.newInputStream(folder.resolve(name)));
        assertThatThrownBy(empty::card)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("model-card.json is missing");
        assertThatThrownBy(() -> empty.weights("weights-2.npz"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("weights-2.npz is missing");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(this::read).isInstanceOf(IOException.class).hasMessageContaining(message);
    }

    private ModelCard read() throws IOException {
        byte[] bytes = card.toString().getBytes(StandardCharsets.UTF_8);
        return new ModelFolder(name -> new ByteArrayInputStream(bytes)).card();
    }
}
