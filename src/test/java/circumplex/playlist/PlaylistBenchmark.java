package circumplex.playlist;

import circumplex.model.Mood;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Measures choosing and journeys over libraries of 1,000, 10,000 and 100,000 tracks with moods densest around the middle,
 * a tenth of the artists with a third of the tracks, albums of a dozen, and doubles. Prints milliseconds: the median and
 * the 99th percentile of what one question takes by the clock, and the mean time of the processor, which other programs
 * on the same machine change little. Each question has another mood, as in a drag over the plane.
 *
 * <p>Run it with {@code java -cp target/test-classes:target/classes circumplex.playlist.PlaylistBenchmark}.
 */
public final class PlaylistBenchmark {
    private static final int WARM_UP = 300;

    private PlaylistBenchmark() {}

    public static void main(String[] arguments) {
        System.out.printf("%d processors, Java %s%n", Runtime.getRuntime().availableProcessors(), Runtime.version());
        int[] sizes = arguments.length > 0
                ? Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray()
                : new int[] {1_000, 10_000, 100_000};
        for (int size : sizes) {
            measure(size);
        }
    }

    private static void measure(int size) {
        List<Candidate> library = library(size);
        System.out.printf(Locale.ROOT, "%n%,7d tracks%26s%10s%10s%n", size, "median", "99 %", "processor");
        report("make ready (Candidates.of)", 5, 15, i -> Candidates.of(library));

        Candidates candidates = Candidates.of(library);
        PlaylistChooser chooser = new PlaylistChooser(candidates);
        JourneyPlanner planner = new JourneyPlanner(candidates);
        PlaylistRequest closest = PlaylistRequest.ofTracks(50).with(Limits.NONE);
        PlaylistRequest limited = closest.with(new Limits(2, 2, true));
        choose("closest 50", chooser, closest);
        choose("50, 2 an artist and album", chooser, limited);
        choose("50, 1 an artist", chooser, closest.with(new Limits(1, 0, true)));
        choose("50, limits, variety 0.5", chooser, limited.with(new Variety(0.5, 1)));
        choose("50, limits, variety 1", chooser, limited.with(new Variety(1, 1)));
        choose("60 minutes, limits", chooser, limited.with(new PlaylistLength.Minutes(60)));
        choose("500, limits", chooser, limited.with(new PlaylistLength.Tracks(500)));
        journey("journey of 20", planner, limited.with(new PlaylistLength.Tracks(20)));
        journey("journey of 50", planner, limited);
        journey("journey of 50, variety 0.5", planner, limited.with(new Variety(0.5, 1)));
        journey("journey of 60 minutes", planner, limited.with(new PlaylistLength.Minutes(60)));
        journey("journey of 200", planner, limited.with(new PlaylistLength.Tracks(200)));
        excess(candidates, limited);
    }

    private static void choose(String name, PlaylistChooser chooser, PlaylistRequest request) {
        Random random = new Random(1);
        report(name, WARM_UP, 1000, i -> chooser.choose(mood(random), request));
    }

    private static void journey(String name, JourneyPlanner planner, PlaylistRequest request) {
        Random random = new Random(1);
        report(name, 20, 40, i -> planner.plan(path(random), request));
    }

    /** How much further the tracks of journeys are than those of the best journeys without rules, which no rule allows to beat. */
    private static void excess(Candidates candidates, PlaylistRequest request) {
        JourneyPlanner planner = new JourneyPlanner(candidates);
        JourneyPlanner withoutRules = new JourneyPlanner(withoutNames(candidates));
        Random random = new Random(2);
        double found = 0;
        double best = 0;
        for (int i = 0; i < 10; i++) {
            MoodPath path = path(random);
            found += squares(planner.plan(path, request));
            best += squares(withoutRules.plan(path, request.with(Limits.NONE)));
        }
        System.out.printf(
                Locale.ROOT,
                "  journeys of 50: root mean square distance %.4f; without rules at least %.4f%n",
                Math.sqrt(found / 500),
                Math.sqrt(best / 500));
    }

    private static Candidates withoutNames(Candidates candidates) {
        List<Candidate> nameless = new ArrayList<>(candidates.size());
        for (int track = 0; track < candidates.size(); track++) {
            long id = candidates.id(track);
            nameless.add(new Candidate(
                    id,
                    candidates.mood(id).orElseThrow(),
                    candidates.seconds(track),
                    "",
                    "",
                    "",
                    "",
                    Optional.empty()));
        }
        return Candidates.of(nameless);
    }

    private static double squares(Journey journey) {
        return journey.tracks().stream()
                .mapToDouble(track -> track.distance() * track.distance())
                .sum();
    }

    private static void report(String name, int warmUp, int times, IntConsumer work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < warmUp; i++) {
            work.accept(i);
        }
        double[] milliseconds = new double[times];
        long processor = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.accept(i);
            milliseconds[i] = (System.nanoTime() - start) / 1e6;
        }
        processor = threads.getCurrentThreadCpuTime() - processor;
        Arrays.sort(milliseconds);
        System.out.printf(
                Locale.ROOT,
                "  %-28s%10.3f%10.3f%10.3f%n",
                name,
                milliseconds[times / 2],
                milliseconds[Math.min(times - 1, times * 99 / 100)],
                processor / 1e6 / times);
    }

    private static MoodPath path(Random random) {
        List<Mood> points = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            points.add(mood(random));
        }
        return new MoodPath(points);
    }

    private static Mood mood(Random random) {
        return new Mood(0.1 + 0.8 * random.nextDouble(), 0.1 + 0.8 * random.nextDouble());
    }

    private static List<Candidate> library(int size) {
        Random random = new Random(7);
        int artists = Math.max(1, size / 25);
        List<Candidate> library = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int artist = (int) (artists * Math.pow(random.nextDouble(), 2));
            Candidate other = i > 0 && random.nextInt(20) == 0 ? library.get(random.nextInt(i)) : null;
            library.add(new Candidate(
                    i + 1,
                    Mood.clamped(0.5 + 0.18 * random.nextGaussian(), 0.5 + 0.18 * random.nextGaussian()),
                    other == null ? Math.max(20, 230 + 70 * random.nextGaussian()) : other.seconds() + 1,
                    other == null ? "Song Number " + i + " (Album Version)" : other.title() + " - 2011 Remaster",
                    other == null ? "The Ärtist No. " + artist : other.artist(),
                    "Album " + random.nextInt(3) + " of " + artist,
                    "/music/" + artist + "/" + random.nextInt(3),
                    Optional.of("fingerprint " + (i % 50 == 0 ? i / 100 : i))));
        }
        return library;
    }
}
