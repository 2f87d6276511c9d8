package circumplex.emotion.network;

import org.nd4j.autodiff.samediff.SDVariable;

/**
 * What a convolution gives: [images, channels, rows, columns].
 *
 * <p>In the training form the values still have to be multiplied by a factor for each channel, the one that batch
 * normalisation divides by the deviation with. Being positive it passes through ReLU and pooling, so whatever comes next
 * multiplies its own few weights by it instead of the whole map: the gradient of a multiplication that broadcasts is
 * slow in SameDiff.
 *
 * @param values [images, channels, rows, columns]
 * @param factor [channels], or null where the values are complete
 * @param channels how many
 * @param rows of one image
 * @param columns of one image
 */
record FeatureMap(SDVariable values, SDVariable factor, int channels, int rows, int columns) {}
