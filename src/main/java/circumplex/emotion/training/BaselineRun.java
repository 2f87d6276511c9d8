package circumplex.emotion.training;

import circumplex.emotion.ArchitectureNames;
import circumplex.emotion.Experiment;
import circumplex.emotion.HalfMoods;
import circumplex.emotion.ModelFolder;
import circumplex.emotion.Prediction;
import circumplex.model.Mood;
import circumplex.task.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Answers every song with the mean of the songs trained on and records that as a training is recorded. What does not
 * beat it has learned nothing. There is nothing to learn, so there are no weights and no epochs.
 */
public final class BaselineRun {
    private final Folds folds;
    private final int fold;
    private final long seed;
    private final Path folder;

    /**
     * @param fold the unseen fold, 1-based, or {@link Folds#NONE}
     * @param seed for the record alone: nothing is random
     * @param folder made when it is run
     */
    public BaselineRun(Folds folds, int fold, long seed, Path folder) {
        this.folds = folds;
        this.fold = fold;
        this.seed = seed;
        this.folder = folder;
    }

    /**
     * Writes the records.
     *
     * @throws IOException if the folder cannot be written
     */
    public Experiment run() throws IOException {
        List<LabelledSpectrogram> training = folds.training(fold);
        List<LabelledSpectrogram> unseen = folds.unseen(fold);
        Mood mean = mean(training);
        ExperimentReport report = new ExperimentReport(
                answers(training, mean),
                answers(unseen, mean),
                Collections.nCopies(unseen.size(), new HalfMoods(mean, mean)));
        String songs = fold == Folds.NONE ? " --whole" : " --fold " + fold;
        Experiment experiment = new Experiment(
                ArchitectureNames.BASELINE,
                fold,
                seed,
                0,
                0,
                Double.NaN,
                Double.NaN,
                LocalDate.now().toString(),
                "train --dataset DIR --architecture " + ArchitectureNames.BASELINE + songs + " --output DIR",
                report.trainingMetrics(),
                report.unseenMetrics(),
                report.allMetrics());
        Files.createDirectories(folder);
        WholeFile.write(folder.resolve(ModelFolder.HISTORY), ModelFolder.formatHistory(List.of()));
        for (Map.Entry<String, String> file : report.files(experiment).entrySet()) {
            WholeFile.write(folder.resolve(file.getKey()), file.getValue());
        }
        return experiment;
    }

    private static Mood mean(List<LabelledSpectrogram> songs) {
        return Mood.clamped(
                songs.stream()
                        .mapToDouble(song -> song.label().valence())
                        .average()
                        .orElseThrow(),
                songs.stream()
                        .mapToDouble(song -> song.label().arousal())
                        .average()
                        .orElseThrow());
    }

    private static List<Prediction> answers(List<LabelledSpectrogram> songs, Mood mean) {
        return songs.stream().map(song -> new Prediction(song.label(), mean)).toList();
    }
}
