package circumplex.ui.library;

import circumplex.model.Track;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.TableView.TableViewSelectionModel;

/** Keeps tracks selected while the rows about them change. */
final class SelectionKeeper {
    private final TableViewSelectionModel<Track> selection;
    private final List<Track> rows;
    private final Set<Long> remembered = new HashSet<>();

    SelectionKeeper(TableViewSelectionModel<Track> selection, List<Track> rows) {
        this.selection = selection;
        this.rows = rows;
    }

    void remember() {
        remembered.clear();
        for (Track track : selection.getSelectedItems()) {
            if (track != null) {
                remembered.add(track.id());
            }
        }
    }

    void restore() {
        if (remembered.isEmpty()) {
            selection.clearSelection();
            return;
        }
        int[] places = new int[remembered.size()];
        int found = 0;
        for (int i = 0; i < rows.size() && found < places.length; i++) {
            if (remembered.contains(rows.get(i).id())) {
                places[found++] = i;
            }
        }
        if (isSelected(places, found)) {
            return;
        }
        selection.clearSelection();
        if (found > 0) {
            selection.selectIndices(places[0], Arrays.copyOfRange(places, 1, found));
        }
    }

    private boolean isSelected(int[] places, int found) {
        if (selection.getSelectedIndices().size() != found) {
            return false;
        }
        for (int i = 0; i < found; i++) {
            if (!selection.isSelected(places[i])) {
                return false;
            }
        }
        return true;
    }
}
