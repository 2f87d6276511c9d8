package circumplex.ui.library;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Numbers of rows, each once and in ascending order. Unchanging, so that a change can be told as before and after. */
final class SelectedRows {
    static final SelectedRows NONE = new SelectedRows(new int[0]);

    private final int[] rows;

    private SelectedRows(int[] ascending) {
        rows = ascending;
    }

    /**
     * Every row from one to another.
     *
     * @param from first row
     * @param to behind the last row; nothing from there on
     */
    static SelectedRows range(int from, int to) {
        return from < to ? new SelectedRows(IntStream.range(from, to).toArray()) : NONE;
    }

    /** These rows, in any order and as often as they come. */
    static SelectedRows of(IntStream rows) {
        return new SelectedRows(rows.sorted().distinct().toArray());
    }

    int size() {
        return rows.length;
    }

    boolean isEmpty() {
        return rows.length == 0;
    }

    /** The row at a place among them, from 0. */
    int get(int place) {
        return rows[place];
    }

    /** The place of a row among them, negative where it is none of them. */
    int placeOf(int row) {
        return Arrays.binarySearch(rows, row);
    }

    boolean contains(int row) {
        return placeOf(row) >= 0;
    }

    SelectedRows with(SelectedRows others) {
        if (isEmpty()) {
            return others;
        }
        return of(IntStream.concat(Arrays.stream(rows), Arrays.stream(others.rows)));
    }

    SelectedRows with(int row) {
        int place = placeOf(row);
        if (place >= 0) {
            return this;
        }
        int gap = -place - 1;
        int[] more = new int[rows.length + 1];
        System.arraycopy(rows, 0, more, 0, gap);
        more[gap] = row;
        System.arraycopy(rows, gap, more, gap + 1, rows.length - gap);
        return new SelectedRows(more);
    }

    SelectedRows without(int row) {
        int place = placeOf(row);
        if (place < 0) {
            return this;
        }
        int[] fewer = new int[rows.length - 1];
        System.arraycopy(rows, 0, fewer, 0, place);
        System.arraycopy(rows, place + 1, fewer, place, fewer.length - place);
        return new SelectedRows(fewer);
    }

    /** How many of the first rows are the same in both. */
    int sameAtFirst(SelectedRows other) {
        int different = Arrays.mismatch(rows, other.rows);
        return different < 0 ? rows.length : different;
    }

    /**
     * How many of the last rows are the same in both.
     *
     * @param most no more than this
     */
    int sameAtLast(SelectedRows other, int most) {
        int same = 0;
        while (same < most && rows[rows.length - 1 - same] == other.rows[other.rows.length - 1 - same]) {
            same++;
        }
        return same;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SelectedRows same && Arrays.equals(rows, same.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rows);
    }

    @Override
    public String toString() {
        return Arrays.toString(rows);
    }
}
