package circumplex.emotion.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class NetworkWeightsTest {
    @Test
    void whatIsWrittenIsRead() throws IOException {
        INDArray matrix = Nd4j.createFromArray(new float[][] {{1, 2, 3}, {4, 5, 6}});
        INDArray vector = Nd4j.createFromArray(0.5f, -0.25f);
        NetworkWeights read = NetworkWeights.read(new ByteArrayInputStream(bytes(Map.of("m", matrix, "v/w", vector))));
        assertThat(read.arrays().keySet()).containsExactlyInAnyOrder("m", "v/w");
        assertThat(read.require("m")).isEqualTo(matrix);
        assertThat(read.require("v/w")).isEqualTo(vector);
    }

    @Test
    void aMissingArrayIsNamed() throws IOException {
        NetworkWeights read =
                NetworkWeights.read(new ByteArrayInputStream(bytes(Map.of("m", Nd4j.createFromArray(1f)))));
        assertThatThrownBy(() -> read.require("lstm")).hasMessageContaining("lstm");
    }

    @Test
    void damagedFilesAreRefused() throws IOException {
        byte[] good = bytes(Map.of("m", Nd4j.createFromArray(new float[200])));
        assertThatThrownBy(() -> NetworkWeights.read(new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
        for (int length : new int[] {10, good.length / 3, good.length / 2}) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThatThrownBy(() -> NetworkWeights.read(new ByteArrayInputStream(cut)))
                    .as("cut at %d", length)
                    .isInstanceOf(IOException.class);
        }
        // A byte of the compressed array.
        byte[] changed = good.clone();
        changed[70] ^= 0x55;
        assertThatThrownBy(() -> NetworkWeights.read(new ByteArrayInputStream(changed)))
                .isInstanceOf(IOException.class);
    }

    private static byte[] bytes(Map<String, INDArray> arrays) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new NetworkWeights(arrays).write(out);
        return out.toByteArray();
    }
}
