package circumplex.ui.library;

import circumplex.model.Track;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Shift with the arrow keys, and with a click beside the columns, makes the selected range longer or shorter. The table
 * would do so as well, but by taking out every other selected row one at a time, which holds the window up for many
 * seconds after all of a large library was selected.
 */
final class RangeInput {
    private final TableView<Track> table;
    private final TrackSelection selection;

    RangeInput(TableView<Track> table, TrackSelection selection) {
        this.table = table;
        this.selection = selection;
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    }

    private void key(KeyEvent event) {
        if (event.getTarget() == table && event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown()) {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.KP_UP) {
                extend(-1);
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.KP_DOWN) {
                extend(1);
                event.consume();
            }
        }
    }

    private void press(MouseEvent event) {
        if (event.getTarget() instanceof TableRow<?> row
                && !row.isEmpty()
                && event.getButton() == MouseButton.PRIMARY
                && event.isShiftDown()
                && !event.isShortcutDown()) {
            table.requestFocus();
            selection.extendTo(row.getIndex());
            event.consume();
        }
    }

    private void extend(int by) {
        int row = table.getFocusModel().getFocusedIndex() + by;
        selection.extendTo(row);
        Node flow = table.lookup(".virtual-flow");
        if (flow instanceof VirtualFlow<?> rows && selection.isSelected(row)) {
            rows.scrollTo(row);
        }
    }
}
