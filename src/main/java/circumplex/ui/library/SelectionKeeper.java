package circumplex.ui.library;

import circumplex.model.Track;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.control.TableView;

/** Keeps tracks selected, and the keyboard's mark on its track, while the rows about them change. */
final class SelectionKeeper {
    private static final long NONE = -1;

    private final TrackSelection selection;
    private final TableView<Track> table;
    private final List<Track> rows;
    private final Set<Long> remembered = new HashSet<>();
    private long leading = NONE;
    private long focused = NONE;

    SelectionKeeper(TrackSelection selection, TableView<Track> table, List<Track> rows) {
        this.selection = selection;
        this.table = table;
        this.rows = rows;
    }

    void remember() {
        remembered.clear();
        SelectedRows selected = selection.rows();
        for (int i = 0; i < selected.size(); i++) {
            remembered.add(idAt(selected.get(i)));
        }
        leading = idAt(selection.getSelectedIndex());
        focused = idAt(table.getFocusModel().getFocusedIndex());
    }

    void restore() {
        if (remembered.isEmpty() && focused == NONE) {
            return;
        }
        SelectedRows still = remembered.isEmpty()
                ? SelectedRows.NONE
                : SelectedRows.of(IntStream.range(0, rows.size()).filter(this::isRemembered));
        int last = still.isEmpty() ? -1 : still.get(still.size() - 1);
        int leader = rowOf(leading);
        int mark = rowOf(focused);
        selection.show(still, leader >= 0 ? leader : last, mark >= 0 ? mark : last);
        remembered.clear();
    }

    private boolean isRemembered(int row) {
        return remembered.contains(rows.get(row).id());
    }

    private long idAt(int row) {
        return row >= 0 && row < rows.size() ? rows.get(row).id() : NONE;
    }

    private int rowOf(long id) {
        if (id == NONE) {
            return -1;
        }
        return IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).id() == id)
                .findFirst()
                .orElse(-1);
    }
}
