package circumplex.emotion.training;

import circumplex.emotion.EpochRecord;
import circumplex.emotion.Experiment;
import java.nio.file.Path;
import java.time.Duration;

/** Hears how a series of trainings goes. */
public interface SeriesListener {

    /** A training was finished before. */
    void skipped(PlannedRun run, Path folder);

    /** A training begins or goes on. */
    void begun(PlannedRun run, Path folder, Trainer trainer);

    /**
     * An epoch has ended; those of an earlier session are told too.
     *
     * @param runLeft estimated time to the end of this training
     * @param allLeft estimated time to the end of the series
     */
    void epoch(PlannedRun run, EpochRecord epoch, Duration runLeft, Duration allLeft);

    /** A training has ended and is recorded. */
    void finished(PlannedRun run, Experiment experiment);

    /** A training cannot be done; the others go on. */
    void refused(PlannedRun run, DatasetException reason);
}
