package circumplex.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import circumplex.model.AnalysisState;
import circumplex.model.FileFacts;
import circumplex.model.Mood;
import circumplex.model.Tags;
import circumplex.model.Track;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlaylistDraftTest {
    private static final PlaylistDraft FIVE = draft(1, 2, 3, 4, 5);

    /** Up to twelve different tracks, some pinned, and some of the rows. */
    record Case(PlaylistDraft draft, Set<Integer> rows) {}

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(
                        Arbitraries.of(true, false).list().ofMaxSize(12),
                        Arbitraries.integers().between(0, 11).set().ofMaxSize(6))
                .as((pins, rows) -> new Case(
                        new PlaylistDraft(IntStream.range(0, pins.size())
                                .mapToObj(i -> new DraftTrack(i, 10 * i, pins.get(i)))
                                .toList()),
                        new HashSet<>(
                                rows.stream().filter(row -> row < pins.size()).toList())));
    }

    @Test
    void movesARange() {
        assertThat(FIVE.move(List.of(1, 2), 5).ids()).containsExactly(1L, 4L, 5L, 2L, 3L);
        assertThat(FIVE.move(List.of(3, 4), 0).ids()).containsExactly(4L, 5L, 1L, 2L, 3L);
        assertThat(FIVE.move(List.of(1, 2), 2)).isEqualTo(FIVE);
        assertThat(FIVE.move(List.of(0, 4), 3).ids()).containsExactly(2L, 3L, 1L, 5L, 4L);
    }

    @Property
    void movingKeepsAllTracksAndTheOrderOfTheMovedAndOfTheRest(
            @ForAll("cases") Case start, @ForAll @IntRange(max = 12) int wanted) {
        PlaylistDraft draft = start.draft();
        int before = Math.min(wanted, draft.size());

        List<Long> moved = draft.move(start.rows(), before).ids();

        List<Long> rows =
                start.rows().stream().sorted().map(row -> draft.ids().get(row)).toList();
        List<Long> rest = new ArrayList<>(draft.ids());
        rest.removeAll(rows);
        long stayBefore = IntStream.range(0, before)
                .filter(row -> !start.rows().contains(row))
                .count();
        List<Long> expected = new ArrayList<>(rest);
        expected.addAll((int) stayBefore, rows);
        assertThat(moved).isEqualTo(expected);
    }

    @Property
    void removesRows(@ForAll("cases") Case start) {
        List<Long> expected = new ArrayList<>(start.draft().ids());
        start.rows().forEach(row -> expected.remove((Long) (long) row));

        assertThat(start.draft().remove(start.rows()).ids()).isEqualTo(expected);
    }

    @Property
    void pinnedTracksKeepTheirPlaceWhenTheRestIsChosenAnew(
            @ForAll("cases") Case start, @ForAll @IntRange(max = 15) int others) {
        PlaylistDraft draft = start.draft();
        List<DraftTrack> chosen = LongStream.range(100, 100 + others)
                .mapToObj(id -> new DraftTrack(id, 1))
                .toList();

        PlaylistDraft replaced = draft.replaceUnpinned(chosen);

        assertThat(replaced.size()).isEqualTo(draft.pinnedIds().size() + others);
        assertThat(replaced.tracks().stream().filter(DraftTrack::pinned))
                .containsExactlyElementsOf(
                        draft.tracks().stream().filter(DraftTrack::pinned).toList());
        assertThat(replaced.tracks().stream().filter(track -> !track.pinned())).containsExactlyElementsOf(chosen);
        for (int row = 0; row < draft.size(); row++) {
            long looseBefore = draft.tracks().subList(0, row).stream()
                    .filter(track -> !track.pinned())
                    .count();
            if (draft.tracks().get(row).pinned() && looseBefore <= others) {
                assertThat(replaced.tracks().get(row)).isEqualTo(draft.tracks().get(row));
            }
        }
    }

    @Test
    void aPinnedTrackDoesNotComeTwice() {
        PlaylistDraft draft = FIVE.pin(List.of(1), true);

        PlaylistDraft replaced = draft.replaceUnpinned(List.of(new DraftTrack(2, 1), new DraftTrack(9, 1)));

        assertThat(replaced.ids()).containsExactly(9L, 2L);
        assertThat(replaced.pinnedIds()).containsExactly(2L);
    }

    @Property
    void shufflingIsRepeatableAndLeavesPinnedTracksAlone(@ForAll("cases") Case start, @ForAll long seed) {
        PlaylistDraft draft = start.draft();

        PlaylistDraft shuffled = draft.shuffled(seed);

        assertThat(shuffled).isEqualTo(draft.shuffled(seed));
        assertThat(shuffled.ids()).containsExactlyInAnyOrderElementsOf(draft.ids());
        IntStream.range(0, draft.size())
                .filter(row -> draft.tracks().get(row).pinned())
                .forEach(row -> assertThat(shuffled.tracks().get(row))
                        .isEqualTo(draft.tracks().get(row)));
    }

    @Test
    void anotherSeedGivesAnotherOrder() {
        PlaylistDraft many = new PlaylistDraft(
                LongStream.range(0, 30).mapToObj(id -> new DraftTrack(id, 1)).toList());

        assertThat(many.shuffled(1)).isNotEqualTo(many.shuffled(2));
    }

    @Test
    void insertsAppendsPinsAndCounts() {
        PlaylistDraft draft = FIVE.insert(1, List.of(new DraftTrack(8, 60))).append(List.of(new DraftTrack(9, 0.5)));

        assertThat(draft.ids()).containsExactly(1L, 8L, 2L, 3L, 4L, 5L, 9L);
        assertThat(draft.totalSeconds()).isEqualTo(15 + 60.5);
        assertThat(draft.pin(List.of(0, 6), true).pinnedIds()).containsExactly(1L, 9L);
        assertThat(draft.pin(List.of(0, 6), true).pin(List.of(0), false).pinnedIds())
                .containsExactly(9L);
        assertThat(draft.without(Set.of(8L, 77L)).ids()).containsExactly(1L, 2L, 3L, 4L, 5L, 9L);
        assertThat(FIVE.ids()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void refusesPlacesThatDoNotExist() {
        assertThatThrownBy(() -> FIVE.remove(List.of(5))).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> FIVE.move(List.of(-1), 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> FIVE.move(List.of(1), 6)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> FIVE.insert(6, List.of())).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> FIVE.pin(List.of(9), true)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void tracksComeFromTheLibraryAndFromAChoice() {
        Track track = new Track(
                4,
                Path.of("/a"),
                new Tags("t", "", "", 0, "", 12),
                new FileFacts(0, 0, "", 0, 0),
                new AnalysisState.Pending());
        Candidates candidates =
                Candidates.of(List.of(new Candidate(7, Mood.NEUTRAL, 33, "t", "", "", "", Optional.empty())));

        assertThat(DraftTrack.of(track)).isEqualTo(new DraftTrack(4, 12, false));
        assertThat(candidates.draft(List.of(new ClosestTrack(7, 0.1), new ClosestTrack(8, 0.2))))
                .containsExactly(new DraftTrack(7, 33));
    }

    private static PlaylistDraft draft(long... ids) {
        return new PlaylistDraft(
                LongStream.of(ids).mapToObj(id -> new DraftTrack(id, id)).toList());
    }
}
