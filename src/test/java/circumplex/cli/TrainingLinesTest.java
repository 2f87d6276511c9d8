package circumplex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.emotion.EpochRecord;
import circumplex.emotion.Experiment;
import circumplex.emotion.Metrics;
import circumplex.emotion.TargetMetrics;
import circumplex.emotion.training.DatasetException;
import circumplex.emotion.training.PlannedRun;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class TrainingLinesTest {
    private static final PlannedRun FIRST = new PlannedRun("crnn", 1, 1, 10);
    private static final PlannedRun SECOND = new PlannedRun("crnn", 0, 2, 10);

    private final StringWriter err = new StringWriter();

    @Test
    void anEpochTellsItsFiguresAndHowLongItStillTakes() {
        lines(FIRST, SECOND).epoch(FIRST, epoch(4, metrics(0.5)), Duration.ofSeconds(75), Duration.ofMinutes(130));
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("epoch 4 of 10  loss 0.0123  R² training 0.750, unseen 0.500 (valence 0.400,"
                        + " arousal 0.600)  MAE unseen 0.100  12.5 s, 1 min left, 2 h 10 min of all");
    }

    @Test
    void withoutUnseenSongsNothingIsSaidOfThem() {
        lines(SECOND).epoch(SECOND, epoch(10, TargetMetrics.ofNothing()));
        assertThat(err.toString()).isEqualToIgnoringNewLines("epoch 10 of 10  loss 0.0123  R² training 0.750  12.5 s");
    }

    @Test
    void eachTrainingIsCountedAmongAll() {
        TrainingLines lines = lines(FIRST, SECOND);
        lines.skipped(FIRST, Path.of("there"));
        lines.finished(SECOND, experiment(SECOND, null));
        lines.refused(SECOND, new DatasetException("It is locked."));
        lines(FIRST).finished(FIRST, experiment(FIRST, metrics(0.5)));
        assertThat(err.toString().lines())
                .containsExactly(
                        "crnn/fold-1-seed-1 (1 of 2) is finished already, in there",
                        "crnn/whole-seed-2 (2 of 2) is finished: R² training 0.750",
                        "crnn/whole-seed-2 (2 of 2) is left out: It is locked.",
                        "crnn/fold-1-seed-1 is finished: R² training 0.750, unseen 0.500");
    }

    private TrainingLines lines(PlannedRun... runs) {
        CommandLine line = new CommandLine(new Nothing());
        line.setErr(new PrintWriter(err, true));
        return new TrainingLines(new Output(line.getCommandSpec()), List.of(runs));
    }

    private static EpochRecord epoch(int number, TargetMetrics unseen) {
        return new EpochRecord(number, 0.01234, 1e-3, 12.5, metrics(0.75), unseen);
    }

    private static Experiment experiment(PlannedRun run, TargetMetrics unseen) {
        return new Experiment(
                run.architecture(), run.fold(), run.seed(), 10, 1, 1, 1, "", "", metrics(0.75), unseen, metrics(0.7));
    }

    /** Valence 0.1 worse and arousal 0.1 better than the mean. */
    private static TargetMetrics metrics(double r2) {
        return new TargetMetrics(metric(r2 - 0.1), metric(r2 + 0.1), metric(r2));
    }

    private static Metrics metric(double r2) {
        return new Metrics(0.01, 0.1, 0.1, r2, r2);
    }

    @Command
    private static final class Nothing {}
}
