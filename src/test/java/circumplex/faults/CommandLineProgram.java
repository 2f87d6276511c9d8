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

    /**
     * @param work folder for the unpacked native code, which all data folders share
     */
    CommandLineProgram(Path jar, Path work) {
        this.jar = jar.toAbsolutePath();
        this.natives = work.resolve("natives");
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
                .redirectOutput(data.resolve("out.txt").toFile())
                .redirectError(data.resolve("err.txt").toFile())
                .start();
    }

    /**
     * Runs to the end.
     *
     * @return what it printed, results first
     * @throws AssertionError if it failed fatally
     */
    String run(Path data, Object... arguments) throws IOException, InterruptedException {
        int status = start(data, arguments).waitFor();
        String said = Files.readString(data.resolve("out.txt"), StandardCharsets.UTF_8)
                + Files.readString(data.resolve("err.txt"), StandardCharsets.UTF_8);
        if (status == 1 || status > 2) {
            throw new AssertionError("Exit status " + status + " of " + List.of(arguments) + ": " + said);
        }
        return said;
    }
}
