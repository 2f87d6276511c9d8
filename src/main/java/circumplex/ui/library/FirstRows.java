package circumplex.ui.library;

import circumplex.model.Track;
import javafx.animation.AnimationTimer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.scene.control.TableView;

/**
 * Lets the first screenful of rows come a few at a time, one frame after the other: their cells are built and styled for the
 * first time, and all at once they would hold the window up for a fifth of a second.
 */
final class FirstRows extends AnimationTimer {
    private static final double HEAD_HEIGHT = 40;
    private static final int ROWS_A_FRAME = 3;

    private final TableView<Track> table;
    private final InvalidationListener rowsCame = observable -> begin();
    private final double rowHeight;
    private double height = HEAD_HEIGHT;

    /**
     * Waits for the first rows of this table.
     *
     * @param rowHeight in pixels
     */
    FirstRows(TableView<Track> table, double rowHeight) {
        this.table = table;
        this.rowHeight = rowHeight;
        table.getItems().addListener(rowsCame);
    }

    @Override
    public void handle(long now) {
        height += ROWS_A_FRAME * rowHeight;
        if (height < table.getHeight()) {
            leaveOpen();
        } else {
            stop();
            table.setPadding(Insets.EMPTY);
        }
    }

    private void begin() {
        if (!table.getItems().isEmpty()) {
            table.getItems().removeListener(rowsCame);
            leaveOpen();
            start();
        }
    }

    private void leaveOpen() {
        table.setPadding(new Insets(0, 0, Math.max(0, table.getHeight() - height), 0));
    }
}
