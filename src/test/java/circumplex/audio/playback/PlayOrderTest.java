package circumplex.audio.playback;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.model.RepeatMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PlayOrderTest {
    private final PlayOrder order = new PlayOrder(new Random(5));

    private static List<PlayItem> items(long... ids) {
        return LongStream.of(ids)
                .mapToObj(id -> new PlayItem(id, Path.of(id + ".wav")))
                .toList();
    }

    /** The ids from a place on, to the end. */
    private List<Long> from(int place) {
        List<Long> ids = new ArrayList<>();
        for (int at = place; at != PlayOrder.NONE && ids.size() < 100; at = order.after(at)) {
            order.markHeard(at);
            ids.add(order.itemAt(at).id());
        }
        return ids;
    }

    @Test
    void goesThroughTheListOnce() {
        int place = order.begin(items(1, 2, 3, 4), 1);

        assertThat(from(place)).containsExactly(2L, 3L, 4L);
        assertThat(order.itemAt(order.before(place)).id()).isEqualTo(1);
        assertThat(order.before(0)).isEqualTo(PlayOrder.NONE);
    }

    @Test
    void repeatsTheList() {
        int place = order.begin(items(1, 2), 0);
        order.setRepeat(RepeatMode.ALL);

        assertThat(from(place)).startsWith(1L, 2L, 1L, 2L, 1L).hasSize(100);
    }

    @Test
    void repeatsATrackByItselfButGoesOnWhenAsked() {
        int place = order.begin(items(1, 2), 0);
        order.setRepeat(RepeatMode.ONE);

        assertThat(order.afterEnd(place)).isEqualTo(place);
        assertThat(order.itemAt(order.after(place)).id()).isEqualTo(2);
        assertThat(order.afterEnd(PlayOrder.NONE)).isZero();
    }

    @Test
    void shuffledEachComesOnceBeforeAnyComesAgain() {
        order.setShuffled(true, PlayOrder.NONE);
        order.setRepeat(RepeatMode.ALL);
        int place = order.begin(items(1, 2, 3, 4, 5), 2);

        List<Long> heard = from(place);

        assertThat(heard).startsWith(3L);
        for (int round = 0; round < 20; round++) {
            List<Long> part = heard.subList(5 * round, 5 * round + 5);
            assertThat(new HashSet<>(part)).hasSize(5);
            if (round > 0) {
                assertThat(part.get(0)).isNotEqualTo(heard.get(5 * round - 1));
            }
        }
        assertThat(heard.subList(0, 5)).isNotEqualTo(heard.subList(5, 10));
    }

    @Test
    void goesBackAlongWhatWasHeard() {
        order.setShuffled(true, PlayOrder.NONE);
        int place = order.begin(items(1, 2, 3, 4, 5, 6), 3);
        List<Long> forth = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            forth.add(0, order.itemAt(place).id());
            place = order.after(place);
        }
        List<Long> back = new ArrayList<>();
        for (int at = order.before(place); at != PlayOrder.NONE; at = order.before(at)) {
            back.add(order.itemAt(at).id());
        }
        assertThat(back).isEqualTo(forth);
    }

    @Test
    void shufflingInTheMiddleLeavesOutWhatWasHeard() {
        int place = order.begin(items(1, 2, 3, 4, 5, 6), 1);
        order.markHeard(place);
        place = order.after(place);
        order.markHeard(place);

        place = order.setShuffled(true, place);
        assertThat(order.itemAt(place).id()).isEqualTo(3);
        assertThat(order.itemAt(order.before(place)).id()).isEqualTo(2);
        assertThat(from(order.after(place))).containsExactlyInAnyOrder(1L, 4L, 5L, 6L);

        place = order.setShuffled(false, order.placeOf(items(3).get(0), PlayOrder.NONE));
        assertThat(from(order.after(place))).containsExactly(4L, 5L, 6L);
    }

    @Test
    void aChangedListKeepsTheShuffledOrderOfWhatComes() {
        order.setShuffled(true, PlayOrder.NONE);
        int place = order.begin(items(1, 2, 3, 4, 5, 6, 7, 8), 0);
        order.markHeard(place);
        List<Long> coming = peek(order.after(place));

        place = order.update(items(8, 7, 9, 5, 4, 3, 2, 1), items(1).get(0), place);

        List<Long> now = peek(order.after(place));
        assertThat(now).contains(9L).doesNotContain(1L, 6L).hasSize(7);
        assertThat(now.stream().filter(id -> id != 9).toList())
                .isEqualTo(coming.stream().filter(id -> id != 6).toList());
    }

    private List<Long> peek(int place) {
        List<Long> ids = new ArrayList<>();
        for (int at = place; at != PlayOrder.NONE; at = order.after(at)) {
            ids.add(order.itemAt(at).id());
        }
        return ids;
    }

    @Test
    void whereTheCurrentItemIsGoneTheNewListFollows() {
        int place = order.begin(items(1, 2), 0);

        place = order.update(items(7, 8), items(1).get(0), place);

        assertThat(place).isEqualTo(PlayOrder.NONE);
        assertThat(order.itemAt(order.afterEnd(place)).id()).isEqualTo(7);
    }

    @Test
    void anEmptyListHasNoPlaces() {
        order.setRepeat(RepeatMode.ALL);
        assertThat(order.begin(List.of(), 0)).isEqualTo(PlayOrder.NONE);
        assertThat(order.after(PlayOrder.NONE)).isEqualTo(PlayOrder.NONE);
        assertThat(order.itemAt(0)).isNull();
    }
}
