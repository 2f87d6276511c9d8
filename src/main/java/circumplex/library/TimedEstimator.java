package circumplex.library;

import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.ModelCard;
import circumplex.emotion.MoodEstimator;
import circumplex.emotion.WindowEstimate;
import circumplex.model.AudioFailure;
import java.util.List;

/** A network whose inference is timed. */
final class TimedEstimator implements MoodEstimator {
    private final MoodEstimator network;
    private final Stopwatch stopwatch;

    TimedEstimator(MoodEstimator network, Stopwatch stopwatch) {
        this.network = network;
        this.stopwatch = stopwatch;
    }

    @Override
    public List<WindowEstimate> estimate(List<SpectrogramImage> images) {
        try {
            return stopwatch.time(() -> network.estimate(images));
        } catch (AudioFailure e) {
            throw new AssertionError("A network opens no audio", e);
        }
    }

    @Override
    public ModelCard card() {
        return network.card();
    }
}
