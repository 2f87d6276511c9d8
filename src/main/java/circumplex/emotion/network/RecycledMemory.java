package circumplex.emotion.network;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.internal.InferenceSession;
import org.nd4j.autodiff.samediff.internal.memory.AbstractMemoryMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.LongShapeDescriptor;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Gives the same arrays to every run of a graph. SameDiff's own managers leave nearly all of them to the garbage
 * collector and take new ones, and half of a training step went into the system's clearing of new memory; or they
 * remember the number of every array that there ever was ({@code ArrayCacheMemoryMgr}: 25 MB after 1000 tracks). The
 * results of a run are valid until the next {@link #recycle()}. For one thread.
 */
public final class RecycledMemory extends AbstractMemoryMgr {
    private record Kind(DataType type, String shape) {}

    private final Map<Kind, Deque<INDArray>> free = new HashMap<>();
    private final Set<INDArray> lent = Collections.newSetFromMap(new IdentityHashMap<>());
    private final boolean withinRuns;

    private RecycledMemory(boolean withinRuns) {
        this.withinRuns = withinRuns;
    }

    /** Memory for runs that need intermediate results only once: what a run is done with, it uses again itself. */
    static RecycledMemory forInference() {
        return new RecycledMemory(true);
    }

    /** Lets the calling thread's runs of the graph use recycled memory. */
    public static RecycledMemory in(SameDiff graph) {
        RecycledMemory memory = new RecycledMemory(false);
        InferenceSession session = new InferenceSession(graph);
        session.setMmgr(memory);
        graph.getSessions().put(Thread.currentThread().getId(), session);
        return memory;
    }

    /** Takes back all that was lent; earlier results are overwritten from now on. */
    public void recycle() {
        lent.forEach(this::keep);
        lent.clear();
    }

    private void keep(INDArray array) {
        free.computeIfAbsent(kind(array.dataType(), array.shape()), kind -> new ArrayDeque<>())
                .push(array);
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

    @Override
    public void release(INDArray array) {
        if (withinRuns && lent.remove(array)) {
            keep(array);
        }
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
