package circumplex.cli;

import circumplex.emotion.ExperimentRecord;
import circumplex.emotion.Experiments;
import circumplex.emotion.ModelFolder;
import circumplex.emotion.MoodEstimator;
import circumplex.emotion.NetworkException;
import circumplex.emotion.network.NetworkLoader;
import circumplex.emotion.training.Folds;
import circumplex.emotion.training.FoldsTable;
import circumplex.emotion.training.Remeasurement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The trainings in a folder, measured anew where their networks are there. */
final class RecordedComparison {
    private final Path folder;
    private final Folds folds;
    private final Path natives;
    private int measured;

    /**
     * @param folder what {@code train --folds} wrote
     * @param folds the songs to measure on
     * @param natives where Deeplearning4j unpacks its native libraries
     */
    RecordedComparison(Path folder, Folds folds, Path natives) {
        this.folder = folder;
        this.folds = folds;
        this.natives = natives;
    }

    /**
     * All trainings.
     *
     * @throws IOException if a record is missing or damaged
     * @throws CommandFailure if they were done with other songs, or a network is damaged
     */
    List<ExperimentRecord> read(Output output) throws IOException {
        Path table = folder.resolve(FoldsTable.FILE);
        if (Files.exists(table) && !FoldsTable.matches(folds, Files.readString(table))) {
            throw new CommandFailure("The trainings in " + folder + " were done with other songs or folds than those of"
                    + " this data set, as " + table + " says. Give that data set with --dataset.");
        }
        List<ExperimentRecord> records = new ArrayList<>();
        for (ExperimentRecord record : Experiments.in(folder).read()) {
            Path run = folder.resolve(record.experiment().path());
            if (Files.exists(run.resolve(ModelFolder.CARD)) && Files.exists(run.resolve(ModelFolder.WEIGHTS))) {
                output.say("Measuring %s", record.experiment().path());
                records.add(Remeasurement.of(record, network(run), folds));
                measured++;
            } else {
                records.add(record);
            }
        }
        return records;
    }

    /** How many networks were measured anew. */
    int measured() {
        return measured;
    }

    private MoodEstimator network(Path run) {
        try {
            return new NetworkLoader(new ModelFolder(name -> Files.newInputStream(run.resolve(name))), natives).get();
        } catch (NetworkException e) {
            String reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new CommandFailure(
                    "The network in " + run + " cannot be loaded: " + reason
                            + ". Remove the folder and train it again, or remove its weights to see what was recorded.",
                    e);
        }
    }
}
