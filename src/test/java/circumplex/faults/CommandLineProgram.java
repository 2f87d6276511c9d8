package circumplex.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged program, started as a person starts it, in processes of its own. */
final class CommandLineProgram {
    private final Path jar;
    private final Path natives;
    private final Path out;
    private final Path err;

    /**
     * @param work folder for what it prints, and for the unpacked native code, which all data folders share
     */
    CommandLineProgram(Path jar, Path work) {
        this.jar = jar.toAbsolutePath();
        this.natives = work.resolve("natives").toAbsolutePath();
        this.out = work.resolve("out.txt");
        this.err = work.resolve("err.txt");
    }

    /** Makes a data folder. */
    Path dataFolder(Path folder) throws IOException {
        Files.createDirectories(natives);
        Files.createSymbolicLink(
                Files.createDirectories(folder.resolve("cache")).resolve("natives"), natives);
        return folder;
    }

    Process start(Path data, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                "--data-dir",
                data.toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }

    /**
     * Runs to the end, which must not be a fatal one.
     *
     * @return what it printed, results first
     */
    String run(Path data, Object... arguments) throws IOException, InterruptedException {
        int status = start(data, arguments).waitFor();
        if (status == 1 || status > 2) {
            throw new AssertionError("Exit status " + status + " of " + List.of(arguments) + ": " + said());
        }
        return said();
    }

    /**
     * Runs to the end, which must be a fatal one that is explained.
     *
     * @param word of the explanation
     */
    void fail(Path data, String word, Object... arguments) throws IOException, InterruptedException {
        int status = start(data, arguments).waitFor();
        if (status != 1 || !said().contains(word) || said().contains("Exception")) {
            throw new AssertionError("Exit status " + status + " of " + List.of(arguments) + ": " + said());
        }
    }

    private String said() throws IOException {
        return Files.readString(out, StandardCharsets.UTF_8) + Files.readString(err, StandardCharsets.UTF_8);
    }
}
