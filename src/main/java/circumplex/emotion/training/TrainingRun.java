package circumplex.emotion.training;

import circumplex.emotion.EpochRecord;
import circumplex.emotion.Experiment;
import circumplex.emotion.ModelFolder;
import circumplex.emotion.RunningTraining;
import circumplex.emotion.RunningTrainings;
import circumplex.emotion.network.NetworkWeights;
import circumplex.task.Cancellation;
import circumplex.task.WholeFile;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A training whose progress lies in a folder: after each epoch a checkpoint and the history so far are written, and at
 * the end the files of {@link ModelFolder} and {@link circumplex.emotion.ExperimentFolder}. Run again with the same
 * options it goes on where it stopped, to the same result.
 */
public final class TrainingRun {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingRun.class);
    /** There while the training has not ended. */
    static final String CHECKPOINT = "checkpoint.npz";

    private static final String CHECKPOINT_OPTIONS = "checkpoint.json";
    private static final String LOCK = "training.lock";
    private static final Gson GSON = new Gson();

    private final Trainer trainer;
    private final Path folder;
    private final RunningTrainings running;

    /**
     * Prepares the training; the folder is made when it is run.
     *
     * @param running where it is told of while it runs, so that the window can follow it
     */
    public TrainingRun(Trainer trainer, Path folder, RunningTrainings running) {
        this.trainer = trainer;
        this.folder = folder;
        this.running = running;
    }

    /**
     * Trains to the end.
     *
     * @param name of the network, for its model card
     * @param version of the network, for its model card
     * @param listener hears each epoch, those restored from a checkpoint too
     * @return what came of it
     * @throws IOException if the folder cannot be written
     * @throws DatasetException if the folder holds the checkpoint of another training, or another process or thread
     *     trains into it
     * @throws java.util.concurrent.CancellationException if stopping was asked for; the last epoch's checkpoint stays
     */
    public Experiment run(String name, String version, Consumer<EpochRecord> listener, Cancellation cancellation)
            throws IOException, DatasetException {
        Files.createDirectories(folder);
        Experiment experiment;
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = tryLock(channel)) {
            if (lock == null) {
                throw new DatasetException("Another training writes into " + folder
                        + " now. Wait until it has ended, or give another folder with --output.");
            }
            RunningTrainings.Registration told = tell();
            try {
                experiment = trainToTheEnd(name, version, listener, cancellation);
            } finally {
                told.close();
            }
        }
        // Only here: who opened the file before and locks it now finds a finished network and leaves it alone.
        Files.deleteIfExists(folder.resolve(LOCK));
        return experiment;
    }

    private RunningTrainings.Registration tell() {
        TrainingOptions options = trainer.options();
        try {
            return running.register(new RunningTraining(
                    folder, options.architecture().label(), options.fold(), options.seed(), options.epochs()));
        } catch (IOException e) {
            LOG.warn("The window cannot follow the training in {}", folder, e);
            return () -> {};
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private Experiment trainToTheEnd(
            String name, String version, Consumer<EpochRecord> listener, Cancellation cancellation)
            throws IOException, DatasetException {
        restore();
        trainer.history().forEach(listener);
        while (!trainer.finished()) {
            EpochRecord epoch = trainer.trainEpoch(cancellation);
            saveCheckpoint();
            listener.accept(epoch);
        }
        ExperimentReport report = trainer.report();
        Experiment experiment = experiment(report);
        writeWeights(ModelFolder.WEIGHTS, trainer.weights());
        for (Map.Entry<String, String> file : report.files(experiment).entrySet()) {
            writeText(file.getKey(), file.getValue());
        }
        // The card comes last: a folder with a card is complete.
        writeText(ModelFolder.CARD, ModelFolder.format(ModelCards.finished(trainer, name, version, LocalDate.now())));
        Files.deleteIfExists(folder.resolve(CHECKPOINT));
        Files.deleteIfExists(folder.resolve(CHECKPOINT_OPTIONS));
        return experiment;
    }

    private Experiment experiment(ExperimentReport report) {
        TrainingOptions options = trainer.options();
        return new Experiment(
                options.architecture().label(),
                options.fold(),
                options.seed(),
                options.epochs(),
                trainer.parameters(),
                trainer.secondsPerStep(),
                trainer.secondsPerWindow(),
                LocalDate.now().toString(),
                options.command(),
                report.trainingMetrics(),
                report.unseenMetrics(),
                report.allMetrics());
    }

    private void restore() throws IOException, DatasetException {
        Path options = folder.resolve(CHECKPOINT_OPTIONS);
        if (!Files.exists(folder.resolve(CHECKPOINT))) {
            if (Files.exists(folder.resolve(ModelFolder.CARD))) {
                throw new DatasetException(
                        folder + " holds a finished network already. Give another folder with --output, or remove it.");
            }
            return;
        }
        try {
            TrainingOptions saved = GSON.fromJson(Files.readString(options), TrainingOptions.class);
            if (saved == null || saved.architecture() == null) {
                throw damaged(null);
            }
            if (!trainer.options().equals(saved)) {
                throw new DatasetException(folder + " holds a training that was begun with other options ("
                        + saved.architecture().label()
                        + ", fold " + saved.fold() + ", " + saved.epochs() + " epochs, seed " + saved.seed()
                        + "). Repeat those, or give another folder with --output.");
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(folder.resolve(CHECKPOINT)))) {
                List<EpochRecord> epochs =
                        ModelFolder.parseHistory(Files.readString(folder.resolve(ModelFolder.HISTORY)));
                trainer.restore(NetworkWeights.read(in), epochs);
            }
            LOG.info(
                    "Continuing the training in {} after epoch {}",
                    folder,
                    trainer.history().size());
        } catch (JsonParseException | IllegalStateException e) {
            throw damaged(e);
        }
    }

    private DatasetException damaged(Exception cause) {
        return new DatasetException(
                "The checkpoint in " + folder + " is damaged. Remove the folder to begin again.", cause);
    }

    private void saveCheckpoint() throws IOException {
        writeText(CHECKPOINT_OPTIONS, GSON.toJson(trainer.options()));
        writeText(ModelFolder.HISTORY, ModelFolder.formatHistory(trainer.history()));
        // The weights come last and know their epoch: killed in between, the history is merely an epoch ahead.
        writeWeights(CHECKPOINT, trainer.snapshot());
    }

    private void writeWeights(String name, NetworkWeights weights) throws IOException {
        Path temporary = folder.resolve(name + ".tmp");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
            weights.write(out);
        }
        Files.move(temporary, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private void writeText(String name, String text) throws IOException {
        WholeFile.write(folder.resolve(name), text);
    }
}
