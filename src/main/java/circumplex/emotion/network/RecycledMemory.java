package circumplex.emotion.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.internal.InferenceSession;
import org.nd4j.autodiff.samediff.internal.memory.AbstractMemoryMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.LongShapeDescriptor;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Gives the same arrays to every run of a graph. SameDiff's own manager leaves nearly all of them to the garbage
 * collector and takes new ones, and half of a training step went into the system's clearing of new memory. The results of
 * a run are valid until the next {@link #recycle()}. For one thread.
 */
public final class RecycledMemory extends AbstractMemoryMgr {
    private record Kind(DataType type, String shape) {}

    private final Map<Kind, Deque<INDArray>> free = new HashMap<>();
    private final List<INDArray> lent = new ArrayList<>();

    private RecycledMemory() {}

    /** Lets the calling thread's runs of the graph use recycled memory. */
    public static RecycledMemory in(SameDiff graph) {
        RecycledMemory memory = new RecycledMemory();
        InferenceSession session = new InferenceSession(graph);
        session.setMmgr(memory);
        graph.getSessions().put(Thread.currentThread().getId(), session);
        return memory;
    }

    /** Takes back all that was lent; earlier results are overwritten from now on. */
    public void recycle() {
        for (INDArray array : lent) {
            free.computeIfAbsent(kind(array.dataType(), array.shape()), kind -> new ArrayDeque<>())
                    .push(array);
        }
        lent.clear();
    }

    @Override
    public INDArray allocate(boolean detached, DataType type, long... shape) {
        Deque<INDArray> stock = free.get(kind(type, shape));
        INDArray array = stock == null || stock.isEmpty() ? Nd4j.createUninitializedDetached(type, shape) : stock.pop();
        lent.add(array);
        return array;
    }

    @Override
    public INDArray allocate(boolean detached, LongShapeDescriptor descriptor) {
        if (descriptor.isEmpty()) {
            return Nd4j.create(descriptor);
        }
        return allocate(detached, descriptor.dataType(), descriptor.getShape());
    }

    /** Nothing: within one run every array stays with whom it was lent to. */
    @Override
    public void release(INDArray array) {
        // Taken back by recycle().
    }

    @Override
    public void close() {
        free.values().forEach(stock -> stock.forEach(INDArray::close));
        free.clear();
    }

    private static Kind kind(DataType type, long[] shape) {
        return new Kind(type, Arrays.toString(shape));
    }
}
