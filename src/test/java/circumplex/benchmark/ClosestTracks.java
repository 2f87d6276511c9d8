package circumplex.benchmark;

import circumplex.model.Mood;
import circumplex.playlist.ClosestTrack;
import circumplex.playlist.NearestTracks;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long one click takes: finding the 50 tracks closest to a mood, beside looking at every track. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class ClosestTracks {
    private static final int CLOSEST = 50;

    /** How many tracks there are. */
    @Param({"1000", "10000", "100000"})
    public int tracks;

    private final Random clicks = new Random(1);
    private double[] valences;
    private double[] arousals;
    private NearestTracks index;

    /** Moods as a collection has them: thick in the middle. */
    @Setup
    public void makeTracks() {
        Random random = new Random(2);
        valences = random.doubles(tracks).map(any -> mood(random)).toArray();
        arousals = random.doubles(tracks).map(any -> mood(random)).toArray();
        index = new NearestTracks(IntStream.range(0, tracks).asLongStream().toArray(), valences, arousals);
    }

    private static double mood(Random random) {
        return Math.max(0, Math.min(1, 0.5 + 0.18 * random.nextGaussian()));
    }

    /** With the index. */
    @Benchmark
    public List<ClosestTrack> indexed() {
        return index.closest(click(), CLOSEST);
    }

    /** The peer: a look at every track, of which the 50 closest are kept. */
    @Benchmark
    public PriorityQueue<Double> everyTrack() {
        Mood mood = click();
        PriorityQueue<Double> closest = new PriorityQueue<>(Comparator.reverseOrder());
        for (int i = 0; i < tracks; i++) {
            double valence = valences[i] - mood.valence();
            double arousal = arousals[i] - mood.arousal();
            double square = valence * valence + arousal * arousal;
            if (closest.size() < CLOSEST) {
                closest.add(square);
            } else if (square < closest.peek()) {
                closest.poll();
                closest.add(square);
            }
        }
        return closest;
    }

    private Mood click() {
        return new Mood(clicks.nextDouble(), clicks.nextDouble());
    }
}
