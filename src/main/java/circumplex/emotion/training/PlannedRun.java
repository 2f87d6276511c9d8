package circumplex.emotion.training;

import circumplex.emotion.ArchitectureNames;
import circumplex.emotion.Experiment;

/**
 * A training of the comparison that is to be done.
 *
 * @param architecture name of an architecture, or {@link ArchitectureNames#BASELINE}
 * @param fold the unseen fold, 1-based, or {@link Folds#NONE}
 * @param seed of every random choice
 * @param epochs passes over the training songs; 0 for the baseline
 */
public record PlannedRun(String architecture, int fold, long seed, int epochs) {

    /** Where its files lie below the folder of all trainings. */
    public String path() {
        return Experiment.path(architecture, fold, seed);
    }

    /** Whether it is the mean of the songs trained on, which needs no network. */
    public boolean isBaseline() {
        return architecture.equals(ArchitectureNames.BASELINE);
    }
}
