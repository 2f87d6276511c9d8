package circumplex.emotion;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The trainings that run on this machine, told from one process to another by a folder with a small properties file for
 * each: {@code PID-NUMBER.properties} with the keys output, architecture, fold, seed, epochs and started. A file whose
 * process has ended, however it ended, counts for nothing and is removed. Thread-safe.
 */
public final class RunningTrainings {
    private static final Pattern NAME = Pattern.compile("(\\d{1,18})-\\d+\\.properties");
    private static final String STARTED = "started";
    /** What a clock set right may shift the start of a process by, as the system tells it. */
    private static final long SAME_START_MILLISECONDS = 5_000;

    private final Path folder;

    /** Trainings told in this folder, which need not be there yet. */
    public RunningTrainings(Path folder) {
        this.folder = folder;
    }

    /** Takes a training back. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        /** Called when the training has ended; what cannot be removed is left to {@link #list()}. */
        @Override
        void close();
    }

    /**
     * Tells of a training of this process.
     *
     * @return to be closed when the training has ended
     * @throws IOException if the folder cannot be written; the training itself need not suffer from it
     */
    public Registration register(RunningTraining training) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("output", training.output().toAbsolutePath().toString());
        properties.setProperty("architecture", training.architecture());
        properties.setProperty("fold", Integer.toString(training.fold()));
        properties.setProperty("seed", Long.toString(training.seed()));
        properties.setProperty("epochs", Integer.toString(training.epochs()));
        started(ProcessHandle.current()).ifPresent(start -> properties.setProperty(STARTED, Long.toString(start)));
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "training", ".tmp");
        try {
            try (var writer = Files.newBufferedWriter(temporary)) {
                properties.store(writer, null);
            }
            Path file = moveToFreeName(temporary);
            return () -> remove(file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * The trainings whose process is alive, the oldest file first. Files of ended processes are removed; what is no
     * file of a training, or cannot be read, is passed over.
     *
     * @throws UncheckedIOException if the folder is there and cannot be read
     */
    public List<RunningTraining> list() {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*.properties")) {
            stream.forEach(files::add);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The running trainings in " + folder + " cannot be read", e);
        }
        files.sort(Comparator.comparing(RunningTrainings::modified).thenComparing(Path::toString));
        List<RunningTraining> running = new ArrayList<>();
        for (Path file : files) {
            read(file).ifPresent(running::add);
        }
        return running;
    }

    /**
     * What a training has recorded so far.
     *
     * @return by epoch; empty before the first epoch has ended
     * @throws UncheckedIOException if the history is there and cannot be read or is damaged
     */
    public List<EpochRecord> history(RunningTraining training) {
        Path file = training.output().resolve(ModelFolder.HISTORY);
        try {
            return ModelFolder.parseHistory(Files.readString(file));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The history " + file + " cannot be read", e);
        }
    }

    private Optional<RunningTraining> read(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        if (!alive(Long.parseLong(name.group(1)), number(properties, STARTED))) {
            remove(file);
            return Optional.empty();
        }
        try {
            return Optional.of(new RunningTraining(
                    Path.of(properties.getProperty("output", "")),
                    properties.getProperty("architecture", ""),
                    Integer.parseInt(properties.getProperty("fold", "")),
                    Long.parseLong(properties.getProperty("seed", "")),
                    Integer.parseInt(properties.getProperty("epochs", ""))));
        } catch (NumberFormatException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** A number of a process is given again to another one; only the start tells them apart. */
    private static boolean alive(long process, OptionalLong start) {
        Optional<ProcessHandle> handle = ProcessHandle.of(process).filter(ProcessHandle::isAlive);
        if (handle.isEmpty()) {
            return false;
        }
        Optional<Long> now = started(handle.get());
        return start.isEmpty() || now.isEmpty() || Math.abs(now.get() - start.getAsLong()) < SAME_START_MILLISECONDS;
    }

    private static Optional<Long> started(ProcessHandle process) {
        return process.info().startInstant().map(instant -> instant.toEpochMilli());
    }

    private static OptionalLong number(Properties properties, String key) {
        try {
            return OptionalLong.of(Long.parseLong(properties.getProperty(key, "")));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    private Path moveToFreeName(Path temporary) throws IOException {
        String process = Long.toString(ProcessHandle.current().pid());
        for (int number = 1; ; number++) {
            Path file = folder.resolve(process + "-" + number + ".properties");
            try {
                // Claims the name; two trainings of one process must not meet.
                Files.createFile(file);
            } catch (FileAlreadyExistsException e) {
                continue;
            }
            return Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException ignored) {
            // Whoever lists next tries again, and a file of an ended process counts for nothing anyway.
        }
    }
}
