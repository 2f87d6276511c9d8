package circumplex.emotion;

import circumplex.model.Mood;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Tables of two moods a song: truth and prediction, or what is heard in its two halves. */
final class MoodTables {
    private static final String PREDICTIONS = "true_valence,true_arousal,predicted_valence,predicted_arousal\n";
    private static final String HALVES = "first_valence,first_arousal,second_valence,second_arousal\n";

    private MoodTables() {}

    static String predictions(List<Prediction> predictions) {
        StringBuilder csv = new StringBuilder(PREDICTIONS);
        predictions.forEach(p -> append(csv, p.truth(), p.predicted()));
        return csv.toString();
    }

    static List<Prediction> parsePredictions(String csv, String file) throws IOException {
        List<Prediction> predictions = new ArrayList<>();
        for (Mood[] moods : parse(csv, file)) {
            predictions.add(new Prediction(moods[0], moods[1]));
        }
        return predictions;
    }

    static String halves(List<HalfMoods> halves) {
        StringBuilder csv = new StringBuilder(HALVES);
        halves.forEach(h -> append(csv, h.first(), h.second()));
        return csv.toString();
    }

    static List<HalfMoods> parseHalves(String csv, String file) throws IOException {
        List<HalfMoods> halves = new ArrayList<>();
        for (Mood[] moods : parse(csv, file)) {
            halves.add(new HalfMoods(moods[0], moods[1]));
        }
        return halves;
    }

    private static void append(StringBuilder csv, Mood a, Mood b) {
        csv.append(Csv.line(a.valence(), a.arousal(), b.valence(), b.arousal())).append('\n');
    }

    private static List<Mood[]> parse(String csv, String file) throws IOException {
        List<Mood[]> moods = new ArrayList<>();
        List<double[]> rows = Csv.rows(csv, 4, file);
        for (int i = 0; i < rows.size(); i++) {
            double[] row = rows.get(i);
            try {
                moods.add(new Mood[] {new Mood(row[0], row[1]), new Mood(row[2], row[3])});
            } catch (IllegalArgumentException e) {
                throw new IOException(file + " is damaged in line " + (i + 2) + ": " + e.getMessage(), e);
            }
        }
        return moods;
    }
}
