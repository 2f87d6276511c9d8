package circumplex.emotion.network;

import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Features over time steps.
 *
 * @param values [songs, time steps, features]
 * @param factor [features] that the values still have to be multiplied by, as {@link FeatureMap#factor()}; or null
 * @param steps number of time steps
 * @param features size of the features at each step
 */
record Sequence(SDVariable values, SDVariable factor, int steps, int features) {}
