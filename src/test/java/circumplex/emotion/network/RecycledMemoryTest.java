package circumplex.emotion.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class RecycledMemoryTest {
    @BeforeAll
    static void unpackNatives() {
        NetworkLoader.useNatives(Path.of("target", "natives").toAbsolutePath());
    }

    @Test
    void inferenceUsesAgainWhatARunIsDoneWith() {
        try (RecycledMemory memory = RecycledMemory.forInference()) {
            INDArray first = memory.allocate(true, DataType.FLOAT, 2, 3);
            INDArray second = memory.allocate(true, DataType.FLOAT, 2, 3);
            assertThat(second).isNotSameAs(first);

            memory.release(first);
            memory.release(first);

            assertThat(memory.allocate(true, DataType.FLOAT, 2, 3)).isSameAs(first);
            assertThat(memory.allocate(true, DataType.FLOAT, 2, 3))
                    .isNotSameAs(first)
                    .isNotSameAs(second);
        }
    }

    @Test
    void anArrayOfAnotherIsNotTaken() {
        try (RecycledMemory memory = RecycledMemory.forInference();
                INDArray foreign = Nd4j.createUninitializedDetached(DataType.FLOAT, 2, 3)) {
            memory.release(foreign);
            assertThat(memory.allocate(true, DataType.FLOAT, 2, 3)).isNotSameAs(foreign);
        }
    }

    @Test
    void trainingKeepsEveryResultUntilTheStepIsDone() {
        try (RecycledMemory memory = RecycledMemory.in(SameDiff.create())) {
            INDArray first = memory.allocate(true, DataType.FLOAT, 4);
            memory.release(first);
            INDArray second = memory.allocate(true, DataType.FLOAT, 4);
            assertThat(second).isNotSameAs(first);

            memory.recycle();

            List<INDArray> again =
                    List.of(memory.allocate(true, DataType.FLOAT, 4), memory.allocate(true, DataType.FLOAT, 4));
            assertThat(again).usingElementComparator((a, b) -> a == b ? 0 : 1).containsExactlyInAnyOrder(first, second);
        }
    }

    @Test
    void afterARunEveryArrayIsUsedAgain() {
        try (RecycledMemory memory = RecycledMemory.forInference()) {
            INDArray result = memory.allocate(true, DataType.FLOAT, 1, 2);
            memory.recycle();
            assertThat(memory.allocate(true, DataType.FLOAT, 1, 2)).isSameAs(result);
            assertThat(memory.allocate(true, DataType.FLOAT, 2, 1)).isNotSameAs(result);
        }
    }
}
