package circumplex.damage;

import circumplex.audio.decode.AudioDecoders;
import circumplex.task.BackgroundExecutors;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes damaged files and tries them one after the other in this process, or only writes them to a folder:
 * {@code DamageRun COUNT SEED FOLDER [write]}. See {@code src/test/scripts/damage-files.sh}.
 *
 * <p>A file at work lies in the folder, so that it is still there when the process dies of it; those that hung or threw
 * stay there.
 */
public final class DamageRun {
    private static final long HUNG_SECONDS = 60;

    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Path folder;
    private ExecutorService worker = BackgroundExecutors.single("trial");
    private double slowestSeconds;
    private String slowest = "";

    private DamageRun(Path folder) {
        this.folder = folder;
    }

    /** Runs it; the exit status is 1 where a file hung or threw. */
    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        DamagedFiles files = new DamagedFiles(seed);
        if (arguments.length > 3) {
            for (int i = 0; i < count; i++) {
                write(folder, files.get(i));
            }
            return;
        }
        DamageRun run = new DamageRun(folder);
        for (int i = 0; i < count; i++) {
            run.trial(files.get(i));
        }
        System.exit(run.report(files.samples(), count, seed));
    }

    private static Path write(Path folder, DamagedFiles.DamagedFile file) throws IOException {
        return Files.write(folder.resolve(file.name()), file.bytes());
    }

    private void trial(DamagedFiles.DamagedFile damaged) throws IOException, InterruptedException {
        Path file = write(folder, damaged);
        long begin = System.nanoTime();
        Future<String> trial = worker.submit(() -> new Trial(new AudioDecoders()).run(file));
        String outcome;
        try {
            outcome = trial.get(HUNG_SECONDS, TimeUnit.SECONDS);
            Files.delete(file);
        } catch (TimeoutException e) {
            outcome = "HUNG";
            worker = BackgroundExecutors.single("trial");
            System.out.println("hung: " + file);
        } catch (ExecutionException e) {
            outcome = "THREW " + e.getCause().getClass().getSimpleName();
            System.out.println("threw: " + file);
            e.getCause().printStackTrace(System.out);
        }
        outcomes.merge(outcome, 1, Integer::sum);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (seconds > slowestSeconds) {
            slowestSeconds = seconds;
            slowest = damaged.name();
        }
    }

    private int report(int samples, int count, long seed) throws IOException {
        System.out.printf("%d damaged files of %d samples, seed %d%n", count, samples, seed);
        outcomes.forEach((outcome, number) -> System.out.printf("  %-22s %6d%n", outcome, number));
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf("  peak of the heap       %6d MB%n", heap >> 20);
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .forEach(line -> System.out.printf(
                            "  peak of the process    %6d MB%n", Long.parseLong(line.replaceAll("\\D", "")) >> 10));
        }
        System.out.printf("  slowest file           %6.2f s  %s%n", slowestSeconds, slowest);
        return outcomes.keySet().stream().anyMatch(outcome -> outcome.startsWith("HUNG") || outcome.startsWith("THREW"))
                ? 1
                : 0;
    }
}
