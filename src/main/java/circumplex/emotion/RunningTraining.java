package circumplex.emotion;

import java.nio.file.Path;

/**
 * A training that runs on this machine now.
 *
 * @param output folder that it writes into, absolute
 * @param architecture name of the graph definition
 * @param fold the unseen fold, 1-based; 0 where all songs are trained on
 * @param seed of the initial weights, the order and the augmentation
 * @param epochs passes over the training songs in all
 */
public record RunningTraining(Path output, String architecture, int fold, long seed, int epochs) {}
