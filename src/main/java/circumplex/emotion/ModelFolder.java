package circumplex.emotion;

import circumplex.model.Mood;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The files of one trained network, wherever they lie: {@code model-card.json}, {@code weights.npz} (or the several
 * files of weights that the card names), {@code history.csv} (a line an epoch) and {@code unseen.csv} (a line a song of the unseen fold).
 */
public final class ModelFolder {
    public static final String CARD = "model-card.json";
    public static final String WEIGHTS = "weights.npz";
    public static final String HISTORY = "history.csv";
    public static final String UNSEEN = "unseen.csv";

    private static final String[] SETS = {"training", "unseen"};
    private static final String[] TARGETS = {"valence", "arousal", "mean"};
    private static final String[] METRICS = {"mse", "rmse", "mae", "r2", "ccc"};
    private static final int COLUMNS = 4 + SETS.length * TARGETS.length * METRICS.length;
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

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
     * @throws IOException if it is missing or damaged
     */
    public ModelCard card() throws IOException {
        try {
            ModelCard card = GSON.fromJson(text(CARD), ModelCard.class);
            if (card == null
                    || card.architecture() == null
                    || card.normalisation() == null
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
        } catch (JsonParseException e) {
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
            throw new IOException("The network's file " + name + " is missing", e);
        }
    }

    /**
     * Reads the card and all that was recorded.
     *
     * @throws IOException if a file is missing or damaged
     */
    public TrainingRecord record() throws IOException {
        return new TrainingRecord(card(), parseHistory(text(HISTORY)), parsePredictions(text(UNSEEN)));
    }

    private String text(String name) throws IOException {
        try (InputStream in = files.open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The model card as JSON. */
    public static String format(ModelCard card) {
        return GSON.toJson(card) + "\n";
    }

    /** A training history as CSV: epoch, loss, learning rate, seconds, then set_target_metric. */
    public static String formatHistory(List<EpochRecord> epochs) {
        StringBuilder csv = new StringBuilder("epoch,loss,learning_rate,seconds");
        for (String set : SETS) {
            for (String target : TARGETS) {
                for (String metric : METRICS) {
                    csv.append(',')
                            .append(set)
                            .append('_')
                            .append(target)
                            .append('_')
                            .append(metric);
                }
            }
        }
        csv.append('\n');
        for (EpochRecord epoch : epochs) {
            csv.append(epoch.epoch());
            append(csv, epoch.loss(), epoch.learningRate(), epoch.seconds());
            for (TargetMetrics set : List.of(epoch.training(), epoch.unseen())) {
                for (Metrics m : List.of(set.valence(), set.arousal(), set.mean())) {
                    append(csv, m.mse(), m.rmse(), m.mae(), m.r2(), m.ccc());
                }
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    /**
     * The opposite of {@link #formatHistory}.
     *
     * @throws IOException if a line is damaged; the message names it
     */
    public static List<EpochRecord> parseHistory(String csv) throws IOException {
        List<EpochRecord> epochs = new ArrayList<>();
        for (double[] row : rows(csv, COLUMNS, HISTORY)) {
            epochs.add(new EpochRecord(
                    (int) row[0],
                    row[1],
                    row[2],
                    row[3],
                    targets(row, 4),
                    targets(row, 4 + TARGETS.length * METRICS.length)));
        }
        return epochs;
    }

    /** Truth and prediction as CSV. */
    public static String formatPredictions(List<Prediction> predictions) {
        StringBuilder csv = new StringBuilder("true_valence,true_arousal,predicted_valence,predicted_arousal\n");
        for (Prediction p : predictions) {
            csv.append(String.format(Locale.ROOT, "%.6g", p.truth().valence()));
            append(
                    csv,
                    p.truth().arousal(),
                    p.predicted().valence(),
                    p.predicted().arousal());
            csv.append('\n');
        }
        return csv.toString();
    }

    /**
     * The opposite of {@link #formatPredictions}.
     *
     * @throws IOException if a line is damaged; the message names it
     */
    public static List<Prediction> parsePredictions(String csv) throws IOException {
        List<Prediction> predictions = new ArrayList<>();
        for (double[] row : rows(csv, 4, UNSEEN)) {
            predictions.add(new Prediction(Mood.clamped(row[0], row[1]), Mood.clamped(row[2], row[3])));
        }
        return predictions;
    }

    private static List<double[]> rows(String csv, int columns, String name) throws IOException {
        List<double[]> rows = new ArrayList<>();
        String[] lines = csv.split("\n");
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split(",");
            try {
                if (cells.length != columns) {
                    throw new NumberFormatException(cells.length + " columns instead of " + columns);
                }
                double[] row = new double[columns];
                for (int c = 0; c < columns; c++) {
                    row[c] = Double.parseDouble(cells[c]);
                }
                rows.add(row);
            } catch (NumberFormatException e) {
                throw new IOException(name + " is damaged in line " + (i + 1), e);
            }
        }
        return rows;
    }

    private static TargetMetrics targets(double[] row, int start) {
        return new TargetMetrics(metrics(row, start), metrics(row, start + 5), metrics(row, start + 10));
    }

    private static Metrics metrics(double[] row, int start) {
        return new Metrics(row[start], row[start + 1], row[start + 2], row[start + 3], row[start + 4]);
    }

    private static void append(StringBuilder csv, double... values) {
        for (double value : values) {
            csv.append(',').append(String.format(Locale.ROOT, "%.6g", value));
        }
    }
}
