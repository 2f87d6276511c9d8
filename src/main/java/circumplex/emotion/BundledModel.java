package circumplex.emotion;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

    /** The recorded trainings of the comparison. */
    public static Experiments experiments() {
        return new Experiments("experiments", file -> open("experiments/" + file));
    }

    /**
     * Which song is in which fold: {@code folds.csv}, the columns id and fold, by id.
     *
     * @throws IOException if the program was built without it
     */
    public static String folds() throws IOException {
        try (InputStream in = open("folds.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = BundledModel.class.getResourceAsStream(ROOT + name);
        if (in == null) {
            throw new FileNotFoundException("The program was packed without " + name + "; build it anew");
        }
        return in;
    }
}
