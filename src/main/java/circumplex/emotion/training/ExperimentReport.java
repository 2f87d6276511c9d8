package circumplex.emotion.training;

import circumplex.emotion.Experiment;
import circumplex.emotion.ExperimentFolder;
import circumplex.emotion.HalfMoods;
import circumplex.emotion.ModelFolder;
import circumplex.emotion.Prediction;
import circumplex.emotion.TargetMetrics;
import circumplex.emotion.evaluation.RegressionMetrics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a trained network, or the baseline, says of every song: the part of a training's records that is made at its end.
 *
 * @param training truth and answer for the songs trained on
 * @param unseen truth and answer for the unseen songs; none where all songs were trained on
 * @param halves what it says of the halves of the unseen songs
 */
record ExperimentReport(List<Prediction> training, List<Prediction> unseen, List<HalfMoods> halves) {

    /** Metrics on the songs trained on. */
    TargetMetrics trainingMetrics() {
        return RegressionMetrics.of(training);
    }

    /** Metrics on the unseen songs, or null where there are none. */
    TargetMetrics unseenMetrics() {
        return unseen.isEmpty() ? null : RegressionMetrics.of(unseen);
    }

    /** Metrics on all songs. */
    TargetMetrics allMetrics() {
        List<Prediction> all = new ArrayList<>(training);
        all.addAll(unseen);
        return RegressionMetrics.of(all);
    }

    /** The files by name, in the order in which they are to be written: who finds the last finds all. */
    Map<String, String> files(Experiment experiment) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(ModelFolder.UNSEEN, ModelFolder.formatPredictions(unseen));
        files.put(ExperimentFolder.TRAINING, ModelFolder.formatPredictions(training));
        files.put(ExperimentFolder.HALVES, ExperimentFolder.formatHalves(halves));
        files.put(ExperimentFolder.EXPERIMENT, ExperimentFolder.format(experiment));
        return files;
    }
}
