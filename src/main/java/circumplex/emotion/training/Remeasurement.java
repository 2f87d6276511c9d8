package circumplex.emotion.training;

import circumplex.emotion.Experiment;
import circumplex.emotion.ExperimentRecord;
import circumplex.emotion.MoodEstimator;
import java.util.List;

/** Measures a network of the comparison anew. */
public final class Remeasurement {
    private Remeasurement() {}

    /**
     * The same record with what the network says now: its answers, their metrics, and the time for a window.
     *
     * @param recorded what was recorded when it was trained
     * @param network the network
     * @param folds the songs
     */
    public static ExperimentRecord of(ExperimentRecord recorded, MoodEstimator network, Folds folds) {
        Experiment before = recorded.experiment();
        ExperimentReport report = new ExperimentReport(
                Predictions.of(network, folds.training(before.fold())),
                Predictions.of(network, folds.unseen(before.fold())),
                List.of());
        Experiment now = new Experiment(
                before.architecture(),
                before.fold(),
                before.seed(),
                before.epochs(),
                before.parameters(),
                before.secondsPerStep(),
                InferenceTiming.secondsPerWindow(network, folds.training(before.fold())),
                before.date(),
                before.command(),
                report.trainingMetrics(),
                report.unseenMetrics(),
                report.allMetrics());
        return new ExperimentRecord(now, recorded.epochs(), report.training(), report.unseen());
    }
}
