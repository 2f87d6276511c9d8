package circumplex.emotion.training;

import circumplex.emotion.network.Graph;
import circumplex.emotion.network.Graph.BatchStatistics;
import circumplex.emotion.network.NetworkWeights;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.updaters.AdamUpdater;
import org.nd4j.linalg.factory.Nd4j;

/**
 * All that changes while training: the weights (which are those of the graph itself), Adam's two moments, the running
 * average of the weights and of the batch statistics. Saved and restored as a whole, so that a training that was
 * interrupted goes on as if it had not been.
 */
final class TrainingState {
    private static final double ADAM_BETA_1 = 0.9;
    private static final double ADAM_BETA_2 = 0.999;
    private static final double ADAM_EPSILON = 1e-8;

    private final Map<String, INDArray> weights = new LinkedHashMap<>();
    private final Map<String, INDArray> firstMoments = new LinkedHashMap<>();
    private final Map<String, INDArray> secondMoments = new LinkedHashMap<>();
    private final Map<String, INDArray> averages = new LinkedHashMap<>();
    private final Map<String, INDArray> runningStatistics = new LinkedHashMap<>();

    TrainingState(Graph graph) {
        for (Map.Entry<String, SDVariable> parameter : graph.parameters().entrySet()) {
            INDArray array = parameter.getValue().getArr();
            weights.put(parameter.getKey(), array);
            firstMoments.put(parameter.getKey(), array.like());
            secondMoments.put(parameter.getKey(), array.like());
            averages.put(parameter.getKey(), array.dup());
        }
        for (BatchStatistics statistics : graph.batchStatistics()) {
            long channels = statistics.channels();
            runningStatistics.put(meanName(statistics), Nd4j.zeros(DataType.FLOAT, channels));
            runningStatistics.put(varianceName(statistics), Nd4j.ones(DataType.FLOAT, channels));
        }
    }

    /**
     * One step of Adam with decoupled weight decay, AdamW (Kingma and Ba 2015; Loshchilov and Hutter 2019), then one
     * step of the running average.
     *
     * @param gradients by name of the weights; changed in place
     * @param step 0-based
     */
    void step(Map<String, INDArray> gradients, long step, double learningRate, double weightDecay, double averaging) {
        // Early on the average must not be held back by the random initial weights.
        double keep = Math.min(averaging, (step + 1.0) / (step + 10.0));
        for (Map.Entry<String, INDArray> entry : weights.entrySet()) {
            String name = entry.getKey();
            INDArray array = entry.getValue();
            INDArray gradient = gradients.get(name).dup('c');
            Nd4j.exec(new AdamUpdater(
                    gradient,
                    secondMoments.get(name),
                    firstMoments.get(name),
                    learningRate,
                    ADAM_BETA_1,
                    ADAM_BETA_2,
                    ADAM_EPSILON,
                    (int) step));
            if (name.toLowerCase(Locale.ROOT).endsWith("weights")) {
                array.muli(1 - learningRate * weightDecay);
            }
            array.subi(gradient);
            averages.get(name).muli(keep).addi(array.mul(1 - keep));
        }
    }

    /** One step of the running mean of batch statistics. */
    void observe(Graph graph, Map<String, INDArray> outputs, long step, double averaging) {
        double keep = Math.min(averaging, (step + 1.0) / (step + 10.0));
        for (BatchStatistics statistics : graph.batchStatistics()) {
            average(meanName(statistics), outputs.get(statistics.mean()), statistics.channels(), keep);
            average(varianceName(statistics), outputs.get(statistics.variance()), statistics.channels(), keep);
        }
    }

    private void average(String name, INDArray value, long channels, double keep) {
        runningStatistics.get(name).muli(keep).addi(value.reshape(channels).mul(1 - keep));
    }

    /** The averaged weights with their statistics: what is evaluated and, at the end, bundled. */
    NetworkWeights averaged() {
        Map<String, INDArray> all = new LinkedHashMap<>();
        averages.forEach((name, array) -> all.put(name, array.dup()));
        runningStatistics.forEach((name, array) -> all.put(name, array.dup()));
        return new NetworkWeights(all);
    }

    /** Everything, for a checkpoint. */
    NetworkWeights snapshot() {
        Map<String, INDArray> all = new LinkedHashMap<>();
        weights.forEach((name, array) -> all.put("weights/" + name, array));
        firstMoments.forEach((name, array) -> all.put("first/" + name, array));
        secondMoments.forEach((name, array) -> all.put("second/" + name, array));
        averages.forEach((name, array) -> all.put("average/" + name, array));
        runningStatistics.forEach((name, array) -> all.put("statistics/" + name, array));
        return new NetworkWeights(all);
    }

    /**
     * Goes back to a snapshot.
     *
     * @throws IllegalStateException if it was made with another architecture
     */
    void restore(NetworkWeights snapshot) {
        weights.forEach((name, array) -> array.assign(snapshot.require("weights/" + name)));
        firstMoments.forEach((name, array) -> array.assign(snapshot.require("first/" + name)));
        secondMoments.forEach((name, array) -> array.assign(snapshot.require("second/" + name)));
        averages.forEach((name, array) -> array.assign(snapshot.require("average/" + name)));
        runningStatistics.forEach((name, array) -> array.assign(snapshot.require("statistics/" + name)));
    }

    private static String meanName(BatchStatistics statistics) {
        return statistics.convolution() + ".runningMean";
    }

    private static String varianceName(BatchStatistics statistics) {
        return statistics.convolution() + ".runningVariance";
    }
}
