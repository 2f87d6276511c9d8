package circumplex.audio.playback;

import circumplex.model.RepeatMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * In which order a list is played: as it stands or shuffled, once or again and again. The order is a row of places, each
 * of which holds an index of the list; going back along the places goes back along what was heard. Shuffled, every item
 * comes once before any comes again.
 */
final class PlayOrder {
    /** No place. */
    static final int NONE = -1;

    private final Random random;
    private List<PlayItem> items = List.of();
    /** Of each track the first index. */
    private final Map<Long, Integer> indices = new HashMap<>();

    private final List<Integer> sequence = new ArrayList<>();
    /** Indices heard in this round, in order. */
    private final Set<Integer> heard = new LinkedHashSet<>();

    private boolean shuffled;
    private RepeatMode repeat = RepeatMode.OFF;

    PlayOrder(Random random) {
        this.random = random;
    }

    /**
     * Takes a new list.
     *
     * @param first index of the item that begins
     * @return its place
     */
    int begin(List<PlayItem> list, int first) {
        take(list);
        heard.clear();
        int current = list.isEmpty() ? NONE : first;
        arrange(current);
        return placeOf(current);
    }

    /**
     * Takes a changed list; what was heard stays heard, and where it is shuffled what comes keeps its order.
     *
     * @param current the item that plays; null if none
     * @param around a place of it in the old order
     * @return its place in the new order, {@link #NONE} if it is gone
     */
    int update(List<PlayItem> list, PlayItem current, int around) {
        List<Long> past = ids(heard);
        List<Long> coming = ids(sequence.subList(Math.min(around + 1, sequence.size()), sequence.size()));
        take(list);
        int index = indexOf(current);
        heard.clear();
        past.stream().filter(indices::containsKey).map(indices::get).forEach(heard::add);
        arrange(index);
        if (shuffled) {
            Map<Long, Integer> ranks = new HashMap<>();
            coming.forEach(id -> ranks.putIfAbsent(id, ranks.size()));
            keepOrder(sequence.subList(placeOf(index) + 1, sequence.size()), ranks);
        }
        return placeOf(index);
    }

    /**
     * Shuffles what comes, or goes on as the list stands.
     *
     * @param place the one that plays, in the old order
     * @return its place in the new order
     */
    int setShuffled(boolean wanted, int place) {
        if (wanted == shuffled) {
            return place;
        }
        int index = indexAt(place);
        shuffled = wanted;
        arrange(index);
        return placeOf(index);
    }

    void setRepeat(RepeatMode wanted) {
        repeat = wanted;
    }

    /** Remembers that the item at a place was heard. */
    void markHeard(int place) {
        if (indexAt(place) != NONE) {
            heard.remove(indexAt(place));
            heard.add(indexAt(place));
        }
    }

    /** The index in the list that stands at a place; {@link #NONE} where there is none. */
    int indexAt(int place) {
        return place >= 0 && place < sequence.size() ? sequence.get(place) : NONE;
    }

    /** The item at a place; null where there is none. */
    PlayItem itemAt(int place) {
        int index = indexAt(place);
        return index == NONE ? null : items.get(index);
    }

    /** How many items the list has. */
    int size() {
        return items.size();
    }

    /** The place that follows when a person asks for the next; {@link #NONE} at the end. */
    int after(int place) {
        int next = place + 1;
        if (next >= sequence.size() && repeat == RepeatMode.ALL && !items.isEmpty()) {
            addRound();
        }
        return next < sequence.size() ? next : NONE;
    }

    /** The place that follows by itself when an item is over. */
    int afterEnd(int place) {
        return repeat == RepeatMode.ONE && indexAt(place) != NONE ? place : after(place);
    }

    /** The place before; {@link #NONE} at the beginning. */
    int before(int place) {
        return place > 0 ? place - 1 : NONE;
    }

    /** The place of an item, the first behind another place if there is one. */
    int placeOf(PlayItem item, int behind) {
        for (int place = behind + 1; place < sequence.size(); place++) {
            if (itemAt(place).id() == item.id()) {
                return place;
            }
        }
        return placeOf(indexOf(item));
    }

    /** Puts the whole list into order anew, with what plays at its place. */
    private void arrange(int current) {
        sequence.clear();
        if (!shuffled) {
            IntStream.range(0, items.size()).forEach(sequence::add);
            return;
        }
        heard.stream().filter(index -> index != current).forEach(sequence::add);
        if (current != NONE) {
            sequence.add(current);
        }
        List<Integer> rest =
                new ArrayList<>(IntStream.range(0, items.size()).boxed().toList());
        rest.removeAll(new LinkedHashSet<>(sequence));
        Collections.shuffle(rest, random);
        sequence.addAll(rest);
    }

    /** What was to come stays in its order; what is new keeps the place that the shuffle gave it. */
    private void keepOrder(List<Integer> coming, Map<Long, Integer> ranks) {
        List<Integer> known = new ArrayList<>(
                coming.stream().filter(index -> ranks.containsKey(id(index))).toList());
        known.sort((a, b) -> Integer.compare(ranks.get(id(a)), ranks.get(id(b))));
        int next = 0;
        for (int i = 0; i < coming.size(); i++) {
            if (ranks.containsKey(id(coming.get(i)))) {
                coming.set(i, known.get(next++));
            }
        }
    }

    /** The list once more; shuffled, the last item does not come twice in a row. */
    private void addRound() {
        List<Integer> round =
                new ArrayList<>(IntStream.range(0, items.size()).boxed().toList());
        if (shuffled) {
            Collections.shuffle(round, random);
            if (round.size() > 1 && round.get(0).equals(indexAt(sequence.size() - 1))) {
                Collections.swap(round, 0, 1 + random.nextInt(round.size() - 1));
            }
        }
        heard.clear();
        sequence.addAll(round);
    }

    private int placeOf(int index) {
        return index == NONE ? NONE : sequence.indexOf(index);
    }

    private List<Long> ids(Iterable<Integer> indices) {
        List<Long> ids = new ArrayList<>();
        indices.forEach(index -> ids.add(id(index)));
        return ids;
    }

    private long id(int index) {
        return items.get(index).id();
    }

    private int indexOf(PlayItem item) {
        return item == null ? NONE : indices.getOrDefault(item.id(), NONE);
    }

    private void take(List<PlayItem> list) {
        items = list;
        indices.clear();
        for (int i = 0; i < list.size(); i++) {
            indices.putIfAbsent(list.get(i).id(), i);
        }
    }
}
