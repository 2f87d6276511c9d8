package circumplex.emotion.training;

import circumplex.emotion.ModelCard.Normalisation;
import circumplex.emotion.network.Architecture;
import circumplex.emotion.network.InputImages;
import java.util.List;

/** Measures the normalisation from the songs trained on, never from the unseen ones. */
final class Normalisations {
    private Normalisations() {}

    /** The rows that a resampler's filter reaches. */
    private static final int IGNORED_ROWS = 4;

    /** Mean and standard deviation of each row over the songs' images, each standardised as a whole. */
    static Normalisation measure(List<LabelledSpectrogram> songs) {
        int rows = Architecture.ROWS;
        int columns = Architecture.COLUMNS;
        double[] sums = new double[rows];
        double[] squares = new double[rows];
        float[] values = new float[rows * columns];
        for (LabelledSpectrogram song : songs) {
            InputImages.standardise(song.image(), IGNORED_ROWS, values, 0);
            for (int i = 0; i < values.length; i++) {
                sums[i / columns] += values[i];
                squares[i / columns] += (double) values[i] * values[i];
            }
        }
        float[] means = new float[rows];
        float[] deviations = new float[rows];
        double count = (double) songs.size() * columns;
        for (int row = 0; row < rows; row++) {
            double mean = sums[row] / count;
            means[row] = (float) mean;
            // The floor keeps a row that never changes from being divided by zero.
            deviations[row] = (float) Math.max(1e-2, Math.sqrt(Math.max(0, squares[row] / count - mean * mean)));
        }
        return new Normalisation(IGNORED_ROWS, means, deviations);
    }
}
