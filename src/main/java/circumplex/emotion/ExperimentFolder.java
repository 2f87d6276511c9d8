package circumplex.emotion;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;

/**
 * The files of one training of the comparison: {@code experiment.json} ({@link Experiment}), {@code history.csv},
 * {@code unseen.csv} and {@code training.csv} as {@link ModelFolder} has them, songs in the order of their ids, and
 * {@code halves.csv}: what is heard in each half of the unseen songs, in the order of {@code unseen.csv}.
 */
public final class ExperimentFolder {
    public static final String EXPERIMENT = "experiment.json";
    public static final String TRAINING = "training.csv";
    public static final String HALVES = "halves.csv";

    private static final Gson GSON = FiniteNumbers.gson();

    private final String name;
    private final ModelFolder.Files files;

    /**
     * @param name of the folder, for messages
     * @param files opens its files
     */
    public ExperimentFolder(String name, ModelFolder.Files files) {
        this.name = name;
        this.files = files;
    }

    /**
     * What was trained and what came of it.
     *
     * @throws IOException if the file is missing or damaged; the message names it
     */
    public Experiment experiment() throws IOException {
        String text = text(EXPERIMENT);
        try {
            Experiment experiment = GSON.fromJson(text, Experiment.class);
            if (experiment == null
                    || experiment.architecture() == null
                    || experiment.training() == null
                    || experiment.all() == null) {
                throw new IOException(full(EXPERIMENT) + " is incomplete");
            }
            return experiment;
        } catch (JsonParseException e) {
            throw new IOException(full(EXPERIMENT) + " is damaged", e);
        }
    }

    /**
     * All that was recorded.
     *
     * @throws IOException if a file is missing or damaged; the message names it
     */
    public ExperimentRecord record() throws IOException {
        return new ExperimentRecord(
                experiment(),
                HistoryTable.parse(text(ModelFolder.HISTORY), full(ModelFolder.HISTORY)),
                MoodTables.parsePredictions(text(TRAINING), full(TRAINING)),
                MoodTables.parsePredictions(text(ModelFolder.UNSEEN), full(ModelFolder.UNSEEN)));
    }

    /**
     * What is heard in the halves of each unseen song.
     *
     * @throws IOException if the file is missing or damaged; the message names it
     */
    public List<HalfMoods> halves() throws IOException {
        return MoodTables.parseHalves(text(HALVES), full(HALVES));
    }

    private String text(String file) throws IOException {
        try (InputStream in = files.open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new IOException(full(file) + " is missing", e);
        } catch (IOException e) {
            throw new IOException(full(file) + " cannot be read: " + e.getMessage(), e);
        }
    }

    private String full(String file) {
        return name + "/" + file;
    }

    /** {@code experiment.json}. */
    public static String format(Experiment experiment) {
        return GSON.toJson(experiment) + "\n";
    }

    /** {@code halves.csv}: what is heard in each song's halves. */
    public static String formatHalves(List<HalfMoods> halves) {
        return MoodTables.halves(halves);
    }
}
