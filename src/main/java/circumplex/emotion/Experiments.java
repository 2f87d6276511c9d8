package circumplex.emotion;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The recorded trainings of the comparison, wherever they lie: {@code index.csv} with the path of a training in each
 * line, and under each such path the files of {@link ExperimentFolder}.
 */
public final class Experiments {
    public static final String INDEX = "index.csv";

    private final String name;
    private final ModelFolder.Files files;

    /**
     * @param name of the folder of all trainings, for messages
     * @param files opens files by their path below it, parts separated by "/"
     */
    public Experiments(String name, ModelFolder.Files files) {
        this.name = name;
        this.files = files;
    }

    /** Those in a folder on disk. */
    public static Experiments in(Path folder) {
        return new Experiments(folder.toString(), file -> Files.newInputStream(folder.resolve(file)));
    }

    /**
     * Where the trainings lie below the folder of all, in the order of the index.
     *
     * @throws IOException if the index is missing; the message names it
     */
    public List<String> paths() throws IOException {
        try (InputStream in = files.open(INDEX)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new IOException(
                    name + "/" + INDEX + " is missing. The folder of recorded trainings is the one that train --folds"
                            + " writes into with --output",
                    e);
        }
    }

    /**
     * The files of one training.
     *
     * @param path a line of the index
     */
    public ExperimentFolder folder(String path) {
        return new ExperimentFolder(name + "/" + path, file -> files.open(path + "/" + file));
    }

    /**
     * Reads all of them, in the order of the index; empty where nothing was recorded.
     *
     * @throws IOException if the index or a file is missing or damaged, or lies under the path of another training; the
     *     message names it
     */
    public List<ExperimentRecord> read() throws IOException {
        List<ExperimentRecord> records = new ArrayList<>();
        for (String path : paths()) {
            ExperimentRecord record = folder(path).record();
            if (!record.experiment().path().equals(path)) {
                throw new IOException(name + "/" + path + "/" + ExperimentFolder.EXPERIMENT
                        + " belongs to another training, "
                        + record.experiment().path());
            }
            records.add(record);
        }
        return records;
    }
}
