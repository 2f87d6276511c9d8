package circumplex.emotion.network;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * What batch normalisation uses in the inference form instead of a batch's own statistics.
 *
 * @param mean running mean, [channels]
 * @param factor 1/√(v+ε) with the running variance v, [channels]
 */
record RunningStatistics(INDArray mean, INDArray factor) {

    /**
     * @param name of the convolution, or of the features, whose values are normalised
     * @throws IllegalStateException if the weights hold none of that name
     */
    static RunningStatistics of(NetworkWeights saved, String name) {
        INDArray variance = saved.require(name + ".runningVariance");
        INDArray deviation = Transforms.sqrt(variance.add(Graph.BATCH_NORMALISATION_EPSILON), true);
        return new RunningStatistics(saved.require(name + ".runningMean"), deviation.rdiv(1));
    }
}
