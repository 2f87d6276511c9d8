package circumplex.playlist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A playlist that is being made. Every change gives a new one, so that {@link EditHistory} can keep the old ones. A
 * track may be in it more than once; rows are told by their place, from 0.
 *
 * <p>Places that do not exist are refused with an {@link IndexOutOfBoundsException}.
 *
 * @param tracks in order
 */
public record PlaylistDraft(List<DraftTrack> tracks) {
    /** No tracks. */
    public static final PlaylistDraft EMPTY = new PlaylistDraft(List.of());

    /** Copies the list. */
    public PlaylistDraft {
        tracks = List.copyOf(tracks);
    }

    /** How many rows there are. */
    public int size() {
        return tracks.size();
    }

    /** Length of all together in seconds, as far as it is known. */
    public double totalSeconds() {
        return tracks.stream().mapToDouble(DraftTrack::seconds).sum();
    }

    /** The numbers of the tracks, in order. */
    public List<Long> ids() {
        return tracks.stream().map(DraftTrack::id).toList();
    }

    /** The numbers of the pinned tracks, in order. */
    public Set<Long> pinnedIds() {
        Set<Long> pinned = new LinkedHashSet<>();
        tracks.stream().filter(DraftTrack::pinned).forEach(track -> pinned.add(track.id()));
        return Collections.unmodifiableSet(pinned);
    }

    /** With these tracks at the end. */
    public PlaylistDraft append(List<DraftTrack> more) {
        return insert(size(), more);
    }

    /**
     * With these tracks before a row.
     *
     * @param before 0 to {@link #size}
     */
    public PlaylistDraft insert(int before, List<DraftTrack> more) {
        Objects.checkIndex(before, size() + 1);
        List<DraftTrack> changed = new ArrayList<>(tracks);
        changed.addAll(before, more);
        return new PlaylistDraft(changed);
    }

    /** Without these rows. */
    public PlaylistDraft remove(Collection<Integer> rows) {
        Set<Integer> removed = checked(rows);
        return new PlaylistDraft(IntStream.range(0, size())
                .filter(row -> !removed.contains(row))
                .mapToObj(tracks::get)
                .toList());
    }

    /** Without these tracks, wherever they stand; numbers that do not occur are ignored. */
    public PlaylistDraft without(Set<Long> ids) {
        return new PlaylistDraft(
                tracks.stream().filter(track -> !ids.contains(track.id())).toList());
    }

    /**
     * With these rows, in their order, moved before another row as it is counted now.
     *
     * @param rows need not be neighbours
     * @param before 0 to {@link #size}; may be one of the rows themselves
     */
    public PlaylistDraft move(Collection<Integer> rows, int before) {
        Set<Integer> moved = checked(rows);
        Objects.checkIndex(before, size() + 1);
        List<DraftTrack> changed = new ArrayList<>(size());
        IntStream.range(0, before)
                .filter(row -> !moved.contains(row))
                .mapToObj(tracks::get)
                .forEach(changed::add);
        moved.stream().map(tracks::get).forEach(changed::add);
        IntStream.range(before, size())
                .filter(row -> !moved.contains(row))
                .mapToObj(tracks::get)
                .forEach(changed::add);
        return new PlaylistDraft(changed);
    }

    /** With these rows pinned, or no longer pinned. */
    public PlaylistDraft pin(Collection<Integer> rows, boolean pinned) {
        Set<Integer> changed = checked(rows);
        return new PlaylistDraft(IntStream.range(0, size())
                .mapToObj(row -> changed.contains(row) ? tracks.get(row).withPinned(pinned) : tracks.get(row))
                .toList());
    }

    /**
     * With other tracks in place of those that are not pinned. A pinned track keeps its place; where there are too few
     * others to fill the places before it, it moves up. Of the others, those that are pinned here already are left out.
     */
    public PlaylistDraft replaceUnpinned(List<DraftTrack> others) {
        Set<Long> pinned = pinnedIds();
        Iterator<DraftTrack> rest =
                others.stream().filter(track -> !pinned.contains(track.id())).iterator();
        List<DraftTrack> changed = new ArrayList<>(others.size() + pinned.size());
        for (DraftTrack track : tracks) {
            if (track.pinned()) {
                changed.add(track);
            } else if (rest.hasNext()) {
                changed.add(rest.next());
            }
        }
        rest.forEachRemaining(changed::add);
        return new PlaylistDraft(changed);
    }

    /**
     * With the tracks that are not pinned in another order among themselves.
     *
     * @param seed the same seed gives the same order
     */
    public PlaylistDraft shuffled(long seed) {
        List<DraftTrack> loose =
                new ArrayList<>(tracks.stream().filter(track -> !track.pinned()).toList());
        Collections.shuffle(loose, new Random(seed));
        Iterator<DraftTrack> next = loose.iterator();
        return new PlaylistDraft(tracks.stream()
                .map(track -> track.pinned() ? track : next.next())
                .toList());
    }

    private Set<Integer> checked(Collection<Integer> rows) {
        rows.forEach(row -> Objects.checkIndex(row, size()));
        return new TreeSet<>(rows);
    }
}
