package circumplex.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The program in a process of its own, as a person starts it. */
final class CircumplexProcess {
    private static final Path NATIVES = Path.of("target", "natives").toAbsolutePath();
    private static final long MOST_SECONDS = 300;

    private final Path dataDirectory;

    /** Keeps everything in the folder, but for the unpacked native code, which all tests share. */
    CircumplexProcess(Path dataDirectory) throws IOException {
        this.dataDirectory = dataDirectory;
        Files.createDirectories(NATIVES);
        Path cache = Files.createDirectories(dataDirectory.resolve("cache"));
        try {
            Files.createSymbolicLink(cache.resolve("natives"), NATIVES);
        } catch (IOException | UnsupportedOperationException e) {
            // Not every Windows user may make links; then the native code is unpacked once more.
            Files.createDirectories(cache.resolve("natives"));
        }
    }

    /**
     * What a process left.
     *
     * @param status exit status
     * @param out lines of standard output
     * @param err lines of standard error
     */
    record Result(int status, List<String> out, List<String> err) {}

    Path dataDirectory() {
        return dataDirectory;
    }

    /** Runs to the end. */
    Result run(Object... arguments) throws Exception {
        return start(arguments).end();
    }

    /** Starts and goes on. */
    Running start(Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "circumplex.Launcher",
                "--data-dir",
                dataDirectory.toString()));
        if (Runtime.version().feature() >= 22) {
            command.add(1, "--enable-native-access=ALL-UNNAMED");
        }
        if (Runtime.version().feature() >= 23) {
            // Else Java warns on standard error of what libraries do, from release 24 on.
            command.add(1, "--sun-misc-unsafe-memory-access=allow");
        }
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        // Java would say on standard error that it has read them.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"));
        return new Running(builder.start());
    }

    static final class Running {
        private final Process process;
        private final CompletableFuture<List<String>> out;
        private final CompletableFuture<List<String>> err;
        private final List<String> said = new ArrayList<>();

        Running(Process process) {
            this.process = process;
            this.out = CompletableFuture.supplyAsync(() -> lines(process.getInputStream(), new ArrayList<>()));
            this.err = CompletableFuture.supplyAsync(() -> lines(process.getErrorStream(), said));
        }

        /** Waits for a line on standard error. */
        void awaitSaid(Predicate<String> line) throws InterruptedException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
            synchronized (said) {
                while (said.stream().noneMatch(line)) {
                    if (err.isDone() || System.nanoTime() > end) {
                        throw new AssertionError("The process said only " + said);
                    }
                    said.wait(1000);
                }
            }
        }

        /** Asks it to end, as Ctrl+C does. */
        void interrupt() {
            // Process.destroy would close the streams too, before the last words.
            process.toHandle().destroy();
        }

        /** Ends it in the middle of whatever it does. */
        void kill() {
            process.destroyForcibly();
        }

        Result end() throws Exception {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The process did not end; it said " + said);
            }
            return new Result(process.exitValue(), out.get(), err.get());
        }

        private static List<String> lines(InputStream stream, List<String> lines) {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    synchronized (lines) {
                        lines.add(line);
                        lines.notifyAll();
                    }
                }
            } catch (IOException e) {
                // The process was killed.
                return lines;
            }
            return lines;
        }
    }
}
