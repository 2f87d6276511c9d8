package circumplex.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.Supplier;

/** Keeps what Deeplearning4j prints about its own work off standard output, which belongs to the result. */
final class SilencedOutput {
    private SilencedOutput() {}

    /** Does the work while standard output leads nowhere. */
    static <T> T during(Supplier<T> work) {
        PrintStream out = System.out;
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream())) {
            System.setOut(nowhere);
            return work.get();
        } finally {
            System.setOut(out);
        }
    }
}
