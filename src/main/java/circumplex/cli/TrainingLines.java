package circumplex.cli;

import circumplex.emotion.EpochRecord;
import circumplex.emotion.Experiment;
import circumplex.emotion.training.DatasetException;
import circumplex.emotion.training.PlannedRun;
import circumplex.emotion.training.SeriesListener;
import circumplex.emotion.training.Trainer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Prints how trainings go, a line an epoch. */
final class TrainingLines implements SeriesListener {
    private final Output lines;
    private final List<PlannedRun> runs;

    /** @param runs all that are to be done */
    TrainingLines(Output lines, List<PlannedRun> runs) {
        this.lines = lines;
        this.runs = runs;
    }

    @Override
    public void skipped(PlannedRun planned, Path folder) {
        lines.say("%s is finished already, in %s", name(planned), folder);
    }

    @Override
    public void begun(PlannedRun planned, Path folder, Trainer trainer) {
        lines.say(
                "%s: %,d parameters, %d songs to train on, %d unseen",
                name(planned), trainer.parameters(), trainer.trainingSongs(), trainer.unseenSongs());
    }

    /** An epoch of the only training. */
    void epoch(PlannedRun planned, EpochRecord epoch) {
        Duration left = Duration.ofSeconds(Math.round(epoch.seconds() * (planned.epochs() - epoch.epoch())));
        epoch(planned, epoch, left, left);
    }

    @Override
    public void epoch(PlannedRun planned, EpochRecord epoch, Duration runLeft, Duration allLeft) {
        StringBuilder line = new StringBuilder(format(
                "epoch %d of %d  loss %.4f  R² training %.3f",
                epoch.epoch(),
                planned.epochs(),
                epoch.loss(),
                epoch.training().mean().r2()));
        if (!Double.isNaN(epoch.unseen().mean().mae())) {
            line.append(format(
                    ", unseen %.3f (valence %.3f, arousal %.3f)  MAE unseen %.3f",
                    epoch.unseen().mean().r2(),
                    epoch.unseen().valence().r2(),
                    epoch.unseen().arousal().r2(),
                    epoch.unseen().mean().mae()));
        }
        line.append(format("  %.1f s", epoch.seconds()));
        if (!runLeft.isZero()) {
            line.append(", ").append(ProgressLines.duration(runLeft)).append(" left");
        }
        if (allLeft.compareTo(runLeft) > 0) {
            line.append(", ").append(ProgressLines.duration(allLeft)).append(" of all");
        }
        lines.say("%s", line);
    }

    @Override
    public void finished(PlannedRun planned, Experiment experiment) {
        String unseen = experiment.unseen() == null
                ? ""
                : format(", unseen %.3f", experiment.unseen().mean().r2());
        lines.say(
                "%s is finished: R² training %.3f%s",
                name(planned), experiment.training().mean().r2(), unseen);
    }

    @Override
    public void refused(PlannedRun planned, DatasetException reason) {
        lines.say("%s is left out: %s", name(planned), reason.getMessage());
    }

    private String name(PlannedRun planned) {
        return runs.size() == 1
                ? planned.path()
                : format("%s (%d of %d)", planned.path(), runs.indexOf(planned) + 1, runs.size());
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
