package circumplex.ui.training;

import circumplex.emotion.EpochRecord;
import circumplex.emotion.RunningTraining;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A training that runs now, and what it has recorded so far.
 *
 * @param training which
 * @param history by epoch; empty before the first epoch has ended
 */
public record LiveTraining(RunningTraining training, List<EpochRecord> history) {
    private static final int RECENT = 5;

    /** Copies the history. */
    public LiveTraining {
        history = List.copyOf(history);
    }

    /** Epochs done. */
    public int done() {
        return history.size();
    }

    /** Part of the epochs that is done, 0..1. */
    public double progress() {
        return training.epochs() <= 0 ? 0 : Math.min(1, (double) done() / training.epochs());
    }

    /** How long it still takes at the speed of its last epochs; empty before the first has ended. */
    public Optional<Duration> remaining() {
        List<EpochRecord> recent = history.subList(Math.max(0, done() - RECENT), done());
        return recent.stream().mapToDouble(EpochRecord::seconds).average().stream()
                .mapToObj(seconds ->
                        Duration.ofMillis(Math.round(1000 * seconds * Math.max(0, training.epochs() - done()))))
                .findFirst();
    }

    /** The curve of a measure, mean of both targets, of songs never heard or of those trained on. */
    public Curve curve(CurveMeasure measure, boolean unseen) {
        return new Curve(
                Architecture.single(training.architecture()),
                unseen,
                history.stream()
                        .map(epoch ->
                                unseen ? measure.unseen(epoch, Target.MEAN) : measure.training(epoch, Target.MEAN))
                        .toList(),
                List.of());
    }
}
