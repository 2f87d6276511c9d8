package circumplex.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import circumplex.model.AnalysisState;
import circumplex.model.FailureCode;
import circumplex.model.FileFacts;
import circumplex.model.Mood;
import circumplex.model.Tags;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NearestTracksTest {

    @Property(tries = 500)
    void findsWhatLookingAtEveryTrackFinds(
            @ForAll long seed,
            @ForAll @IntRange(max = 3000) int count,
            @ForAll @IntRange(max = 40) int n,
            @ForAll @IntRange(min = 1, max = 1000) int steps,
            @ForAll @DoubleRange(max = 1) double valence,
            @ForAll @DoubleRange(max = 1) double arousal,
            @ForAll boolean onTheGrid) {
        Random random = new Random(seed);
        long[] ids = random.longs(count, 1, 1_000_000).distinct().toArray();
        // Few steps: many tracks at the same place and at the same distance.
        double[] valences = IntStream.range(0, ids.length)
                .mapToDouble(i -> random.nextInt(steps + 1) / (double) steps)
                .toArray();
        double[] arousals = IntStream.range(0, ids.length)
                .mapToDouble(i -> random.nextInt(steps + 1) / (double) steps)
                .toArray();
        Mood mood = onTheGrid
                ? new Mood(Math.round(valence * steps) / (double) steps, Math.round(arousal * steps) / (double) steps)
                : new Mood(valence, arousal);

        List<ClosestTrack> closest = new NearestTracks(ids, valences, arousals).closest(mood, n);

        assertThat(closest).isEqualTo(lookAtEvery(ids, valences, arousals, mood, n));
    }

    private static List<ClosestTrack> lookAtEvery(long[] ids, double[] valences, double[] arousals, Mood mood, int n) {
        return IntStream.range(0, ids.length)
                .mapToObj(i -> new ClosestTrack(ids[i], mood.distanceTo(new Mood(valences[i], arousals[i]))))
                .sorted(Comparator.comparingDouble(ClosestTrack::distance).thenComparingLong(ClosestTrack::id))
                .limit(n)
                .toList();
    }

    @Test
    void takesTheLowerNumberOfTwoAtTheSameDistance() {
        NearestTracks index =
                new NearestTracks(new long[] {9, 4, 7}, new double[] {0.4, 0.6, 0.5}, new double[] {0.5, 0.5, 0.6});

        assertThat(index.closest(Mood.NEUTRAL, 2)).extracting(ClosestTrack::id).containsExactly(4L, 7L);
    }

    @Test
    void knowsOnlyTracksThatHaveAMood() {
        Track heard = track(
                1, new AnalysisState.Analysed(new TrackMood(new Mood(0.9, 0.1), 0, 0, Optional.empty(), 1, "net")));
        Track pending = track(2, new AnalysisState.Pending());
        Track failed = track(3, new AnalysisState.Failed(FailureCode.SILENT, ""));

        NearestTracks index = NearestTracks.of(List.of(pending, heard, failed));

        assertThat(index.size()).isEqualTo(1);
        assertThat(index.closest(new Mood(0.9, 0.1), 5)).containsExactly(new ClosestTrack(1, 0));
    }

    @Test
    void hasNothingToGiveWithoutTracksOrWish() {
        NearestTracks none = new NearestTracks(new long[0], new double[0], new double[0]);

        assertThat(none.closest(Mood.NEUTRAL, 3)).isEmpty();
        assertThatThrownBy(() -> none.closest(Mood.NEUTRAL, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void givesAllTracksByDistanceWithoutThoseThatAreNoLongerAdmitted(
            @ForAll long seed, @ForAll @IntRange(max = 500) int count, @ForAll @IntRange(min = 1, max = 10) int steps) {
        Random random = new Random(seed);
        long[] ids = IntStream.range(0, count).asLongStream().toArray();
        double[] valences = IntStream.range(0, count)
                .mapToDouble(i -> random.nextInt(steps + 1) / (double) steps)
                .toArray();
        double[] arousals = random.doubles(count).toArray();
        Mood mood = new Mood(random.nextDouble(), random.nextDouble());
        Set<Long> given = new LinkedHashSet<>();

        // As with a limit of one track to an artist, where five tracks are by the same one.
        Iterator<ClosestTrack> search = new NearestTracks(ids, valences, arousals)
                .outward(mood, id -> given.stream().noneMatch(earlier -> earlier / 5 == id / 5));
        while (search.hasNext()) {
            given.add(search.next().id());
        }

        Set<Long> expected = new LinkedHashSet<>();
        for (ClosestTrack track : lookAtEvery(ids, valences, arousals, mood, count)) {
            if (expected.stream().noneMatch(earlier -> earlier / 5 == track.id() / 5)) {
                expected.add(track.id());
            }
        }
        assertThat(given).containsExactlyElementsOf(expected);
        assertThatThrownBy(search::next).isInstanceOf(NoSuchElementException.class);
    }

    private static Track track(long id, AnalysisState state) {
        return new Track(id, Path.of("/" + id), new Tags("", "", "", 0, "", 0), new FileFacts(0, 0, "", 0, 0), state);
    }
}
