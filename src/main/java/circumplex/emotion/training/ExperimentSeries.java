package circumplex.emotion.training;

import circumplex.emotion.EpochRecord;
import circumplex.emotion.Experiment;
import circumplex.emotion.RunningTrainings;
import circumplex.task.Cancellation;
import circumplex.task.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Does trainings one after the other, each in a folder of its own below one folder. What is finished is left as it is,
 * what was interrupted goes on from its checkpoint. Several processes may share the work of one folder.
 */
public final class ExperimentSeries {
    private final Path output;
    private final Folds folds;
    private final Function<PlannedRun, Trainer> trainers;
    private final SeriesListener listener;
    private final RunningTrainings running;
    private final SeriesTime time = new SeriesTime();

    /**
     * @param output the folder of all trainings, made if necessary
     * @param folds the songs
     * @param trainers makes what trains a network
     * @param listener hears how it goes
     * @param running where each training is told of while it runs
     */
    public ExperimentSeries(
            Path output,
            Folds folds,
            Function<PlannedRun, Trainer> trainers,
            SeriesListener listener,
            RunningTrainings running) {
        this.output = output;
        this.folds = folds;
        this.trainers = trainers;
        this.listener = listener;
        this.running = running;
    }

    /**
     * Does what is not finished yet. After each training the index of the folder is written anew.
     *
     * @return whether all of them are finished now; else the listener was told which are not
     * @throws IOException if a folder cannot be written, or what was recorded there is damaged
     * @throws DatasetException if the folder holds trainings of other songs
     * @throws java.util.concurrent.CancellationException if stopping was asked for; the last epoch's checkpoint stays
     */
    public boolean run(List<PlannedRun> runs, Cancellation cancellation) throws IOException, DatasetException {
        Files.createDirectories(output);
        fixFolds();
        boolean all = true;
        for (int i = 0; i < runs.size(); i++) {
            cancellation.throwIfRequested();
            List<PlannedRun> later = runs.subList(i + 1, runs.size());
            try {
                runOne(runs.get(i), later, cancellation);
            } catch (DatasetException e) {
                all = false;
                listener.refused(runs.get(i), e);
            }
            ExperimentIndex.rewrite(output);
        }
        return all;
    }

    private void fixFolds() throws IOException, DatasetException {
        Path file = output.resolve(FoldsTable.FILE);
        if (!Files.exists(file)) {
            WholeFile.write(file, FoldsTable.format(folds));
        } else if (!FoldsTable.matches(folds, Files.readString(file))) {
            throw new DatasetException(output + " holds trainings of other songs or folds, as " + file
                    + " says. Give that data set with --dataset, or another folder with --output.");
        }
    }

    private void runOne(PlannedRun run, List<PlannedRun> later, Cancellation cancellation)
            throws IOException, DatasetException {
        Path folder = output.resolve(run.path());
        if (ExperimentIndex.finished(folder)) {
            skip(run, folder);
        } else if (run.isBaseline()) {
            listener.finished(run, new BaselineRun(folds, run.fold(), run.seed(), folder).run());
        } else {
            Trainer trainer = trainers.apply(run);
            listener.begun(run, folder, trainer);
            try {
                Experiment experiment = new TrainingRun(trainer, folder, running)
                        .run(run.architecture(), "1", epoch -> tell(run, epoch, later), cancellation);
                listener.finished(run, experiment);
            } catch (DatasetException e) {
                // Another process may have finished it between the question above and the lock.
                if (!ExperimentIndex.finished(folder)) {
                    throw e;
                }
                skip(run, folder);
            }
        }
    }

    private void skip(PlannedRun run, Path folder) throws IOException, DatasetException {
        requireSameLength(run, ExperimentIndex.records(folder).experiment(), folder);
        listener.skipped(run, folder);
    }

    private static void requireSameLength(PlannedRun run, Experiment found, Path folder) throws DatasetException {
        if (found.epochs() != run.epochs()) {
            throw new DatasetException(folder + " holds a finished training of " + found.epochs() + " epochs, not "
                    + run.epochs() + ". Repeat those, remove the folder, or give another one with --output.");
        }
    }

    private void tell(PlannedRun run, EpochRecord epoch, List<PlannedRun> later) {
        time.observe(run.architecture(), epoch.seconds());
        Duration runLeft = time.estimate(run.architecture(), run.epochs() - epoch.epoch());
        Duration allLeft = later.stream()
                .filter(next -> !ExperimentIndex.finished(output.resolve(next.path())))
                .map(next -> time.estimate(next.architecture(), next.epochs()))
                .reduce(runLeft, Duration::plus);
        listener.epoch(run, epoch, runLeft, allLeft);
    }
}
