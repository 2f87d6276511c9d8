package circumplex.app;

import circumplex.config.ApplicationDirectories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Starts the window in a Java machine of its own, which has the classes of a start ready in a {@link ClassArchive}: that
 * takes off more than a second machine costs, and {@code java -jar} leaves no other way to name an archive.
 *
 * <p>This process then only waits. Whoever ends it ends the window, and its exit status is the window's: where it is asked
 * to end, it asks the other; where it is killed, the other's input comes to its end ({@link WindowProcess} listens). Where
 * anything of this is not possible, the window opens in this process as it always would.
 *
 * <p>Everything here runs before the window and with nothing ready, so it keeps to plain calls: each lambda or joined
 * string would take tens of milliseconds to link.
 */
public final class QuickStart {
    /** When the first process came to the program, in milliseconds since 1970. */
    static final String STARTED = "circumplex.started";

    private static final long PATIENCE_SECONDS = 10;
    private static final int HANGUP = 129;
    private static final int INTERRUPT = 130;
    private static final int TERMINATION = 143;

    /**
     * Optimised compiling waits ten times as long. By then a scan has it within a second, but the two cores of a start
     * are left to what runs once.
     */
    private static final List<String> COMPILER = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

    private QuickStart() {}

    /**
     * Opens the window in another process and waits until it is closed.
     *
     * @param args of this process
     * @return its exit status; empty if it could not be started, and this process has to open the window
     */
    public static OptionalInt run(String... args) {
        long begun = System.currentTimeMillis();
        Optional<WindowArguments> arguments = WindowArguments.of(args);
        if (arguments.isEmpty() || System.getProperty(STARTED) != null) {
            return OptionalInt.empty();
        }
        try {
            ProcessHandle.Info self = ProcessHandle.current().info();
            String jar = System.getProperty("java.class.path");

            String[] given = self.arguments().orElse(args);
            Optional<List<String>> options = machineOptions(given, jar, args);
            if (options.isEmpty()) {
                return OptionalInt.empty();
            }
            // Named in full, as the archive keeps it: the next start may come from another folder.
            Path program = Path.of(jar).toAbsolutePath();
            Path folder = arguments.get().dataDirectory().isPresent()
                    ? ApplicationDirectories.below(
                                    arguments.get().dataDirectory().get())
                            .cache()
                    : ApplicationDirectories.standard().cache();
            ClassArchive archive = ClassArchive.of(folder.resolve("start"), program, machine());
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(COMPILER);
            command.addAll(options.get());
            command.addAll(archive.options());
            command.add("-D".concat(STARTED).concat("=").concat(Long.toString(begun)));
            command.add("-jar");
            command.add(program.toString());
            command.addAll(List.of(args));
            return OptionalInt.of(attend(start(command), archive));
        } catch (IOException | RuntimeException e) {
            return OptionalInt.empty();
        }
    }

    /**
     * The options that this machine was given and the other one is given too. Options that set more than properties and
     * memory may be meant for one machine alone, such as a debugger's: who gives them gets that machine.
     *
     * @return empty if there are others, or this is not a start of the jar
     */
    static Optional<List<String>> machineOptions(String[] given, String jar, String... args) {
        int options = given.length - args.length - 2;
        if (options < 0
                || !given[options].equals("-jar")
                || !given[options + 1].equals(jar)
                || !Files.isRegularFile(Path.of(jar))) {
            return Optional.empty();
        }
        List<String> passed = List.of(given).subList(0, options);
        for (String option : passed) {
            if (!option.startsWith("-D") && !option.startsWith("-Xm") && !option.startsWith("-Xss")) {
                return Optional.empty();
            }
        }
        return Optional.of(passed);
    }

    private static String machine() {
        return System.getProperty("java.vm.name")
                .concat(System.getProperty("java.vm.version"))
                .concat(System.getProperty("java.home"));
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Waits for the end, and passes on the wish for it. */
    private static int attend(Process window, ClassArchive archive) {
        CountDownLatch done = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Ending(window, done));
        int status = waitFor(window);
        try {
            archive.ended(status == 0 || status == HANGUP || status == INTERRUPT || status == TERMINATION);
        } catch (IOException e) {
            // The window was closed well; the next start is as quick or as slow as this one.
            return status;
        } finally {
            done.countDown();
        }
        return status;
    }

    private static int waitFor(Process window) {
        while (true) {
            try {
                return window.waitFor();
            } catch (InterruptedException e) {
                // Nobody interrupts the main thread to end it; the system does so by ending the process.
                continue;
            }
        }
    }

    private static final class Ending extends Thread {
        private final Process window;
        private final CountDownLatch done;

        Ending(Process window, CountDownLatch done) {
            super("ending");
            this.window = window;
            this.done = done;
        }

        @Override
        public void run() {
            window.destroy();
            try {
                done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
