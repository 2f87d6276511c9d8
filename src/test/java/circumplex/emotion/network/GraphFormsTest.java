package circumplex.emotion.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.PaddingMode;
import org.nd4j.linalg.factory.Nd4j;

/** The two forms of a network, for training and for inference, are the same function. */
class GraphFormsTest {
    private static final int BATCH = 3;

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void foldedBatchNormalisationAgreesWithTheTrainingForm(Architecture architecture) {
        Nd4j.getRandom().setSeed(11);
        INDArray images = Nd4j.randn(DataType.FLOAT, BATCH, 1, Architecture.ROWS, Architecture.COLUMNS);
        Graph training = Graph.forTraining(new Random(2));
        architecture.define(training);
        Map<String, INDArray> placeholders = new HashMap<>(training.feed(
                images.dup('c').data().asFloat(), images.dup('c').data().asFloat(), BATCH));
        for (Graph.DropoutMask mask : training.dropoutMasks()) {
            placeholders.put(mask.placeholder(), Nd4j.ones(DataType.FLOAT, BATCH, mask.features()));
        }
        Map<String, INDArray> arrays = new LinkedHashMap<>();
        training.parameters().forEach((name, variable) -> arrays.put(name, variable.getArr()));
        for (Graph.BatchStatistics statistics : training.batchStatistics()) {
            // With the batch's own statistics as the running ones, both forms must say the same.
            Map<String, INDArray> values =
                    training.sameDiff().output(placeholders, List.of(statistics.mean(), statistics.variance()));
            arrays.put(
                    statistics.convolution() + ".runningMean",
                    values.get(statistics.mean()).reshape(statistics.channels()));
            arrays.put(
                    statistics.convolution() + ".runningVariance",
                    values.get(statistics.variance()).reshape(statistics.channels()));
        }
        INDArray expected =
                training.sameDiff().output(placeholders, Architecture.OUTPUT).get(Architecture.OUTPUT);
        Graph inference = Graph.forInference(new NetworkWeights(arrays));
        architecture.define(inference);
        INDArray actual = inference
                .sameDiff()
                .output(Map.of(Architecture.INPUT, images), Architecture.OUTPUT)
                .get(Architecture.OUTPUT);
        for (int i = 0; i < BATCH; i++) {
            for (int target = 0; target < 2; target++) {
                assertThat(actual.getDouble(i, target)).isCloseTo(expected.getDouble(i, target), within(1e-5));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theUnrolledLstmIsTheLayer(boolean bidirectional) {
        Nd4j.getRandom().setSeed(12);
        INDArray steps = Nd4j.randn(DataType.FLOAT, BATCH, 7, 5);
        Graph training = Graph.forTraining(new Random(4));
        SDVariable unrolled = lstm(training, bidirectional);
        Map<String, INDArray> arrays = new LinkedHashMap<>();
        training.parameters().forEach((name, variable) -> arrays.put(name, variable.getArr()));
        Graph inference = Graph.forInference(new NetworkWeights(arrays));
        SDVariable layer = lstm(inference, bidirectional);
        INDArray expected =
                training.sameDiff().output(Map.of("x", steps), unrolled.name()).get(unrolled.name());
        INDArray actual =
                inference.sameDiff().output(Map.of("x", steps), layer.name()).get(layer.name());
        assertThat(actual.shape()).containsExactly(BATCH, 7, bidirectional ? 12 : 6);
        assertThat(actual.sub(expected).amaxNumber().doubleValue()).isLessThan(1e-5);
    }

    private static SDVariable lstm(Graph graph, boolean bidirectional) {
        Sequence x = new Sequence(graph.input("x", -1, 7, 5), null, 7, 5);
        return new Recurrence(graph).lstm("lstm", x, 6, bidirectional).values();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 32})
    void theProductWithPatchesIsTheConvolution(int steps) {
        Nd4j.getRandom().setSeed(14);
        INDArray images = Nd4j.randn(DataType.FLOAT, BATCH, 1, Architecture.ROWS, Architecture.COLUMNS);
        INDArray weights = Nd4j.randn(DataType.FLOAT, 5, 5, 1, 4);
        int width = Architecture.COLUMNS / steps;
        ImagePatches patches = new ImagePatches("patches", steps, 5, 5, 2);
        float[] values = patches.of(images.dup('c').data().asFloat(), BATCH);
        INDArray product =
                weights.reshape(25, 4).transpose().mmul(Nd4j.create(values, new long[] {25, values.length / 25}, 'c'));
        INDArray cut = images.reshape(BATCH, Architecture.ROWS, steps, width)
                .permute(0, 2, 1, 3)
                .dup('c')
                .reshape((long) BATCH * steps, 1, Architecture.ROWS, width);
        Conv2DConfig config = Conv2DConfig.builder()
                .kH(5)
                .kW(5)
                .sH(2)
                .sW(2)
                .paddingMode(PaddingMode.SAME)
                .dataFormat("NCHW")
                .build();
        INDArray expected = Nd4j.cnn().conv2d(cut, weights, config);
        INDArray actual = product.dup('c')
                .reshape(4, (long) BATCH * steps, Architecture.ROWS / 2, width / 2)
                .permute(1, 0, 2, 3);
        assertThat(actual.sub(expected).amaxNumber().doubleValue()).isLessThan(1e-4);
    }

    @Test
    void recycledMemoryChangesNothing() {
        Graph graph = Graph.forTraining(new Random(6));
        SDVariable moods = Architecture.CRNN.define(graph);
        String loss =
                graph.sameDiff().math.square(moods).mean("loss", false, 0, 1).name();
        graph.sameDiff().setLossVariables(loss);
        Map<String, INDArray> first = placeholders(graph, 20);
        Map<String, INDArray> second = placeholders(graph, 21);
        Map<String, INDArray> expectedFirst = gradients(graph, first);
        Map<String, INDArray> expectedSecond = gradients(graph, second);
        RecycledMemory memory = RecycledMemory.in(graph.sameDiff().getFunction("grad"));
        for (int i = 0; i < 3; i++) {
            memory.recycle();
            assertEqual(gradients(graph, first), expectedFirst);
            memory.recycle();
            assertEqual(gradients(graph, second), expectedSecond);
        }
    }

    private static void assertEqual(Map<String, INDArray> actual, Map<String, INDArray> expected) {
        expected.forEach((name, gradient) -> assertThat(
                        actual.get(name).sub(gradient).amaxNumber().doubleValue())
                .as(name)
                .isLessThanOrEqualTo(1e-6));
    }

    private static Map<String, INDArray> gradients(Graph graph, Map<String, INDArray> placeholders) {
        Map<String, INDArray> copies = new HashMap<>();
        graph.sameDiff()
                .calculateGradients(placeholders, graph.parameters().keySet())
                .forEach((name, gradient) -> copies.put(name, gradient.dup()));
        return copies;
    }

    private static Map<String, INDArray> placeholders(Graph graph, long seed) {
        Nd4j.getRandom().setSeed(seed);
        INDArray images = Nd4j.randn(DataType.FLOAT, BATCH, 1, Architecture.ROWS, Architecture.COLUMNS);
        Map<String, INDArray> placeholders =
                new HashMap<>(graph.feed(images.data().asFloat(), images.data().asFloat(), BATCH));
        for (Graph.DropoutMask mask : graph.dropoutMasks()) {
            placeholders.put(mask.placeholder(), Nd4j.ones(DataType.FLOAT, BATCH, mask.features()));
        }
        return placeholders;
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void theGradientOfTheWholeNetworkAgreesWithDifferences(Architecture architecture) {
        Graph graph = Graph.forTraining(new Random(6));
        SDVariable moods = architecture.define(graph);
        graph.sameDiff().math.square(moods).mean("loss", false, 0, 1);
        graph.sameDiff().setLossVariables("loss");
        Nd4j.getRandom().setSeed(19);
        // Answers begin at zero, through which no gradient reaches what lies before them.
        graph.parameters().forEach((name, variable) -> {
            if (name.endsWith("weights") && variable.getArr().amaxNumber().doubleValue() == 0) {
                variable.getArr()
                        .assign(Nd4j.randn(DataType.FLOAT, variable.getArr().shape())
                                .mul(0.05));
            }
        });
        Map<String, INDArray> placeholders = placeholders(graph, 13);
        Map<String, INDArray> gradients = gradients(graph, placeholders);
        // Each kind of layer's weights, moved along their gradient, where the change of the loss is largest beside
        // rounding: those of the convolution before the last batch normalisation, of the recurrence, of the output.
        for (String name : checked(graph.parameters().keySet())) {
            INDArray array = graph.parameters().get(name).getArr();
            double length = gradients.get(name).norm2Number().doubleValue();
            double step = 1e-3 / Math.max(1, length);
            INDArray direction = gradients.get(name).div(length);
            array.addi(direction.mul(step));
            double above = loss(graph, placeholders);
            array.subi(direction.mul(2 * step));
            double below = loss(graph, placeholders);
            array.addi(direction.mul(step));
            assertThat((above - below) / (2 * step)).as(name).isCloseTo(length, within(length * 0.05));
        }
    }

    private static List<String> checked(Collection<String> names) {
        List<String> convolutions = names.stream()
                .filter(name -> name.matches("convolution.*weights"))
                .toList();
        List<String> checked = new ArrayList<>(
                names.stream().filter(name -> name.endsWith("recurrentWeights")).toList());
        if (!convolutions.isEmpty()) {
            checked.add(convolutions.get(convolutions.size() - 1));
        }
        names.stream()
                .filter(name -> name.matches("(output|.*Output|.*maxout).weights"))
                .forEach(checked::add);
        return checked;
    }

    private static double loss(Graph graph, Map<String, INDArray> placeholders) {
        return graph.sameDiff().output(placeholders, "loss").get("loss").getDouble(0);
    }
}
