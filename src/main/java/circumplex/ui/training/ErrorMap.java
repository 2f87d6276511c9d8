package circumplex.ui.training;

import circumplex.emotion.Prediction;
import java.util.List;

/**
 * How far, and which way, the network's answers lie from the truth, by where on the plane the truth is: square cells.
 * Column 0 is the lowest valence, row 0 the lowest arousal.
 */
public final class ErrorMap {
    private final int size;
    private final Sums[] cells;

    private static final class Sums {
        private int count;
        private double distance;
        private double valence;
        private double arousal;
        private double saidValence;
        private double saidArousal;
    }

    /**
     * The songs of one cell.
     *
     * @param songs how many, at least 1
     * @param meanError mean distance between truth and answer, 0..√2
     * @param trueValence mean of the truths
     * @param trueArousal mean of the truths
     * @param saidValence mean of the answers
     * @param saidArousal mean of the answers
     */
    public record Cell(
            int songs,
            double meanError,
            double trueValence,
            double trueArousal,
            double saidValence,
            double saidArousal) {}

    private ErrorMap(int size) {
        this.size = size;
        this.cells = new Sums[size * size];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = new Sums();
        }
    }

    /**
     * Sums up the predictions.
     *
     * @param size cells along each side, at least 1
     */
    public static ErrorMap of(List<Prediction> predictions, int size) {
        ErrorMap map = new ErrorMap(size);
        for (Prediction prediction : predictions) {
            Sums cell = map.at(
                    map.index(prediction.truth().valence()),
                    map.index(prediction.truth().arousal()));
            cell.count++;
            cell.distance += prediction.truth().distanceTo(prediction.predicted());
            cell.valence += prediction.truth().valence();
            cell.arousal += prediction.truth().arousal();
            cell.saidValence += prediction.predicted().valence();
            cell.saidArousal += prediction.predicted().arousal();
        }
        return map;
    }

    /** Cells along each side. */
    public int size() {
        return size;
    }

    /** How many songs are in the cell. */
    public int count(int column, int row) {
        return at(column, row).count;
    }

    /** The songs of a cell; with not-a-number for every mean where there is none. */
    public Cell cell(int column, int row) {
        Sums s = at(column, row);
        return new Cell(
                s.count,
                s.distance / s.count,
                s.valence / s.count,
                s.arousal / s.count,
                s.saidValence / s.count,
                s.saidArousal / s.count);
    }

    /** The largest mean error of a cell, 0 where there is no song at all. */
    public double largest() {
        double largest = 0;
        for (Sums cell : cells) {
            if (cell.count > 0) {
                largest = Math.max(largest, cell.distance / cell.count);
            }
        }
        return largest;
    }

    private Sums at(int column, int row) {
        return cells[row * size + column];
    }

    private int index(double coordinate) {
        return Math.min(size - 1, (int) (coordinate * size));
    }
}
