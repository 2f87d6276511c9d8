package circumplex.cli;

import java.io.PrintWriter;
import java.io.Writer;

/** Runs a command that needs nothing of the person's: neither library nor network nor window may be opened. */
final class OfflineCommand {
    private OfflineCommand() {}

    /** The exit status. */
    static int run(Writer out, Writer err, String... arguments) {
        CircumplexCommand root = new CircumplexCommand(
                directory -> {
                    throw new IllegalStateException("this command opens nothing of the person's");
                },
                directory -> 0);
        return CircumplexCommand.run(
                root, "Circumplex test", new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
