package circumplex.emotion;

import java.util.List;
import java.util.Optional;

/**
 * All that was recorded of trainings and travels with the program: what the training page shows.
 *
 * @param bundled the network in use
 * @param crossValidation what the recipe of the bundled network reached on unseen songs, if its card says so
 * @param uncertainty how the bundled network says how sure it is, if its card says so
 * @param experiments every training of the comparison; empty where none was recorded
 * @param results a row for each architecture, those of several averaged networks too, in the order of every table
 */
public record RecordedTrainings(
        TrainingRecord bundled,
        Optional<CrossValidation> crossValidation,
        Optional<Uncertainty> uncertainty,
        List<ExperimentRecord> experiments,
        List<ArchitectureResult> results) {

    /** Copies the lists. */
    public RecordedTrainings {
        experiments = List.copyOf(experiments);
        results = List.copyOf(results);
    }

    /** Of a program that carries its network and no record of the comparison. */
    public static RecordedTrainings of(TrainingRecord bundled) {
        return new RecordedTrainings(bundled, Optional.empty(), Optional.empty(), List.of(), List.of());
    }
}
