package circumplex.app;

import circumplex.cli.CircumplexCommand;
import circumplex.cli.CommandContext;
import circumplex.cli.ExitStatus;
import circumplex.cli.FailureReport;
import circumplex.config.ApplicationDirectories;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program as a whole: the command line, and the window behind it. */
public final class Program {
    private static final Logger LOG = LoggerFactory.getLogger(Program.class);

    private final PrintWriter out;
    private final PrintWriter err;

    /** Prints results to {@code out} and all else to {@code err}. */
    public Program(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs to the end.
     *
     * @return the exit status of the process
     */
    public int run(String... args) {
        Optional<WindowArguments> window = WindowArguments.of(args);
        if (window.isPresent()) {
            try {
                return window(window.get().dataDirectory());
            } catch (RuntimeException | OutOfMemoryError | StackOverflowError | LinkageError e) {
                return FailureReport.of(e, err);
            }
        }
        return CircumplexCommand.run(
                new CircumplexCommand(this::context, this::window),
                "Circumplex " + ApplicationVersion.text(),
                out,
                err,
                args);
    }

    private CommandContext context(Optional<Path> dataDirectory) {
        return new Composition(prepared(dataDirectory, "commands"));
    }

    private Integer window(Optional<Path> dataDirectory) {
        ApplicationDirectories directories = prepared(dataDirectory, "circumplex");
        SingleInstance.Claim claim = SingleInstance.claim(directories.data(), Program::raiseWindow);
        if (claim.other() == SingleInstance.Other.SHOWN) {
            out.println("Circumplex is open already; its window was raised.");
            return ExitStatus.WELL;
        }
        if (claim.other() == SingleInstance.Other.SILENT) {
            err.println("Circumplex is open already, but its window does not answer. If it hangs, end that process,"
                    + " then start Circumplex again.");
            return ExitStatus.FATAL;
        }
        WindowProcess.endWithFirst();
        launch(dataDirectory.map(folder -> directories.data()));
        claim.instance().ifPresent(SingleInstance::close);
        return ExitStatus.WELL;
    }

    private static void launch(Optional<Path> data) {
        String[] parameters = data.map(
                        folder -> new String[] {"--" + CircumplexApplication.DATA_DIRECTORY + "=" + folder})
                .orElseGet(() -> new String[0]);
        Application.launch(CircumplexApplication.class, parameters);
    }

    private static void raiseWindow() {
        try {
            Platform.runLater(CircumplexApplication::raise);
        } catch (IllegalStateException e) {
            LOG.debug("The window is not there yet; it comes by itself", e);
        }
    }

    /**
     * @param log name of the log: each process that lasts has its own, because only one can turn it over
     */
    private ApplicationDirectories prepared(Optional<Path> dataDirectory, String log) {
        ApplicationDirectories directories =
                dataDirectory.map(ApplicationDirectories::below).orElseGet(ApplicationDirectories::standard);
        try {
            directories.create();
            Logging.start(directories.logs(), log);
        } catch (IOException e) {
            Logging.withoutFile();
            err.println(e.getMessage() + " Until then settings and log are not kept.");
        }
        return directories;
    }
}
