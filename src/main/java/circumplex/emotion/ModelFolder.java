package circumplex.emotion;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;

/**
 * The files of one trained network, wherever they lie: {@code model-card.json}, {@code weights.npz} (or the several
 * files of weights that the card names), {@code history.csv} (a line an epoch) and {@code unseen.csv} (a line a song of
 * the unseen fold).
 */
public final class ModelFolder {
    public static final String CARD = "model-card.json";
    public static final String WEIGHTS = "weights.npz";
    public static final String HISTORY = "history.csv";
    public static final String UNSEEN = "unseen.csv";

    private static final Gson GSON = FiniteNumbers.gson();

    /** Opens one of the files by name. */
    @FunctionalInterface
    public interface Files {
        /**
         * @throws IOException if it is not there or cannot be read
         */
        InputStream open(String name) throws IOException;
    }

    private final Files files;

    /** A folder on disk, in a jar, or anywhere. */
    public ModelFolder(Files files) {
        this.files = files;
    }

    /**
     * Reads the model card.
     *
     * @throws IOException if it is missing or damaged; the message names it
     */
    public ModelCard card() throws IOException {
        String text = text(CARD);
        try {
            ModelCard card = GSON.fromJson(text, ModelCard.class);
            if (card == null
                    || card.architecture() == null
                    || card.normalisation() == null
                    || card.normalisation().rowMean() == null
                    || card.normalisation().rowDeviation() == null
                    || card.spectrogram() == null) {
                throw new IOException("The model card " + CARD + " is incomplete");
            }
            for (String name : card.weights()) {
                if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
                    throw new IOException("The model card " + CARD + " names \"" + name + "\", which is no file name");
                }
            }
            if (card.weights().isEmpty()) {
                throw new IOException("The model card " + CARD + " names no weights");
            }
            return card;
        } catch (RuntimeException e) {
            // Not JSON, or values that a record refuses, which Gson passes on as they come.
            throw new IOException("The model card " + CARD + " is damaged", e);
        }
    }

    /**
     * Opens the weights of one network.
     *
     * @param name one of those that the card names
     * @throws IOException if they are missing
     */
    public InputStream weights(String name) throws IOException {
        try {
            return files.open(name);
        } catch (NoSuchFileException e) {
            throw missing(name, e);
        }
    }

    /**
     * Reads the card and all that was recorded. Networks that were trained on all songs have no unseen songs.
     *
     * @throws IOException if a file is missing or damaged
     */
    public TrainingRecord record() throws IOException {
        ModelCard card = card();
        List<Prediction> unseen = card.fold() == null ? List.of() : parsePredictions(text(UNSEEN));
        return new TrainingRecord(card, parseHistory(text(HISTORY)), unseen);
    }

    private String text(String name) throws IOException {
        try (InputStream in = files.open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw missing(name, e);
        }
    }

    private static IOException missing(String name, NoSuchFileException cause) {
        return new IOException("The network's file " + name + " is missing", cause);
    }

    /** The model card as JSON. */
    public static String format(ModelCard card) {
        return GSON.toJson(card) + "\n";
    }

    /** A training history as CSV: epoch, loss, learning rate, seconds, then set_target_metric. */
    public static String formatHistory(List<EpochRecord> epochs) {
        return HistoryTable.format(epochs);
    }

    /**
     * The opposite of {@link #formatHistory}.
     *
     * @throws IOException if a line is damaged; the message names it
     */
    public static List<EpochRecord> parseHistory(String csv) throws IOException {
        return HistoryTable.parse(csv, HISTORY);
    }

    /** Truth and prediction as CSV. */
    public static String formatPredictions(List<Prediction> predictions) {
        return MoodTables.predictions(predictions);
    }

    /**
     * The opposite of {@link #formatPredictions}.
     *
     * @throws IOException if a line is damaged; the message names it
     */
    public static List<Prediction> parsePredictions(String csv) throws IOException {
        return MoodTables.parsePredictions(csv, UNSEEN);
    }
}
