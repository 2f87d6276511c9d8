package circumplex.emotion.network;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution with the batch normalisation after it folded in: with running mean m and variance v and shift b, the
 * normalised output (w∗x − m)/√(v+ε) + b is a convolution with weights w·f and bias b − m·f, f = 1/√(v+ε).
 *
 * @param weights [height, width, input channels, filters]
 * @param bias [filters]
 */
record FoldedConvolution(INDArray weights, INDArray bias) {

    static FoldedConvolution of(NetworkWeights saved, String name) {
        INDArray weights = saved.require(name + ".weights");
        RunningStatistics running = RunningStatistics.of(saved, name);
        INDArray factor = running.factor();
        INDArray bias = saved.require(name + ".shift").sub(running.mean().mul(factor));
        // The filters are the last dimension, so a row vector broadcasts over all others.
        return new FoldedConvolution(weights.mul(factor.reshape(1, 1, 1, factor.length())), bias);
    }
}
