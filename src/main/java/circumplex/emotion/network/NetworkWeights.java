package circumplex.emotion.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The learned numbers of a network by name, and their file: NumPy's NPZ, a zip of one {@code NAME.npy} an array, which
 * other programs can read too.
 */
public final class NetworkWeights {
    private final Map<String, INDArray> arrays;

    /** Takes the arrays as they are, without copying. */
    public NetworkWeights(Map<String, INDArray> arrays) {
        this.arrays = new LinkedHashMap<>(arrays);
    }

    /** All arrays by name, in the order in which they were saved. */
    public Map<String, INDArray> arrays() {
        return arrays;
    }

    /**
     * @throws IllegalStateException if there is no array of that name: the weights belong to another architecture
     */
    public INDArray require(String name) {
        INDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalStateException(
                    "The weights hold no \"" + name + "\"; they belong to another architecture");
        }
        return array;
    }

    /** Writes an NPZ file. The stream stays open. */
    public void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, INDArray> entry : arrays.entrySet()) {
            ZipEntry file = new ZipEntry(entry.getKey() + ".npy");
            // A fixed time: equal weights give equal files.
            file.setTime(0);
            zip.putNextEntry(file);
            zip.write(Nd4j.toNpyByteArray(entry.getValue().dup('c').castTo(DataType.FLOAT)));
            zip.closeEntry();
        }
        zip.finish();
    }

    /**
     * Reads an NPZ file.
     *
     * @throws IOException if it is damaged or holds nothing
     */
    public static NetworkWeights read(InputStream in) throws IOException {
        Map<String, INDArray> arrays = new LinkedHashMap<>();
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            byte[] bytes = zip.readAllBytes();
            NpyHeader.check(entry.getName(), bytes);
            String name = entry.getName().replaceFirst("\\.npy$", "");
            arrays.put(name, Nd4j.createNpyFromByteArray(bytes));
        }
        if (arrays.isEmpty()) {
            throw new IOException("The file of the network's weights is damaged: it holds no arrays");
        }
        return new NetworkWeights(arrays);
    }
}
