package circumplex.cli;

import circumplex.library.MusicLibrary;
import circumplex.library.ScanReport;
import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.playlist.ClosestTrack;
import circumplex.playlist.NearestTracks;
import circumplex.task.Cancellation;
import circumplex.task.ProgressListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Measures a library of many tracks: its folder is listed for the first time, listed again unchanged, opened, and asked for
 * the tracks closest to a mood; each beside the least that it can take on the same machine. Nothing is heard: a stand-in
 * gives every file a mood at once, since hearing is measured by itself.
 */
final class LibraryBenchmark {
    private static final int WARMING_FILES = 1000;
    private static final int REPEATED = 3;
    private static final int CLOSEST = 50;
    private static final int CLICKS = 3000;
    private static final int LINEAR_CLICKS = 300;
    private static final double NANOS = 1e9;

    private final LibraryFiles libraries;
    private final int threads;
    private final Path folder;

    /**
     * @param tracks how many files
     * @param listing seconds until all are in the library with tags and fingerprints, before anything is heard
     * @param storing seconds to store a mood for each, in a transaction of its own
     * @param rescan seconds of a scan that finds all unchanged
     * @param walk seconds to walk through the folder and ask for sizes and times alone
     * @param opening seconds to open the library and list its tracks
     * @param rows seconds to step through the rows of its file alone
     * @param closestMillis to find the closest 50, at the 99th percentile over random clicks
     * @param linearMillis to find them by looking at every track, likewise
     * @param heapBytes that the listed tracks and their index take
     */
    record Result(
            int tracks,
            double listing,
            double storing,
            double rescan,
            double walk,
            double opening,
            double rows,
            double closestMillis,
            double linearMillis,
            long heapBytes) {}

    /**
     * @param folder an empty folder to work in
     */
    LibraryBenchmark(LibraryFiles libraries, int threads, Path folder) {
        this.libraries = libraries;
        this.threads = threads;
        this.folder = folder;
    }

    /**
     * Measures a library of so many tracks.
     *
     * @throws IOException if its files cannot be made
     */
    Result run(int tracks) throws IOException {
        return measure(tracks, folder.resolve(String.valueOf(tracks)));
    }

    /** Lets the program's code be compiled by the machine before anything is measured. */
    void warm() throws IOException {
        measure(WARMING_FILES, folder.resolve("warming"));
    }

    private Result measure(int tracks, Path place) throws IOException {
        Path music = Files.createDirectories(place.resolve("music"));
        new BenchmarkMusic().make(music, tracks);
        Path file = place.resolve("library.db");
        double listing;
        double storing;
        double rescan;
        try (MusicLibrary library = libraries.open(file, new MadeUpMoods())) {
            listing = listing(library, music);
            storing = seconds(() -> scan(library, music, ProgressListener.NONE, new Cancellation()));
            rescan = least(() -> requireUnchanged(scan(library, music, ProgressListener.NONE, new Cancellation())));
        }
        double walk = least(() -> walk(music));
        double opening = least(() -> open(file));
        double rows = least(() -> libraries.readRows(file));
        long before = usedHeap();
        List<Track> all = open(file);
        NearestTracks index = NearestTracks.of(all);
        long heap = usedHeap() - before;
        double closest = percentile99(CLICKS, mood -> index.closest(mood, CLOSEST));
        double linear = percentile99(LINEAR_CLICKS, mood -> linear(all, mood));
        return new Result(tracks, listing, storing, rescan, walk, opening, rows, closest, linear, heap);
    }

    /** Stops the scan where hearing would begin, and takes the time until then. */
    private double listing(MusicLibrary library, Path music) {
        Cancellation cancellation = new Cancellation();
        AtomicLong listed = new AtomicLong();
        long start = System.nanoTime();
        scan(
                library,
                music,
                progress -> {
                    if (progress.total() > 0 && listed.compareAndSet(0, System.nanoTime())) {
                        cancellation.cancel();
                    }
                },
                cancellation);
        return (listed.get() - start) / NANOS;
    }

    private ScanReport scan(MusicLibrary library, Path music, ProgressListener listener, Cancellation cancellation) {
        return library.scan(List.of(music), threads, listener, cancellation);
    }

    private static ScanReport requireUnchanged(ScanReport report) {
        if (report.unchanged() != report.found()) {
            throw new IllegalStateException("The files changed while they were measured: " + report);
        }
        return report;
    }

    private List<Track> open(Path file) {
        try (MusicLibrary library = libraries.open(file, new MadeUpMoods())) {
            return library.tracks();
        }
    }

    private static long walk(Path music) {
        AtomicLong bytes = new AtomicLong();
        try {
            Files.walkFileTree(music, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    bytes.addAndGet(
                            attributes.size() + attributes.lastModifiedTime().toMillis() % 2);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.get();
    }

    /** What finding the closest takes without an index. */
    private static List<ClosestTrack> linear(List<Track> tracks, Mood mood) {
        PriorityQueue<ClosestTrack> best = new PriorityQueue<>(
                CLOSEST + 1, Comparator.comparingDouble(ClosestTrack::distance).reversed());
        for (Track track : tracks) {
            double distance = track.mood().orElseThrow().mood().distanceTo(mood);
            if (best.size() < CLOSEST) {
                best.add(new ClosestTrack(track.id(), distance));
            } else if (distance < best.element().distance()) {
                best.remove();
                best.add(new ClosestTrack(track.id(), distance));
            }
        }
        List<ClosestTrack> found = new ArrayList<>(best);
        found.sort(Comparator.comparingDouble(ClosestTrack::distance));
        return found;
    }

    private static double percentile99(int clicks, Function<Mood, List<ClosestTrack>> search) {
        Random random = new Random(2);
        double[] milliseconds = IntStream.range(0, clicks)
                .mapToDouble(i -> {
                    Mood mood = new Mood(random.nextDouble(), random.nextDouble());
                    long start = System.nanoTime();
                    search.apply(mood);
                    return (System.nanoTime() - start) / 1e6;
                })
                .toArray();
        Arrays.sort(milliseconds);
        return milliseconds[(int) (0.99 * (clicks - 1))];
    }

    /** Used bytes, after what nobody holds was given back. */
    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double seconds(Supplier<?> work) {
        long start = System.nanoTime();
        work.get();
        return (System.nanoTime() - start) / NANOS;
    }

    /** The shortest of several times: what else the machine does only ever adds to it. */
    private static double least(Supplier<?> work) {
        return IntStream.range(0, REPEATED)
                .mapToDouble(i -> seconds(work))
                .min()
                .orElseThrow();
    }
}
