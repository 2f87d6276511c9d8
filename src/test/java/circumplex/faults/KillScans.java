package circumplex.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Kills scans at random moments and looks at what they leave. Run by kill-scans.sh.
 *
 * <p>After each kill the library must open and pass the integrity check, every track that was finished before must still
 * be finished, by the same hearing, and none may be there twice. When a library is complete a new one is begun, so that
 * also its making is killed.
 */
public final class KillScans {
    private static final int TRACKS = 60;
    private static final int SILENT = 5;

    private final PrintStream out = System.out;
    private final CommandLineProgram program;
    private final Path work;
    private final Path music;
    private final Random random;
    private final Map<Phase, Integer> phases = new EnumMap<>(Phase.class);
    private long whole;
    private long idle;
    private int libraries;
    private int hearings;

    /** What a scan was at when it was killed. */
    private enum Phase {
        STARTING("before there was a library"),
        LISTING("before its first track was finished"),
        HEARING("among its tracks"),
        ENDED("after its end");

        private final String words;

        Phase(String words) {
            this.words = words;
        }
    }

    private KillScans(CommandLineProgram program, Path work, long seed) {
        this.program = program;
        this.work = work;
        this.music = work.resolve("music");
        this.random = new Random(seed);
    }

    /**
     * @param arguments the jar of the program, an empty folder to work in, how many kills, the seed of their moments
     */
    public static void main(String[] arguments) throws Exception {
        CommandLineProgram program = new CommandLineProgram(Path.of(arguments[0]), Path.of(arguments[1]));
        new KillScans(program, Path.of(arguments[1]), Long.parseLong(arguments[3])).run(Integer.parseInt(arguments[2]));
    }

    private void run(int kills) throws Exception {
        MadeMusic.write(music, TRACKS, SILENT);
        measure();
        out.printf("%d tracks; an undisturbed scan takes %.1f s. Killing %d scans.%n", TRACKS, whole / 1e9, kills);
        Path data = newLibrary();
        StoredTracks before = StoredTracks.none();
        for (int kill = 1; kill <= kills; kill++) {
            boolean ended = killOne(data, moment(before.finished()));
            StoredTracks after = StoredTracks.read(data.resolve("library.db"));
            after.requireSound();
            after.requireAllOf(before);
            phases.merge(phase(ended, before, after), 1, Integer::sum);
            hearings += after.finished() - before.finished();
            if (kill % 20 == 0) {
                out.printf("%d kills: %d libraries, %d tracks heard%n", kill, libraries, hearings);
            }
            if (after.finished() == TRACKS) {
                requireComplete(data, after);
                data = newLibrary();
                after = StoredTracks.none();
            }
            before = after;
        }
        requireComplete(data, before);
        report(kills);
    }

    /** Unpacks the native code too, which all libraries share. */
    private void measure() throws Exception {
        program.run(newLibrary(), "scan", music);
        Path data = newLibrary();
        whole = timeScan(data);
        idle = timeScan(data);
        libraries = 0;
    }

    private long timeScan(Path data) throws Exception {
        long start = System.nanoTime();
        program.run(data, "scan", music);
        return System.nanoTime() - start;
    }

    /** Anywhere in a scan that has so much left to do. */
    private long moment(int finished) {
        double left = 1 - (double) finished / TRACKS;
        return (long) (random.nextDouble() * (idle + (whole - idle) * (0.5 + 0.5 * left)));
    }

    private Path newLibrary() throws IOException {
        libraries++;
        return program.dataFolder(work.resolve("library " + random.nextInt(Integer.MAX_VALUE)));
    }

    private boolean killOne(Path data, long afterNanos) throws Exception {
        Process scan = program.start(data, "scan", music, "--threads", 2);
        boolean ended = scan.waitFor(afterNanos, TimeUnit.NANOSECONDS);
        scan.destroyForcibly().waitFor();
        return ended;
    }

    private static Phase phase(boolean ended, StoredTracks before, StoredTracks after) {
        if (ended) {
            return Phase.ENDED;
        }
        if (!after.isThere()) {
            return Phase.STARTING;
        }
        return after.finished() == before.finished() ? Phase.LISTING : Phase.HEARING;
    }

    private void requireComplete(Path data, StoredTracks before) throws Exception {
        String said = program.run(data, "scan", music);
        StoredTracks complete = StoredTracks.read(data.resolve("library.db"));
        complete.requireSound();
        complete.requireAllOf(before);
        hearings += complete.finished() - before.finished();
        if (complete.finished() != TRACKS || complete.failed() != SILENT || !said.contains("found " + TRACKS + ",")) {
            throw new AssertionError("The last scan did not complete: " + complete + "; it said " + said);
        }
    }

    private void report(int kills) {
        Map<String, Integer> words = new HashMap<>();
        phases.forEach((phase, count) -> words.put(phase.words, count));
        out.printf("%d scans killed: %s.%n", kills, words);
        out.printf(
                "%d libraries of %d tracks, %d tracks heard in all. Every library opened after every kill and passed the"
                        + " integrity check; no finished track was lost, changed, heard again or there twice; every"
                        + " last scan completed.%n",
                libraries, TRACKS, hearings);
    }
}
