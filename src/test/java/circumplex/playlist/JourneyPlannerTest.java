package circumplex.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import circumplex.model.Mood;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class JourneyPlannerTest {
    private static final MoodPath DIAGONAL = MoodPath.between(new Mood(0.2, 0.2), new Mood(0.8, 0.8));

    @Property(tries = 500)
    void keepsTheRules(
            @ForAll long seed,
            @ForAll @IntRange(max = 150) int tracks,
            @ForAll @IntRange(min = 1, max = 30) int artists,
            @ForAll @IntRange(max = 40) int count,
            @ForAll @IntRange(max = 3) int perArtist,
            @ForAll @IntRange(max = 3) int perAlbum,
            @ForAll @DoubleRange(max = 1) double amount,
            @ForAll boolean byMinutes) {
        List<Candidate> library = RandomLibrary.of(seed, tracks, artists);
        Candidates candidates = Candidates.of(library);
        Random random = new Random(seed);
        Limits limits = new Limits(perArtist, perAlbum, random.nextBoolean());
        MoodPath path = path(random);
        PlaylistRequest request = PlaylistRequest.of(
                        byMinutes ? new PlaylistLength.Minutes(1 + 3 * count) : new PlaylistLength.Tracks(count))
                .with(limits)
                .with(new Variety(amount, seed))
                .keeping(some(random, library, 2))
                .excluding(some(random, library, 5));

        Journey journey = new JourneyPlanner(candidates).plan(path, request);

        assertThat(new JourneyPlanner(candidates).plan(path, request)).isEqualTo(journey);
        assertThat(journey.steps().stream().map(JourneyStep::mood))
                .isEqualTo(path.evenly(journey.steps().size()));
        List<Long> ids = journey.tracks().stream().map(ClosestTrack::id).toList();
        assertThat(ids).noneMatch(request.excluded()::contains).noneMatch(request.kept()::contains);
        LimitsCheck check = new LimitsCheck(candidates, limits);
        List<Long> all = new ArrayList<>(request.kept());
        boolean keptAreWithin = check.allows(all);
        all.addAll(ids);
        assertThat(!keptAreWithin || check.allows(all)).isTrue();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(noArtistTwiceInARow(candidates, ids)).isTrue();
        assertThat(journey.seconds())
                .isEqualTo(
                        ids.stream().mapToDouble(id -> seconds(candidates, id)).sum(), within(1e-6));
        for (JourneyStep step : journey.steps()) {
            assertThat(step.track().distance())
                    .isEqualTo(
                            step.mood()
                                    .distanceTo(
                                            candidates.mood(step.track().id()).orElseThrow()),
                            within(1e-12));
        }
        if (!byMinutes) {
            assertThat(ids)
                    .hasSizeLessThanOrEqualTo(Math.max(0, count - request.kept().size()));
            assertThat(journey.full()).isEqualTo(ids.size() + request.kept().size() >= count);
        }
    }

    /** Every way to fill the steps that the rules allow is looked at. */
    @Property(tries = 300)
    void isHardlyWorseThanTheBestOfAll(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6) int count,
            @ForAll @IntRange(min = 1, max = 9) int tracks,
            @ForAll @IntRange(min = 1, max = 5) int artists,
            @ForAll @IntRange(max = 2) int perArtist) {
        Random random = new Random(seed);
        Candidates candidates = Candidates.of(RandomLibrary.of(seed, tracks, artists));
        Limits limits = new Limits(perArtist, 0, true);
        MoodPath path = path(random);

        Journey journey = new JourneyPlanner(candidates)
                .plan(path, PlaylistRequest.ofTracks(count).with(limits));

        int filled = journey.steps().size();
        Best best = new Best(candidates, limits, path.evenly(filled));
        assertThat(squaredDistances(journey)).isLessThanOrEqualTo(1.25 * best.cost() + 1e-9);
    }

    /** Distinct artists and no doubles, so that nothing but the distances counts. */
    @Property(tries = 200)
    void alongAStraightPathTracksComeInOrderWithTheLeastDistances(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 30) int count,
            @ForAll @IntRange(max = 60) int more,
            @ForAll @DoubleRange(max = 1) double amount) {
        Random random = new Random(seed);
        Candidates candidates = Candidates.of(differentArtists(random, count + more));
        PlaylistRequest request = PlaylistRequest.ofTracks(count);

        Journey journey = new JourneyPlanner(candidates).plan(DIAGONAL, request);
        Journey varied = new JourneyPlanner(candidates).plan(DIAGONAL, request.with(new Variety(amount, seed)));

        assertThat(along(candidates, journey)).isSorted();
        assertThat(along(candidates, varied)).isSorted();
        List<Mood> steps = DIAGONAL.evenly(count);
        int[] best = CheapestAssignment.find(
                count, candidates.size(), (step, track) -> candidates.squaredDistance(track, steps.get(step)));
        double least = IntStream.range(0, count)
                .mapToDouble(step -> candidates.squaredDistance(best[step], steps.get(step)))
                .sum();
        assertThat(squaredDistances(journey)).isEqualTo(least, within(1e-9));
    }

    private static List<Double> along(Candidates candidates, Journey journey) {
        return journey.tracks().stream()
                .map(track -> candidates.mood(track.id()).orElseThrow())
                // Rounded, as two tracks may lie equally far along.
                .map(mood -> Math.round((mood.valence() + mood.arousal()) * 1e9) / 1e9)
                .toList();
    }

    @Property(tries = 200)
    void withVarietyTracksAreNotMuchFurtherOff(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 20) int count,
            @ForAll @IntRange(min = 1, max = 200) int tracks,
            @ForAll @DoubleRange(max = 1) double amount) {
        JourneyPlanner planner = new JourneyPlanner(Candidates.of(RandomLibrary.of(seed, tracks, 20)));
        PlaylistRequest request = PlaylistRequest.ofTracks(count).with(new Limits(2, 0, true));

        Journey closest = planner.plan(DIAGONAL, request);
        Journey varied = planner.plan(DIAGONAL, request.with(new Variety(amount, seed)));

        assertThat(varied.steps()).hasSameSizeAs(closest.steps());
        double allowed = closest.tracks().stream()
                .mapToDouble(track -> Math.pow((1 + amount) * Math.max(Closeness.SAME, track.distance()), 2))
                .sum();
        assertThat(squaredDistances(varied)).isLessThanOrEqualTo(allowed + 1e-9);
    }

    @Test
    void anotherSeedGivesAnotherJourney() {
        JourneyPlanner planner = new JourneyPlanner(Candidates.of(RandomLibrary.of(1, 2000, 200)));
        PlaylistRequest request = PlaylistRequest.ofTracks(15);

        Set<List<ClosestTrack>> journeys = new HashSet<>();
        for (int seed = 0; seed < 10; seed++) {
            journeys.add(
                    planner.plan(DIAGONAL, request.with(new Variety(0.5, seed))).tracks());
        }

        assertThat(journeys).hasSize(10);
    }

    @Test
    void doesNotTakeWhatALaterStepNeedsMore() {
        // Whoever fills one step after the other takes 0.21 for the first step and has 0 left for the second.
        Candidates candidates = Candidates.of(List.of(at(1, 0), at(2, 0.21), at(3, 0.4)));

        Journey journey = new JourneyPlanner(candidates)
                .plan(MoodPath.between(new Mood(0.15, 0.5), new Mood(0.35, 0.5)), PlaylistRequest.ofTracks(3));

        assertThat(journey.tracks()).extracting(ClosestTrack::id).containsExactly(1L, 2L, 3L);
    }

    @Property(tries = 100)
    void minutesComeOutAsNearlyAsWholeTracksAllow(
            @ForAll long seed, @ForAll @IntRange(min = 10, max = 180) int minutes) {
        Random random = new Random(seed);
        Candidates candidates = Candidates.of(RandomLibrary.of(seed, 1000, 200));

        Journey journey = new JourneyPlanner(candidates).plan(path(random), PlaylistRequest.ofMinutes(minutes));

        assertThat(journey.seconds()).isEqualTo(60.0 * minutes, within(120.0));
        assertThat(journey.full()).isTrue();
    }

    @Test
    void aLongMixDoesNotSwallowTheJourney() {
        List<Candidate> library = new ArrayList<>(differentArtists(new Random(1), 200));
        library.add(new Candidate(999, DIAGONAL.evenly(1).get(0), 3000, "Mix", "DJ", "", "", Optional.empty()));

        Journey journey = new JourneyPlanner(Candidates.of(library)).plan(DIAGONAL, PlaylistRequest.ofMinutes(60));

        assertThat(journey.tracks()).extracting(ClosestTrack::id).doesNotContain(999L);
        assertThat(journey.full()).isTrue();
    }

    @Test
    void tellsWhereTheLibraryIsThin() {
        Candidates candidates = Candidates.of(List.of(at(1, 0.1), at(2, 0.15), at(3, 0.2)));

        Journey journey = new JourneyPlanner(candidates)
                .plan(MoodPath.between(new Mood(0.1, 0.5), new Mood(0.9, 0.5)), PlaylistRequest.ofTracks(3));

        assertThat(journey.steps()).extracting(JourneyStep::isThin).containsExactly(false, true, true);
        assertThat(journey.thinSteps())
                .containsExactly(journey.steps().get(1), journey.steps().get(2));
        assertThat(journey.steps().get(2).track().distance()).isEqualTo(0.7, within(1e-9));
        assertThat(journey.reach()).isEqualTo(0.7, within(1e-9));
        assertThat(journey.meanDistance()).isEqualTo((0 + 0.35 + 0.7) / 3, within(1e-9));
    }

    @Test
    void aLibraryOfOneArtistGivesAJourneyOfOneTrack() {
        Candidates candidates = Candidates.of(IntStream.range(0, 30)
                .mapToObj(i -> new Candidate(
                        i, new Mood(i / 30.0, 0.5), 200, "Song " + i, "The Only One", "", "", Optional.empty()))
                .toList());

        Journey journey = new JourneyPlanner(candidates).plan(DIAGONAL, PlaylistRequest.ofTracks(10));

        assertThat(journey.steps()).hasSize(1);
        assertThat(journey.full()).isFalse();
    }

    private static double squaredDistances(Journey journey) {
        return journey.tracks().stream()
                .mapToDouble(track -> track.distance() * track.distance())
                .sum();
    }

    private static Candidate at(long id, double valence) {
        return new Candidate(id, new Mood(valence, 0.5), 200, "Song " + id, "Artist " + id, "", "", Optional.empty());
    }

    private static List<Candidate> differentArtists(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Candidate(
                        i,
                        new Mood(random.nextDouble(), random.nextDouble()),
                        180 + random.nextInt(120),
                        "Song " + i,
                        "Artist " + i,
                        "",
                        "",
                        Optional.empty()))
                .toList();
    }

    private static final class Best {
        private final Candidates candidates;
        private final LimitsCheck check;
        private final List<Mood> steps;
        private double least = Double.POSITIVE_INFINITY;

        Best(Candidates candidates, Limits limits, List<Mood> steps) {
            this.candidates = candidates;
            this.check = new LimitsCheck(candidates, limits);
            this.steps = steps;
        }

        double cost() {
            look(new ArrayList<>(), 0);
            return least;
        }

        private void look(List<Long> before, double cost) {
            if (before.size() == steps.size()) {
                least = Math.min(least, cost);
                return;
            }
            for (int track = 0; track < candidates.size(); track++) {
                List<Long> ids = new ArrayList<>(before);
                ids.add(candidates.id(track));
                if (cost < least
                        && check.allowsBeside(before, candidates.id(track))
                        && noArtistTwiceInARow(candidates, ids)) {
                    look(ids, cost + candidates.squaredDistance(track, steps.get(before.size())));
                }
            }
        }
    }

    private static boolean noArtistTwiceInARow(Candidates candidates, List<Long> ids) {
        return IntStream.range(1, ids.size())
                .noneMatch(i -> artist(candidates, ids.get(i)) >= 0
                        && artist(candidates, ids.get(i)) == artist(candidates, ids.get(i - 1)));
    }

    private static int artist(Candidates candidates, long id) {
        return candidates.artist(candidates.find(id).orElseThrow());
    }

    private static double seconds(Candidates candidates, long id) {
        return candidates.seconds(candidates.find(id).orElseThrow());
    }

    private static MoodPath path(Random random) {
        return new MoodPath(random.doubles(1 + random.nextInt(4))
                .mapToObj(valence -> new Mood(valence, random.nextDouble()))
                .toList());
    }

    private static Set<Long> some(Random random, List<Candidate> library, int most) {
        Set<Long> some = new HashSet<>();
        for (int i = 0; i < random.nextInt(most + 1) && !library.isEmpty(); i++) {
            some.add(library.get(random.nextInt(library.size())).id());
        }
        return some;
    }
}
