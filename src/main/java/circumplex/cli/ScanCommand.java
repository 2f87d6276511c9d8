package circumplex.cli;

import circumplex.library.MusicLibrary;
import circumplex.library.ScanReport;
import circumplex.task.Cancellation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code scan}: adds folders to the library, or brings it up to date with them. */
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        description = "Adds folders to the library or updates it; analyses only what is new or changed.")
final class ScanCommand implements Callable<Integer> {
    @ParentCommand
    private CircumplexCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "Folders with music, or single files.")
    private List<Path> folders;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Tracks analysed side by side (default: half the cores).")
    private Integer threads;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        if (threads != null && threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, but is " + threads);
        }
        CommandContext context = root.context();
        Output output = new Output(spec);
        Cancellation cancellation = new Cancellation();
        // With the report, which is printed before the process ends.
        ScanReport report = Interrupts.cancelling(cancellation, () -> scan(context, output, cancellation));
        if (report.cancelled()
                || report.found() == 0 && !report.folderProblems().isEmpty()) {
            return ExitStatus.FATAL;
        }
        return report.failed() > 0 || !report.folderProblems().isEmpty() ? ExitStatus.SOME_FAILED : ExitStatus.WELL;
    }

    private ScanReport scan(CommandContext context, Output output, Cancellation cancellation) {
        int count = threads == null ? context.defaultThreads() : threads;
        try (MusicLibrary library = context.openLibrary()) {
            ScanReport report = library.scan(folders, count, new ProgressLines(output), cancellation);
            print(report, output);
            return report;
        }
    }

    private void print(ScanReport report, Output output) {
        for (ScanReport.FolderProblem problem : report.folderProblems()) {
            output.say(problem.sentence());
        }
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("found", report.found());
            object.put("analysed", report.analysed());
            object.put("recognised", report.recognised());
            object.put("unchanged", report.unchanged());
            object.put("failed", report.failed());
            object.put("excluded", report.excluded());
            object.put("removed", report.removed());
            object.put("unavailable", report.unavailable());
            object.put("cancelled", report.cancelled());
            output.json(object);
        } else {
            output.line(
                    "found %d, analysed %d, unchanged %d, failed %d%s%s%s%s",
                    report.found(),
                    report.analysed(),
                    report.unchanged(),
                    report.failed(),
                    ifAny(", recognised ", report.recognised()),
                    ifAny(", excluded ", report.excluded()),
                    ifAny(", removed ", report.removed()),
                    ifAny(", not available ", report.unavailable()));
        }
        if (report.cancelled()) {
            output.say("Stopped before the end. What was finished is kept; run the same command to go on.");
        } else if (report.failed() > 0) {
            output.say("'library failed' lists the files that failed, with their reasons.");
        } else if (report.found() == 0 && report.folderProblems().isEmpty()) {
            output.say("There are no audio files in %s.", join(folders));
        }
    }

    private static String ifAny(String words, int count) {
        return count > 0 ? words + count : "";
    }

    private static String join(List<Path> paths) {
        return String.join(", ", paths.stream().map(Path::toString).toList());
    }
}
