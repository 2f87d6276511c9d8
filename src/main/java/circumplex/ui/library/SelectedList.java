package circumplex.ui.library;

import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;

/**
 * The selected rows as a list of their numbers, of what stands in them or of their places in the table. Nothing is copied,
 * and a change is told as one, however many rows it touches.
 */
final class SelectedList<E> extends ObservableListBase<E> {
    private final Supplier<SelectedRows> selected;
    private final IntFunction<E> element;
    private final int mostTold;

    /**
     * @param element what a row number stands for
     * @param mostTold of more added elements than this, listeners hear about the last only
     */
    SelectedList(Supplier<SelectedRows> selected, IntFunction<E> element, int mostTold) {
        this.selected = selected;
        this.element = element;
        this.mostTold = mostTold;
    }

    @Override
    public E get(int place) {
        if (place < 0 || place >= size()) {
            throw new IndexOutOfBoundsException(place + " of " + size());
        }
        return element.apply(selected.get().get(place));
    }

    @Override
    public int size() {
        return selected.get().size();
    }

    /** Tells that other rows were selected before. */
    void tellChange(SelectedRows before) {
        SelectedRows now = selected.get();
        int least = Math.min(before.size(), now.size());
        int first = Math.min(least, before.sameAtFirst(now));
        int last = before.sameAtLast(now, least - first);
        tell(before, first, last);
    }

    /** Tells that every element may be another one, though the rows may be the same. */
    void tellAll(SelectedRows before) {
        tell(before, 0, 0);
    }

    private void tell(SelectedRows before, int first, int last) {
        int from = first;
        int to = size() - last;
        if (from < to || first < before.size() - last) {
            List<E> removed = new Removed(before, first, before.size() - last);
            fireChange(new OneChange<>(this, Math.max(from, to - mostTold), to, removed));
        }
    }

    private final class Removed extends AbstractList<E> {
        private final SelectedRows before;
        private final int from;
        private final int to;

        Removed(SelectedRows before, int from, int to) {
            this.before = before;
            this.from = from;
            this.to = to;
        }

        @Override
        public E get(int place) {
            return element.apply(before.get(from + place));
        }

        @Override
        public int size() {
            return to - from;
        }
    }

    private static final class OneChange<E> extends ListChangeListener.Change<E> {
        private final int from;
        private final int to;
        private final List<E> removed;
        private boolean read;

        OneChange(SelectedList<E> list, int from, int to, List<E> removed) {
            super(list);
            this.from = from;
            this.to = to;
            this.removed = removed;
        }

        @Override
        public boolean next() {
            boolean first = !read;
            read = true;
            return first;
        }

        @Override
        public void reset() {
            read = false;
        }

        @Override
        public int getFrom() {
            return from;
        }

        @Override
        public int getTo() {
            return to;
        }

        @Override
        public List<E> getRemoved() {
            return removed;
        }

        @Override
        protected int[] getPermutation() {
            return new int[0];
        }
    }
}
