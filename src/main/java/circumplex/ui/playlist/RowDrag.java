package circumplex.ui.playlist;

import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Lets the selected rows of a list be dragged to another place, with a line where they would go and with scrolling at the
 * edges. Plain mouse movements: the desktop's own dragging needs a picture at the pointer, and cannot scroll.
 */
final class RowDrag {
    private static final double THRESHOLD = 6;
    private static final double EDGE = 26;
    private static final double SCROLL = 7;

    private final ListView<?> list;
    private final Region line;
    private final IntConsumer moveTo;
    private final AnimationTimer scrolling = new AnimationTimer() {
        @Override
        public void handle(long now) {
            scroll();
        }
    };

    private double pressedY = Double.NaN;
    private double pointerY;
    private int before = -1;

    /**
     * @param line shown where the rows would go; lies over the list, with the same top
     * @param moveTo moves the selected rows before this one
     */
    RowDrag(ListView<?> list, Region line, IntConsumer moveTo) {
        this.list = list;
        this.line = line;
        this.moveTo = moveTo;
        line.setManaged(false);
        line.setMouseTransparent(true);
        line.setVisible(false);
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && before >= 0) {
                end();
                e.consume();
            }
        });
    }

    private void press(MouseEvent event) {
        boolean onRow = event.getButton() == MouseButton.PRIMARY
                && !event.isShiftDown()
                && !event.isShortcutDown()
                && isOnRow(event);
        pressedY = onRow ? event.getY() : Double.NaN;
    }

    private static boolean isOnRow(MouseEvent event) {
        for (Node at = (Node) event.getTarget(); at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("icon-button") || at.getStyleClass().contains("scroll-bar")) {
                return false;
            }
            if (at instanceof PlaylistCell cell) {
                return !cell.isEmpty();
            }
        }
        return false;
    }

    private void drag(MouseEvent event) {
        if (Double.isNaN(pressedY)) {
            return;
        }
        pointerY = list.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
        if (before < 0 && Math.abs(pointerY - pressedY) < THRESHOLD) {
            return;
        }
        if (before < 0) {
            scrolling.start();
            list.setCursor(Cursor.CLOSED_HAND);
        }
        aim();
        event.consume();
    }

    private void release(MouseEvent event) {
        pressedY = Double.NaN;
        if (before >= 0) {
            int to = before;
            end();
            event.consume();
            moveTo.accept(to);
        }
    }

    private void end() {
        before = -1;
        pressedY = Double.NaN;
        line.setVisible(false);
        scrolling.stop();
        list.setCursor(null);
    }

    private void scroll() {
        VirtualFlow<?> flow = flow();
        if (flow != null && pointerY < EDGE) {
            flow.scrollPixels(-SCROLL);
            aim();
        } else if (flow != null && pointerY > list.getHeight() - EDGE) {
            flow.scrollPixels(SCROLL);
            aim();
        }
    }

    private void aim() {
        VirtualFlow<?> flow = flow();
        IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
        if (first == null) {
            return;
        }
        double height = list.getFixedCellSize();
        double top = flow.getLayoutY() + first.getLayoutY();
        double y = Math.max(0, Math.min(list.getHeight(), pointerY));
        int row = first.getIndex() + (int) Math.round((y - top) / height);
        before = Math.max(0, Math.min(list.getItems().size(), row));
        double at = top + (before - first.getIndex()) * height;
        line.resizeRelocate(
                list.getLayoutX() + 8,
                list.getLayoutY() + Math.max(0, Math.min(list.getHeight() - 3, at - 1.5)),
                list.getWidth() - 16,
                3);
        line.setVisible(true);
    }

    private VirtualFlow<?> flow() {
        return (VirtualFlow<?>) list.lookup(".virtual-flow");
    }
}
