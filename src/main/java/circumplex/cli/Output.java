package circumplex.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command prints: results on standard output, everything else on standard error. */
final class Output {
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private final PrintWriter out;
    private final PrintWriter err;

    Output(CommandSpec spec) {
        this.out = spec.commandLine().getOut();
        this.err = spec.commandLine().getErr();
    }

    /** A line of the result. */
    void line(String format, Object... arguments) {
        out.println(printable(format, arguments));
        out.flush();
    }

    /** A result that is a text of its own, such as a playlist file, unchanged. */
    void text(String text) {
        out.print(text);
        out.flush();
    }

    /** An object of the result, on one line. */
    void json(Map<String, ?> object) {
        out.println(GSON.toJson(object));
        out.flush();
    }

    /** Something said beside the result. */
    void say(String format, Object... arguments) {
        err.println(printable(format, arguments));
        err.flush();
    }

    private static String printable(String format, Object... arguments) {
        return printable(arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments));
    }

    /** On one line: a file's name may hold line breaks and what terminals take for commands. */
    static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    /** Rounds a mood's value to what is worth printing: four decimals. */
    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    /** How far a value may be off, to be put behind it; nothing where that is not known. */
    static String plusMinus(Optional<Double> uncertainty) {
        return uncertainty
                .map(value -> String.format(Locale.ROOT, " ± %.2f", value))
                .orElse("");
    }
}
