package circumplex.ui.training;

import circumplex.emotion.Prediction;
import java.util.List;

/** How far the network's answers lie from the truth, by where on the plane the truth is: square cells. */
public final class ErrorMap {
    private final int size;
    private final int[] counts;
    private final double[] sums;

    private ErrorMap(int size) {
        this.size = size;
        this.counts = new int[size * size];
        this.sums = new double[size * size];
    }

    /**
     * Sums up the predictions.
     *
     * @param size cells along each side, at least 1
     */
    public static ErrorMap of(List<Prediction> predictions, int size) {
        ErrorMap map = new ErrorMap(size);
        for (Prediction prediction : predictions) {
            int column = map.index(prediction.truth().valence());
            int row = map.index(prediction.truth().arousal());
            map.counts[row * size + column]++;
            map.sums[row * size + column] += prediction.truth().distanceTo(prediction.predicted());
        }
        return map;
    }

    /** Cells along each side. */
    public int size() {
        return size;
    }

    /** How many songs are in the cell; column 0 is the lowest valence, row 0 the lowest arousal. */
    public int count(int column, int row) {
        return counts[row * size + column];
    }

    /** Mean distance between truth and answer in the cell, 0..√2; not-a-number where there is no song. */
    public double meanError(int column, int row) {
        return sums[row * size + column] / counts[row * size + column];
    }

    /** The largest mean error of a cell, 0 where there is no song at all. */
    public double largest() {
        double largest = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                largest = Math.max(largest, sums[i] / counts[i]);
            }
        }
        return largest;
    }

    private int index(double coordinate) {
        return Math.min(size - 1, (int) (coordinate * size));
    }
}
