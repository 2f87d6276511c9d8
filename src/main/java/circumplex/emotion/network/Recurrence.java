package circumplex.emotion.network;

import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ops.impl.layers.recurrent.config.LSTMActivations;
import org.nd4j.linalg.api.ops.impl.layers.recurrent.config.LSTMDataFormat;
import org.nd4j.linalg.api.ops.impl.layers.recurrent.config.LSTMDirectionMode;
import org.nd4j.linalg.api.ops.impl.layers.recurrent.config.LSTMLayerConfig;
import org.nd4j.linalg.api.ops.impl.layers.recurrent.weights.LSTMLayerWeights;

/** Recurrent layers over a {@link Sequence}, giving their output at every time step. */
final class Recurrence {
    private final Graph graph;
    private final SameDiff sd;

    Recurrence(Graph graph) {
        this.graph = graph;
        this.sd = graph.sameDiff();
    }

    /**
     * An LSTM (Hochreiter and Schmidhuber 1997, with forget gate).
     *
     * @param units size of its state
     * @param bidirectional whether a second one runs backwards in time; its output is appended to the features
     */
    Sequence lstm(String name, Sequence x, int units, boolean bidirectional) {
        SDVariable forwards = lstmDirection(name + ".forwards", x, units, false);
        return both(
                forwards, bidirectional ? lstmDirection(name + ".backwards", x, units, true) : null, x.steps(), units);
    }

    /** A gated recurrent unit (Cho et al. 2014); parameters as {@link #lstm}. */
    Sequence gru(String name, Sequence x, int units, boolean bidirectional) {
        SDVariable forwards = gruDirection(name + ".forwards", x, units, false);
        return both(
                forwards, bidirectional ? gruDirection(name + ".backwards", x, units, true) : null, x.steps(), units);
    }

    private Sequence both(SDVariable forwards, SDVariable backwards, int steps, int units) {
        return backwards == null
                ? new Sequence(forwards, null, steps, units)
                : new Sequence(sd.concat(2, forwards, backwards), null, steps, 2 * units);
    }

    private SDVariable lstmDirection(String name, Sequence x, int units, boolean backwards) {
        SDVariable input = graph.uniform(
                name + ".inputWeights", Math.sqrt(6.0 / (x.features() + units)), x.features(), 4L * units);
        SDVariable recurrent = graph.uniform(name + ".recurrentWeights", Math.sqrt(3.0 / units), units, 4L * units);
        SDVariable bias = graph.constant(name + ".bias", 0, 4L * units);
        if (!graph.training()) {
            return lstmLayer(x.values(), input, recurrent, bias, backwards);
        }
        SDVariable[] perStep = projected(x, input, bias, 4 * units);
        return unrolled(perStep, units, recurrent, backwards);
    }

    /** SameDiff's own layer: fast forwards, but its gradient takes most of a training step. */
    private SDVariable lstmLayer(
            SDVariable x, SDVariable input, SDVariable recurrent, SDVariable bias, boolean backwards) {
        LSTMLayerConfig config = LSTMLayerConfig.builder()
                .lstmdataformat(LSTMDataFormat.NTS)
                .directionMode(backwards ? LSTMDirectionMode.BWD : LSTMDirectionMode.FWD)
                .gateAct(LSTMActivations.SIGMOID)
                .cellAct(LSTMActivations.TANH)
                .outAct(LSTMActivations.TANH)
                .retFullSequence(true)
                // Both last states are asked for because the oneDNN kernel fails without ("object is not initialized").
                .retLastC(true)
                .retLastH(true)
                .build();
        LSTMLayerWeights weights = LSTMLayerWeights.builder()
                .weights(input)
                .rWeights(recurrent)
                .bias(bias)
                .build();
        return sd.rnn.lstmLayer(x, weights, config)[0];
    }

    /** The input's share of all gates, by time step. */
    private SDVariable[] projected(Sequence x, SDVariable input, SDVariable bias, int width) {
        SDVariable weights = graph.scaled(input, x.factor(), x.features());
        SDVariable projected =
                sd.reshape(x.values(), -1, x.features()).mmul(weights).add(bias);
        return sd.unstack(sd.reshape(projected, -1, x.steps(), width), 1, x.steps());
    }

    /**
     * The same as {@link #lstmLayer}, written out step by step, so that SameDiff derives the gradient from small
     * operations: five times faster than the layer's own.
     */
    private SDVariable unrolled(SDVariable[] perStep, int units, SDVariable recurrent, boolean backwards) {
        int steps = perStep.length;
        SDVariable[] outputs = new SDVariable[steps];
        SDVariable output = null;
        SDVariable cell = null;
        for (int i = 0; i < steps; i++) {
            int step = backwards ? steps - 1 - i : i;
            SDVariable sums = output == null ? perStep[step] : perStep[step].add(output.mmul(recurrent));
            // The order of the gates is that of SameDiff's layer: input, forget, candidate, output.
            SDVariable[] gates = sd.unstack(sd.reshape(sums, -1, 4, units), 1, 4);
            SDVariable admitted = sd.nn.sigmoid(gates[0]).mul(sd.nn.tanh(gates[2]));
            cell = cell == null ? admitted : admitted.add(cell.mul(sd.nn.sigmoid(gates[1])));
            output = sd.nn.tanh(cell).mul(sd.nn.sigmoid(gates[3]));
            outputs[step] = output;
        }
        return sd.stack(1, outputs);
    }

    private SDVariable gruDirection(String name, Sequence x, int units, boolean backwards) {
        SDVariable input = graph.uniform(
                name + ".inputWeights", Math.sqrt(6.0 / (x.features() + units)), x.features(), 3L * units);
        SDVariable recurrent = graph.uniform(name + ".recurrentWeights", Math.sqrt(3.0 / units), units, 3L * units);
        SDVariable bias = graph.constant(name + ".bias", 0, 3L * units);
        SDVariable[] perStep = projected(x, input, bias, 3 * units);
        SDVariable[] outputs = new SDVariable[x.steps()];
        SDVariable output = null;
        for (int i = 0; i < x.steps(); i++) {
            int step = backwards ? x.steps() - 1 - i : i;
            SDVariable[] fromInput = sd.unstack(sd.reshape(perStep[step], -1, 3, units), 1, 3);
            SDVariable update;
            SDVariable candidate;
            if (output == null) {
                update = sd.nn.sigmoid(fromInput[0]);
                candidate = sd.nn.tanh(fromInput[2]);
                output = candidate.sub(update.mul(candidate));
            } else {
                SDVariable[] fromState = sd.unstack(sd.reshape(output.mmul(recurrent), -1, 3, units), 1, 3);
                update = sd.nn.sigmoid(fromInput[0].add(fromState[0]));
                SDVariable reset = sd.nn.sigmoid(fromInput[1].add(fromState[1]));
                candidate = sd.nn.tanh(fromInput[2].add(reset.mul(fromState[2])));
                output = candidate.add(update.mul(output.sub(candidate)));
            }
            outputs[step] = output;
        }
        return sd.stack(1, outputs);
    }
}
