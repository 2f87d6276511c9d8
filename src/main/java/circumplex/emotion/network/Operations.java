package circumplex.emotion.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.internal.SameDiffOp;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Counts the floating-point operations that a network cannot do without: two for each multiplication with a learned
 * number or within a matrix product. What costs memory traffic alone, such as pooling, counts nothing.
 */
final class Operations {
    private Operations() {}

    /** Floating-point operations for one image. */
    static long perImage(SameDiff graph) {
        List<String> names = new ArrayList<>();
        for (SameDiffOp op : graph.getOps().values()) {
            names.addAll(op.getOutputsOfOp());
        }
        long count = 0;
        try (INDArray image = Nd4j.create(DataType.FLOAT, 1, 1, Architecture.ROWS, Architecture.COLUMNS)) {
            Map<String, INDArray> values = graph.output(Map.of(Architecture.INPUT, image), names);
            for (SameDiffOp op : graph.getOps().values()) {
                count += count(op, graph, values);
            }
        }
        return count;
    }

    private static long count(SameDiffOp op, SameDiff graph, Map<String, INDArray> values) {
        List<String> inputs = op.getInputsToOp();
        INDArray output = values.get(op.getOutputsOfOp().get(0));
        return switch (op.getOp().opName()) {
            case "conv2d" -> {
                INDArray weights = array(inputs.get(1), graph, values);
                long filters = weights.size(3);
                yield 2 * weights.length() * (output.length() / filters);
            }
            case "lstmLayer" -> {
                INDArray steps = array(inputs.get(0), graph, values);
                long learned = array(inputs.get(1), graph, values).length()
                        + array(inputs.get(2), graph, values).length();
                yield 2 * learned * steps.size(1);
            }
            case "matmul", "mmul" -> {
                INDArray left = array(inputs.get(0), graph, values);
                yield 2 * output.length() * left.size(-1);
            }
            default -> 0;
        };
    }

    private static INDArray array(String name, SameDiff graph, Map<String, INDArray> values) {
        return values.containsKey(name) ? values.get(name) : graph.getArrForVarName(name);
    }
}
