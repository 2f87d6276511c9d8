package circumplex;

import circumplex.app.Program;
import circumplex.app.QuickStart;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * Where the program starts. Not a JavaFX {@code Application} itself: Java refuses to start one from the class path.
 */
public final class Launcher {
    private Launcher() {}

    /** Runs the command line; without a command, the window. */
    public static void main(String[] args) {
        OptionalInt status = QuickStart.run(args);
        System.exit(status.isPresent() ? status.getAsInt() : runHere(args));
    }

    private static int runHere(String... args) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        return new Program(out, err).run(args);
    }
}
