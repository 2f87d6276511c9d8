package circumplex.app;

import circumplex.cli.CircumplexCommand;
import circumplex.cli.CommandContext;
import circumplex.config.ApplicationDirectories;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;

/** The program as a whole: the command line, and the window behind it. */
public final class Program {
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
        return CircumplexCommand.run(
                new CircumplexCommand(this::context, this::window),
                "Circumplex " + ApplicationVersion.text(),
                out,
                err,
                args);
    }

    private CommandContext context(Optional<Path> dataDirectory) {
        return new Composition(prepared(dataDirectory));
    }

    private Integer window(Optional<Path> dataDirectory) {
        ApplicationDirectories directories = prepared(dataDirectory);
        String[] parameters = dataDirectory
                .map(folder -> new String[] {"--" + CircumplexApplication.DATA_DIRECTORY + "=" + directories.data()})
                .orElseGet(() -> new String[0]);
        Application.launch(CircumplexApplication.class, parameters);
        return 0;
    }

    private ApplicationDirectories prepared(Optional<Path> dataDirectory) {
        ApplicationDirectories directories =
                dataDirectory.map(ApplicationDirectories::below).orElseGet(ApplicationDirectories::standard);
        try {
            directories.create();
            Logging.start(directories.logs());
        } catch (IOException e) {
            Logging.withoutFile();
            err.println(e.getMessage() + " Until then settings and log are not kept.");
        }
        return directories;
    }
}
