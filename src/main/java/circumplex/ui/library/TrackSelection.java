package circumplex.ui.library;

import circumplex.model.Track;
import java.util.Arrays;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;

/**
 * Which rows of the list are selected: whole rows, any number of them. JavaFX's own model takes seconds to select none
 * after a hundred thousand, for it takes them out one at a time; this one changes all at once and tells it once.
 *
 * <p>Rows are numbers here: who changes what stands in the rows puts the selection right again, see {@link #show}.
 */
final class TrackSelection extends TableView.TableViewSelectionModel<Track> {
    /** The table remembers as many of the places that were selected last, and looks at every one it is told. */
    private static final int REMEMBERED_BY_TABLE = 50;

    private final SelectedList<Integer> rows = new SelectedList<>(this::rows, row -> row, Integer.MAX_VALUE);
    private final SelectedList<Track> tracks = new SelectedList<>(this::rows, this::getModelItem, Integer.MAX_VALUE);

    @SuppressWarnings("rawtypes")
    private final SelectedList<TablePosition> cells =
            new SelectedList<>(this::rows, row -> new TablePosition<>(getTableView(), row, null), REMEMBERED_BY_TABLE);

    private SelectedRows selected = SelectedRows.NONE;
    private int anchor = -1;

    TrackSelection(TableView<Track> table) {
        super(table);
        setSelectionMode(SelectionMode.MULTIPLE);
    }

    SelectedRows rows() {
        return selected;
    }

    /**
     * Selects exactly these rows after the rows got another content, and tells listeners even where the numbers are the
     * same.
     *
     * @param leading the row that was selected last, -1 for none
     * @param focused the row with the keyboard's mark, -1 for none
     */
    void show(SelectedRows next, int leading, int focused) {
        SelectedRows before = selected;
        selected = next;
        rows.tellAll(before);
        tracks.tellAll(before);
        cells.tellAll(before);
        anchor = leading;
        lead(leading);
        focus(focused, column());
    }

    /** Selects exactly the rows from where the last range began to this one; nothing where there is no such row. */
    void extendTo(int row) {
        if (isRow(row)) {
            int from = isRow(anchor) ? anchor : Math.max(0, getFocusedIndex());
            anchor = from;
            change(SelectedRows.range(Math.min(from, row), Math.max(from, row) + 1));
            lead(row);
            focus(row, column());
        }
    }

    @Override
    public ObservableList<Integer> getSelectedIndices() {
        return rows;
    }

    @Override
    public ObservableList<Track> getSelectedItems() {
        return tracks;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public ObservableList<TablePosition> getSelectedCells() {
        return cells;
    }

    @Override
    public boolean isSelected(int row) {
        return selected.contains(row);
    }

    @Override
    public boolean isSelected(int row, TableColumn<Track, ?> column) {
        return isSelected(row);
    }

    @Override
    public boolean isEmpty() {
        return selected.isEmpty();
    }

    @Override
    public void select(int row) {
        select(row, (TableColumn<Track, ?>) null);
    }

    @Override
    public void select(int row, TableColumn<Track, ?> column) {
        if (isRow(row)) {
            anchor = row;
            change(selected.with(row));
            lead(row);
            focus(row, column);
        }
    }

    @Override
    public void select(Track track) {
        int row = getTableModel().indexOf(track);
        if (row >= 0) {
            select(row);
        }
    }

    @Override
    public void clearAndSelect(int row) {
        clearAndSelect(row, (TableColumn<Track, ?>) null);
    }

    @Override
    public void clearAndSelect(int row, TableColumn<Track, ?> column) {
        if (isRow(row)) {
            anchor = row;
            change(SelectedRows.range(row, row + 1));
            lead(row);
            focus(row, column);
        }
    }

    @Override
    public void selectIndices(int row, int... others) {
        IntStream asked =
                IntStream.concat(IntStream.of(row), others == null ? IntStream.empty() : Arrays.stream(others));
        int[] valid = asked.filter(this::isRow).toArray();
        if (valid.length > 0) {
            int last = valid[valid.length - 1];
            change(selected.with(SelectedRows.of(Arrays.stream(valid))));
            lead(last);
            focus(last, null);
        }
    }

    /** From the first row to before the end, downwards or upwards; the last of them leads. */
    @Override
    public void selectRange(int start, int end) {
        if (start < end) {
            selectInclusive(start, end - 1, null);
        } else if (start > end) {
            selectInclusive(start, end + 1, null);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public void selectRange(
            int firstRow, TableColumnBase<Track, ?> firstColumn, int lastRow, TableColumnBase<Track, ?> lastColumn) {
        selectInclusive(firstRow, lastRow, (TableColumn<Track, ?>) lastColumn);
    }

    private void selectInclusive(int first, int last, TableColumn<Track, ?> column) {
        int from = Math.max(0, Math.min(first, last));
        int to = Math.min(getItemCount() - 1, Math.max(first, last));
        if (from <= to) {
            int leading = last < first ? from : to;
            if (anchor < from || anchor > to) {
                anchor = last < first ? to : from;
            }
            change(selected.with(SelectedRows.range(from, to + 1)));
            lead(leading);
            focus(leading, column);
        }
    }

    @Override
    public void selectAll() {
        int count = getItemCount();
        if (count > 0) {
            int leading = isRow(getFocusedIndex()) ? getFocusedIndex() : count - 1;
            anchor = leading;
            change(SelectedRows.range(0, count));
            lead(leading);
            focus(leading, column());
        }
    }

    @Override
    public void clearSelection() {
        change(SelectedRows.NONE);
        lead(-1);
        focus(-1, null);
    }

    @Override
    public void clearSelection(int row) {
        anchor = row;
        change(selected.without(row));
        if (isEmpty()) {
            lead(-1);
        }
    }

    @Override
    public void clearSelection(int row, TableColumn<Track, ?> column) {
        clearSelection(row);
    }

    @Override
    public void selectFirst() {
        select(0);
    }

    @Override
    public void selectLast() {
        select(getItemCount() - 1);
    }

    @Override
    public void selectPrevious() {
        selectAboveCell();
    }

    @Override
    public void selectNext() {
        selectBelowCell();
    }

    @Override
    public void selectAboveCell() {
        select(getFocusedIndex() < 0 ? getItemCount() - 1 : getFocusedIndex() - 1, column());
    }

    @Override
    public void selectBelowCell() {
        select(getFocusedIndex() + 1, column());
    }

    /** Rows are selected whole: there is nothing beside a row. */
    @Override
    public void selectLeftCell() {}

    /** Rows are selected whole: there is nothing beside a row. */
    @Override
    public void selectRightCell() {}

    private boolean isRow(int row) {
        return row >= 0 && row < getItemCount();
    }

    private void change(SelectedRows next) {
        SelectedRows before = selected;
        selected = next;
        rows.tellChange(before);
        tracks.tellChange(before);
        cells.tellChange(before);
    }

    private void lead(int row) {
        setSelectedIndex(row);
        setSelectedItem(getModelItem(row));
    }

    @SuppressWarnings("unchecked")
    private TableColumn<Track, ?> column() {
        return getTableView().getFocusModel().getFocusedCell().getTableColumn();
    }

    private void focus(int row, TableColumn<Track, ?> column) {
        getTableView().getFocusModel().focus(row, column);
    }
}
