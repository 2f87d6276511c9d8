package circumplex.emotion;

import java.util.List;

/**
 * All that was recorded of one training of the comparison.
 *
 * @param experiment what was trained and what came of it
 * @param epochs by epoch; empty for the baseline
 * @param training truth and answer for every song trained on, in the order of their ids
 * @param unseen truth and answer for every song of the unseen fold, in the order of their ids
 */
public record ExperimentRecord(
        Experiment experiment, List<EpochRecord> epochs, List<Prediction> training, List<Prediction> unseen) {}
