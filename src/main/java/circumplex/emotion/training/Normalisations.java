package circumplex.emotion.training;

import circumplex.emotion.ModelCard.Normalisation;
import circumplex.emotion.network.Architecture;
import java.util.List;

/** Measures the normalisation from the songs trained on, never from the unseen ones. */
final class Normalisations {
    private Normalisations() {}

    /** Mean and standard deviation of each row's grey levels, scaled to 0..1. */
    static Normalisation measure(List<LabelledSpectrogram> songs) {
        float[] means = new float[Architecture.ROWS];
        float[] deviations = new float[Architecture.ROWS];
        double count = (double) songs.size() * Architecture.COLUMNS;
        for (int row = 0; row < Architecture.ROWS; row++) {
            double sum = 0;
            double squares = 0;
            for (LabelledSpectrogram song : songs) {
                for (int column = 0; column < Architecture.COLUMNS; column++) {
                    double value = song.image().level(row, column) / 255.0;
                    sum += value;
                    squares += value * value;
                }
            }
            double mean = sum / count;
            means[row] = (float) mean;
            // The floor keeps a row that never changes from being divided by zero.
            deviations[row] = (float) Math.max(1e-3, Math.sqrt(Math.max(0, squares / count - mean * mean)));
        }
        return new Normalisation(means, deviations);
    }
}
