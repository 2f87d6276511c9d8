package circumplex.emotion.training;

import circumplex.emotion.ArchitectureNames;
import circumplex.emotion.Experiment;
import circumplex.emotion.ExperimentFolder;
import circumplex.emotion.Experiments;
import circumplex.task.WholeFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The list of finished trainings in a folder of trainings. */
final class ExperimentIndex {
    private static final Comparator<Experiment> ORDER = Comparator.comparing(
                    Experiment::architecture, ArchitectureNames.BY_TABLE)
            .thenComparingInt(Experiment::fold)
            .thenComparingLong(Experiment::seed);

    private ExperimentIndex() {}

    /** Whether the training in a folder has ended; killed at the very end, its checkpoint is still there. */
    static boolean finished(Path folder) {
        return Files.exists(folder.resolve(ExperimentFolder.EXPERIMENT))
                && !Files.exists(folder.resolve(TrainingRun.CHECKPOINT));
    }

    /** What was recorded in a folder on disk. */
    static ExperimentFolder records(Path folder) {
        return new ExperimentFolder(folder.toString(), name -> Files.newInputStream(folder.resolve(name)));
    }

    /**
     * Lists what is finished below a folder, in the order of every table. Trainings on all songs have no part in the
     * comparison and are left out.
     *
     * @throws IOException if a finished training's record is damaged, or the index cannot be written
     */
    static void rewrite(Path output) throws IOException {
        List<Experiment> experiments = new ArrayList<>();
        for (Path architecture : folders(output)) {
            for (Path folder : folders(architecture)) {
                if (!finished(folder)) {
                    continue;
                }
                Experiment experiment = records(folder).experiment();
                if (experiment.fold() != Folds.NONE
                        && output.resolve(experiment.path()).equals(folder)) {
                    experiments.add(experiment);
                }
            }
        }
        experiments.sort(ORDER);
        StringBuilder index = new StringBuilder();
        experiments.forEach(experiment -> index.append(experiment.path()).append('\n'));
        WholeFile.write(output.resolve(Experiments.INDEX), index.toString());
    }

    /** Not by walking the tree, which fails where a file of another process vanishes meanwhile. */
    private static List<Path> folders(Path parent) throws IOException {
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, Files::isDirectory)) {
            found.forEach(folders::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return folders;
    }
}
