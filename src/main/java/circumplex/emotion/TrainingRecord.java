package circumplex.emotion;

import java.util.List;

/**
 * All that was recorded of how a bundled network was trained.
 *
 * @param card the model card
 * @param epochs by epoch
 * @param unseen truth and answer for every song of the unseen fold
 */
public record TrainingRecord(ModelCard card, List<EpochRecord> epochs, List<Prediction> unseen) {}
