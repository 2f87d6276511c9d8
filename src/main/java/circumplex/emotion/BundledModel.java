package circumplex.emotion;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The network that travels with the program: {@code models/} of the repository, packed into the jar. */
public final class BundledModel {
    private static final String ROOT = "/circumplex/models/";
    private static final String POINTER = "bundled.properties";

    private BundledModel() {}

    /**
     * The files of the bundled network.
     *
     * @throws IOException if the program was built without one
     */
    public static ModelFolder folder() throws IOException {
        Properties pointer = new Properties();
        try (InputStream in = open(POINTER)) {
            pointer.load(in);
        }
        String name = pointer.getProperty("network");
        if (name == null) {
            throw new IOException(POINTER + " names no network");
        }
        return new ModelFolder(file -> open(name + "/" + file));
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = BundledModel.class.getResourceAsStream(ROOT + name);
        if (in == null) {
            throw new FileNotFoundException("The program was packed without its network: " + name + " is missing");
        }
        return in;
    }
}
