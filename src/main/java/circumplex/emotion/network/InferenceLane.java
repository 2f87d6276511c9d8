package circumplex.emotion.network;

import java.util.List;
import java.util.Map;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.internal.InferenceSession;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * What one thread at a time needs to run the networks. SameDiff itself would keep such a session for every thread that
 * ever asked, for good; a pool of lanes has as many as ran at once. Intermediate results go into memory that is used
 * again by the next network and the next run.
 */
final class InferenceLane {
    private final InferenceSession[] sessions;
    private final RecycledMemory memory = RecycledMemory.forInference();

    InferenceLane(List<SameDiff> graphs) {
        sessions = new InferenceSession[graphs.size()];
        for (int i = 0; i < sessions.length; i++) {
            sessions[i] = new InferenceSession(graphs.get(i));
            sessions[i].setMmgr(memory);
        }
    }

    /**
     * The networks' answers to a batch: by network, image and target. All of it is computed on the calling thread:
     * tracks are heard side by side already, the threads of OpenMP would wait for each other where a core is busy (a
     * hundredth of the runs then took seconds instead of milliseconds), and the answer is the same on every machine.
     */
    float[][][] run(INDArray input) {
        NativeOps natives = NativeOpsHolder.getInstance().getDeviceNativeOps();
        int threads = natives.ompGetMaxThreads();
        natives.setOmpNumThreads(1);
        try {
            return answers(input);
        } finally {
            natives.setOmpNumThreads(threads);
        }
    }

    private float[][][] answers(INDArray input) {
        float[][][] answers = new float[sessions.length][][];
        for (int i = 0; i < sessions.length; i++) {
            Map<String, INDArray> output = sessions[i].output(
                    List.of(Architecture.OUTPUT), Map.of(Architecture.INPUT, input), null, List.of(), List.of(), null);
            answers[i] = output.get(Architecture.OUTPUT).toFloatMatrix();
            memory.recycle();
        }
        return answers;
    }
}
