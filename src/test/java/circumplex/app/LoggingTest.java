package circumplex.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log in a process of its own: it belongs to the whole process. */
class LoggingTest {
    private static final int LINES = 150_000;

    @TempDir
    Path folder;

    /** Logs twelve megabytes and what must not be lost. */
    static final class Talker {
        private Talker() {}

        public static void main(String[] arguments) {
            Logging.start(Path.of(arguments[0]), "circumplex");
            org.slf4j.Logger ours = org.slf4j.LoggerFactory.getLogger(Talker.class);
            org.slf4j.Logger theirs = org.slf4j.LoggerFactory.getLogger("org.example.Library");
            java.util.logging.Logger.getLogger("org.example.Other").warning("from java.util.logging");
            theirs.info("chatter of a library");
            theirs.warn("a warning of a library");
            ours.debug("details");
            for (int i = 0; i < LINES; i++) {
                ours.info("line {} of many, {}", i, "x".repeat(20));
            }
            ours.warn("the last line: Grüße aus 東京");
        }
    }

    @Test
    void turnsOverAndKeepsEveryLine() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Talker.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).as("nothing goes to the console").isEmpty();

        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.sorted().toList();
        }
        assertThat(files)
                .hasSizeGreaterThan(2)
                .allSatisfy(file -> assertThat(file.toString())
                        .matches(".*/circumplex(\\.\\d{4}-\\d\\d-\\d\\d\\.\\d+\\.log\\.gz|\\.log)"));
        assertThat(Files.size(folder.resolve("circumplex.log"))).isLessThan((Logging.FILE_MEGABYTES + 1) << 20);
        StringBuilder all = new StringBuilder();
        for (Path file : files) {
            all.append(text(file));
        }
        assertThat(all.toString())
                .contains("from java.util.logging", "a warning of a library", "the last line: Grüße aus 東京")
                .doesNotContain("chatter of a library", "details");
        assertThat(all.toString().lines().filter(line -> line.contains("of many")))
                .hasSize(LINES);
    }

    private static String text(Path file) throws Exception {
        try (var in = Files.newInputStream(file);
                var content = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
