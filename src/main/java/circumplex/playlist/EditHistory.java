package circumplex.playlist;

import java.util.ArrayList;
import java.util.List;

/**
 * A value with its earlier states and those that were undone. Immutable. Only the last {@value #MOST_STEPS} steps can be
 * undone.
 *
 * @param <T> an immutable value
 */
public final class EditHistory<T> {
    static final int MOST_STEPS = 200;

    private final List<T> past;
    private final T present;
    private final List<T> future;

    private EditHistory(List<T> past, T present, List<T> future) {
        this.past = List.copyOf(past);
        this.present = present;
        this.future = List.copyOf(future);
    }

    /** A history that begins with this value. */
    public static <T> EditHistory<T> of(T first) {
        return new EditHistory<>(List.of(), first, List.of());
    }

    /** The value as it is now. */
    public T present() {
        return present;
    }

    /** Changes the value by a step that can be undone. What was undone is forgotten. An equal value is no step. */
    public EditHistory<T> then(T next) {
        if (next.equals(present)) {
            return this;
        }
        List<T> longer = appended(past, present);
        return new EditHistory<>(
                longer.subList(Math.max(0, longer.size() - MOST_STEPS), longer.size()), next, List.of());
    }

    /**
     * Changes the value as a part of the last step: many small changes, such as those of a drag, are undone as one. What
     * was undone is forgotten.
     */
    public EditHistory<T> amended(T next) {
        return new EditHistory<>(past, next, List.of());
    }

    /** Whether there is a step to undo. */
    public boolean canUndo() {
        return !past.isEmpty();
    }

    /** Whether there is a step to do again. */
    public boolean canRedo() {
        return !future.isEmpty();
    }

    /** Takes the last step back; the same history where there is none. */
    public EditHistory<T> undo() {
        return canUndo() ? new EditHistory<>(withoutLast(past), last(past), appended(future, present)) : this;
    }

    /** Does the step again that was undone last; the same history where there is none. */
    public EditHistory<T> redo() {
        return canRedo() ? new EditHistory<>(appended(past, present), last(future), withoutLast(future)) : this;
    }

    private static <T> List<T> appended(List<T> list, T value) {
        List<T> longer = new ArrayList<>(list);
        longer.add(value);
        return longer;
    }

    private static <T> List<T> withoutLast(List<T> list) {
        return list.subList(0, list.size() - 1);
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
