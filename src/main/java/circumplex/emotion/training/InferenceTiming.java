package circumplex.emotion.training;

import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.MoodEstimator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures how long a network takes to hear one window, as it does when it hears a track. */
public final class InferenceTiming {
    /** Windows of a track. */
    private static final int BATCH = 5;

    private static final int WARM_UP = 10;
    private static final int MEASURED = 31;

    private InferenceTiming() {}

    /**
     * Processor seconds a window: the median over batches of five, after warm-up.
     *
     * @param songs what to hear, at least one
     */
    public static double secondsPerWindow(MoodEstimator network, List<LabelledSpectrogram> songs) {
        List<SpectrogramImage> batch = new ArrayList<>(BATCH);
        for (int i = 0; i < BATCH; i++) {
            batch.add(songs.get(i % songs.size()).image());
        }
        double[] seconds = new double[MEASURED];
        for (int i = -WARM_UP; i < MEASURED; i++) {
            double started = ProcessorTime.seconds();
            network.estimate(batch);
            if (i >= 0) {
                seconds[i] = (ProcessorTime.seconds() - started) / BATCH;
            }
        }
        Arrays.sort(seconds);
        return seconds[MEASURED / 2];
    }
}
