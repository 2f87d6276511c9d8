package circumplex.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The root of the command line. Without a command it opens the window. */
@Command(
        name = "circumplex",
        mixinStandardHelpOptions = true,
        description = "Plays music by mood. Without a command, opens the window.",
        subcommands = {
            ScanCommand.class,
            AnalyzeCommand.class,
            PlaylistCommand.class,
            SpectrogramCommand.class,
            LibraryCommand.class,
            TagsCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            BundleCommand.class,
            CalibrateCommand.class,
            BenchmarkCommand.class
        })
public final class CircumplexCommand implements Callable<Integer> {
    private final Function<Optional<Path>, CommandContext> contexts;
    private final Function<Optional<Path>, Integer> window;
    private CommandContext context;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Keep everything (library, settings, cache, logs) below this folder instead of the usual"
                    + " places.")
    private Path dataDirectory;

    /**
     * @param contexts makes what the commands need, for the folder given with --data-dir
     * @param window opens the window and returns the exit status when it is closed
     */
    public CircumplexCommand(
            Function<Optional<Path>, CommandContext> contexts, Function<Optional<Path>, Integer> window) {
        this.contexts = contexts;
        this.window = window;
    }

    /**
     * Runs the command line.
     *
     * @param version printed by --version
     * @return the exit status: 0 all well, 1 usage or fatal, 2 some files failed
     */
    public static int run(CircumplexCommand root, String version, PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(root);
        line.getCommandSpec().version(version);
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((exception, arguments) -> {
            PrintWriter writer = exception.getCommandLine().getErr();
            writer.println(exception.getMessage());
            CommandLine.UnmatchedArgumentException.printSuggestions(exception, writer);
            writer.println("See '" + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
            writer.flush();
            return ExitStatus.FATAL;
        });
        line.setExecutionExceptionHandler((exception, command, result) -> FailureReport.of(exception, err));
        try {
            return line.execute(args);
        } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
            return FailureReport.of(e, err);
        }
    }

    @Override
    public Integer call() {
        return window.apply(Optional.ofNullable(dataDirectory));
    }

    /** What the commands need, made on first use. */
    CommandContext context() {
        if (context == null) {
            context = contexts.apply(Optional.ofNullable(dataDirectory));
        }
        return context;
    }
}
