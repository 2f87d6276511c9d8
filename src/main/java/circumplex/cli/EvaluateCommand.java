package circumplex.cli;

import circumplex.emotion.ArchitectureResult;
import circumplex.emotion.ExperimentRecord;
import circumplex.emotion.Uncertainty;
import circumplex.emotion.evaluation.CrossValidations;
import circumplex.emotion.training.DatasetException;
import circumplex.emotion.training.Folds;
import circumplex.emotion.training.FoldsTable;
import circumplex.emotion.training.SpectrogramDataset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how good the bundled network is on a data set, and how the architectures compare. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures the bundled network on a data set and prints the comparison of architectures.")
final class EvaluateCommand implements Callable<Integer> {
    private static final String COMPARISON = "comparison";

    @ParentCommand
    private CircumplexCommand root;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DatasetOption dataset;

    @Option(
            names = "--fold",
            paramLabel = "K",
            description = "Measure the bundled network on the songs of this fold only, and print nothing else.")
    private Integer fold;

    @Option(
            names = "--experiments",
            paramLabel = "DIR",
            description = "Compare the trainings in this folder (train --folds) instead of the recorded ones; networks"
                    + " found there are measured anew.")
    private Path experiments;

    @Option(names = "--json", description = "Print one JSON object for each line of the tables.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (fold != null) {
            DatasetOption.requireFold(spec, fold);
            if (experiments != null) {
                throw new ParameterException(spec.commandLine(), "Give only one of --fold and --experiments");
            }
        }
        Output output = new Output(spec);
        CommandContext context = root.context();
        Folds folds = folds();
        print(new BundledTable(context.network().get(), folds).lines(fold), output);
        if (fold == null) {
            List<TableLine> tables = new ArrayList<>();
            Uncertainty uncertainty = context.model().card().uncertainty();
            if (uncertainty != null) {
                tables.add(TableLine.text(""));
                tables.addAll(UncertaintyTable.lines(uncertainty));
            }
            tables.add(TableLine.text(""));
            if (!FoldsTable.matches(folds, context.folds())) {
                tables.add(TableLine.note(
                        "folds",
                        "The folds of this data set are not those that the recorded figures were measured on: it has"
                                + " other songs."));
                tables.add(TableLine.text(""));
            }
            tables.addAll(comparison(folds, output));
            print(tables, output);
        }
        return ExitStatus.WELL;
    }

    private Folds folds() {
        try {
            return Folds.deal(SpectrogramDataset.read(dataset.folder()), Folds.COUNT, Folds.SEED);
        } catch (DatasetException e) {
            throw new CommandFailure(e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage() + ". The data set is too small.", e);
        }
    }

    private List<TableLine> comparison(Folds folds, Output output) {
        try {
            List<TableLine> lines = new ArrayList<>();
            List<ExperimentRecord> records;
            if (experiments == null) {
                records = root.context().experiments().read();
                lines.add(TableLine.note(
                        COMPARISON, "Cross-validation as recorded when the networks were trained; not measured now."));
            } else {
                RecordedComparison recorded = new RecordedComparison(
                        experiments, folds, root.context().directories().natives());
                records = recorded.read(output);
                lines.add(TableLine.note(
                        COMPARISON,
                        recorded.measured() + " of " + records.size() + " networks in " + experiments
                                + " were measured now; the figures of the others are those recorded."));
            }
            List<ArchitectureResult> results = CrossValidations.of(records);
            if (results.isEmpty()) {
                return List.of(TableLine.note(COMPARISON, "There are no recorded trainings to compare."));
            }
            lines.add(TableLine.text(""));
            lines.addAll(new ComparisonTable(results).lines());
            return lines;
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandFailure("The recorded trainings cannot be compared. " + e.getMessage() + ".", e);
        }
    }

    private void print(List<TableLine> lines, Output output) {
        for (TableLine line : lines) {
            if (json && line.json() != null) {
                output.json(line.json());
            } else if (!json && line.text() != null) {
                output.line("%s", line.text());
            }
        }
    }
}
