package circumplex.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import circumplex.model.Mood;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PlaylistChooserTest {

    /** A library and a question to it. */
    record Case(List<Candidate> library, Mood mood, Limits limits, Set<Long> kept, Set<Long> excluded) {
        Candidates candidates() {
            return Candidates.of(library);
        }

        PlaylistRequest request(PlaylistLength length, Variety variety) {
            return new PlaylistRequest(length, limits, variety, kept, excluded);
        }

        @Override
        public String toString() {
            return library.size() + " tracks, " + mood + ", " + limits + ", kept " + kept + ", without " + excluded;
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Limits> limits = Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, false))
                .as(Limits::new);
        Arbitrary<Mood> moods = Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.doubles().between(0, 1))
                .as(Mood::new);
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers().between(0, 120),
                        Arbitraries.integers().between(1, 30),
                        moods,
                        limits,
                        Arbitraries.integers().between(0, 4))
                .as((seed, tracks, artists, mood, limit, some) -> {
                    List<Candidate> library = RandomLibrary.of(seed, tracks, artists);
                    Random random = new Random(seed);
                    return new Case(library, mood, limit, some(random, library, some), some(random, library, 2 * some));
                });
    }

    private static Set<Long> some(Random random, List<Candidate> library, int count) {
        Set<Long> some = new HashSet<>();
        for (int i = 0; i < count && !library.isEmpty(); i++) {
            some.add(library.get(random.nextInt(library.size())).id());
        }
        return some;
    }

    @Property(tries = 500)
    void withoutVarietyTakesExactlyTheClosestThatTheLimitsAllow(
            @ForAll("cases") Case asked, @ForAll @IntRange(max = 40) int count) {
        Candidates candidates = asked.candidates();
        LimitsCheck check = new LimitsCheck(candidates, asked.limits());

        Choice choice = new PlaylistChooser(candidates)
                .choose(asked.mood(), asked.request(new PlaylistLength.Tracks(count), Variety.NONE));

        List<Long> expected = new ArrayList<>();
        for (Candidate track : byDistance(asked)) {
            if (expected.size() + asked.kept().size() < count && mayJoin(check, asked, expected, track)) {
                expected.add(track.id());
            }
        }
        assertThat(choice.tracks()).extracting(ClosestTrack::id).isEqualTo(expected);
        assertThat(choice.full()).isEqualTo(expected.size() + asked.kept().size() >= count);
        assertThat(choice.seconds()).isEqualTo(seconds(asked, expected), within());
        assertThat(choice.tracks())
                .allSatisfy(track -> assertThat(track.distance())
                        .isEqualTo(asked.mood()
                                .distanceTo(candidates.mood(track.id()).orElseThrow())));
    }

    /** The rule of {@link PlaylistLength.Minutes}, with all tracks sorted beforehand. */
    @Property(tries = 500)
    void fillsMinutesWithTheClosestThatFit(
            @ForAll("cases") Case asked, @ForAll @DoubleRange(min = 0.5, max = 150) double minutes) {
        Candidates candidates = asked.candidates();
        PlaylistLength.Minutes length = new PlaylistLength.Minutes(minutes);

        Choice choice = new PlaylistChooser(candidates).choose(asked.mood(), asked.request(length, Variety.NONE));

        assertThat(choice.tracks()).extracting(ClosestTrack::id).isEqualTo(filling(asked, candidates, length));
        assertThat(choice.seconds()).isEqualTo(seconds(asked, ids(choice)), within());
        assertThat(choice.full())
                .isEqualTo(Math.abs(seconds(asked, asked.kept()) + choice.seconds() - length.seconds())
                        <= length.tolerance());
    }

    private static List<Long> filling(Case asked, Candidates candidates, PlaylistLength.Minutes length) {
        LimitsCheck check = new LimitsCheck(candidates, asked.limits());
        double missing = length.seconds() - seconds(asked, asked.kept());
        List<Long> taken = new ArrayList<>();
        List<Candidate> tooLong = new ArrayList<>();
        for (Candidate track : byDistance(asked)) {
            if (track.seconds() == 0 || !mayJoin(check, asked, taken, track)) {
                continue;
            }
            if (missing <= length.tolerance() || tooLong.size() == 20) {
                break;
            }
            if (track.seconds() <= missing + length.tolerance()) {
                taken.add(track.id());
                missing -= track.seconds();
                tooLong.clear();
            } else {
                tooLong.add(track);
            }
        }
        if (missing > length.tolerance()) {
            double stillMissing = missing;
            tooLong.stream()
                    .filter(track -> mayJoin(check, asked, taken, track))
                    .filter(track -> track.seconds() - stillMissing < stillMissing)
                    .min(Comparator.comparingDouble(Candidate::seconds))
                    .ifPresent(track -> taken.add(track.id()));
        }
        return taken;
    }

    @Property(tries = 500)
    void varietyKeepsTheRulesAndStaysClose(
            @ForAll("cases") Case asked,
            @ForAll @IntRange(max = 40) int count,
            @ForAll @DoubleRange(max = 1) double amount,
            @ForAll long seed,
            @ForAll boolean byMinutes) {
        Candidates candidates = asked.candidates();
        PlaylistChooser chooser = new PlaylistChooser(candidates);
        PlaylistLength length =
                byMinutes ? new PlaylistLength.Minutes(1 + 3 * count) : new PlaylistLength.Tracks(count);
        Variety variety = new Variety(amount, seed);

        Choice choice = chooser.choose(asked.mood(), asked.request(length, variety));
        Choice closest = chooser.choose(asked.mood(), asked.request(length, Variety.NONE));

        assertThat(choice).isEqualTo(chooser.choose(asked.mood(), asked.request(length, variety)));
        assertThat(ids(choice)).doesNotHaveDuplicates().noneMatch(asked.excluded()::contains);
        assertThat(choice.full() || !closest.full()).isTrue();
        if (!byMinutes) {
            assertThat(choice.tracks())
                    .hasSizeGreaterThanOrEqualTo(closest.tracks().size());
        }
        assertThat(choice.reach()).isLessThanOrEqualTo((1 + amount) * Math.max(Closeness.SAME, closest.reach()));
        LimitsCheck check = new LimitsCheck(candidates, asked.limits());
        List<Long> playlist = new ArrayList<>(asked.kept());
        boolean keptAreWithin = check.allows(playlist);
        playlist.addAll(ids(choice));
        assertThat(!keptAreWithin || check.allows(playlist)).isTrue();
    }

    @Test
    void anotherSeedGivesAnotherPlaylistAndTheSameSeedTheSame() {
        PlaylistChooser chooser = new PlaylistChooser(Candidates.of(RandomLibrary.of(1, 2000, 100)));
        Mood mood = new Mood(0.6, 0.4);

        List<Set<Long>> playlists = IntStream.range(0, 10)
                .mapToObj(seed ->
                        chooser.choose(mood, PlaylistRequest.ofTracks(20).with(new Variety(0.5, seed))))
                .map(choice -> (Set<Long>) new HashSet<>(ids(choice)))
                .toList();

        assertThat(playlists)
                .doesNotHaveDuplicates()
                .allSatisfy(ids -> assertThat(ids).hasSize(20));
        Set<Long> all = new HashSet<>();
        playlists.forEach(all::addAll);
        assertThat(all).hasSizeBetween(35, 70);
    }

    @Test
    void theCloserATrackIsTheOftenerItComes() {
        PlaylistChooser chooser = new PlaylistChooser(Candidates.of(RandomLibrary.of(2, 2000, 400)));
        Mood mood = new Mood(0.1, 0.8);
        PlaylistRequest request = PlaylistRequest.ofTracks(20).with(Limits.NONE);
        List<Long> closest = ids(chooser.choose(mood, request.with(new PlaylistLength.Tracks(80))));
        int[] times = new int[4];

        for (int seed = 0; seed < 300; seed++) {
            for (long id : ids(chooser.choose(mood, request.with(new Variety(1, seed))))) {
                times[closest.indexOf(id) / 20]++;
            }
        }

        assertThat(times[0]).isGreaterThan(times[1]);
        assertThat(times[1]).isGreaterThan(times[2]);
        assertThat(times[2]).isGreaterThanOrEqualTo(times[3]);
        assertThat(times[0]).isBetween(300 * 20 / 4, 300 * 20 * 3 / 4);
    }

    @Test
    void aPlaylistChangesLittleWhenTheMoodMovesALittle() {
        PlaylistChooser chooser = new PlaylistChooser(Candidates.of(RandomLibrary.of(3, 20_000, 500)));
        PlaylistRequest request = PlaylistRequest.ofTracks(40).with(new Variety(1, 7));

        Set<Long> before = new HashSet<>(ids(chooser.choose(new Mood(0.5, 0.5), request)));
        Set<Long> after = new HashSet<>(ids(chooser.choose(new Mood(0.5005, 0.5), request)));

        after.retainAll(before);
        assertThat(after).hasSizeGreaterThan(30);
    }

    @Test
    void aLongMixDoesNotSwallowThePlaylist() {
        List<Candidate> library = new ArrayList<>();
        library.add(new Candidate(0, Mood.NEUTRAL, 7200, "Mix", "DJ", "", "", Optional.empty()));
        for (int i = 1; i < 40; i++) {
            library.add(new Candidate(
                    i, new Mood(0.5 + 0.01 * i, 0.5), 240, "Song " + i, "Artist " + i, "", "", Optional.empty()));
        }

        Choice choice = new PlaylistChooser(Candidates.of(library)).choose(Mood.NEUTRAL, PlaylistRequest.ofMinutes(60));

        assertThat(ids(choice))
                .isEqualTo(IntStream.rangeClosed(1, 15).mapToObj(i -> (long) i).toList());
        assertThat(choice.full()).isTrue();
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> PlaylistRequest.ofTracks(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlaylistRequest.ofMinutes(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlaylistRequest.ofMinutes(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Variety(1.1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Variety(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(-1, 0, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(0, -1, true)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Candidate> byDistance(Case asked) {
        return asked.library().stream()
                .sorted(Comparator.comparingDouble(
                                (Candidate track) -> asked.mood().distanceTo(track.mood()))
                        .thenComparingLong(Candidate::id))
                .toList();
    }

    /** Kept tracks may break the limits among themselves; a new one must not break them further. */
    private static boolean mayJoin(LimitsCheck check, Case asked, List<Long> taken, Candidate track) {
        List<Long> others = new ArrayList<>(asked.kept());
        others.addAll(taken);
        return !asked.excluded().contains(track.id()) && check.allowsBeside(others, track.id());
    }

    private static double seconds(Case asked, Collection<Long> ids) {
        return asked.library().stream()
                .filter(track -> ids.contains(track.id()))
                .mapToDouble(Candidate::seconds)
                .sum();
    }

    private static List<Long> ids(Choice choice) {
        return choice.tracks().stream().map(ClosestTrack::id).toList();
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-6);
    }
}
