package circumplex.ui.library;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Shares a table's width out among its visible columns: each gets its least width, and what is left over goes to them by
 * weight. Room for the scroll bar is always kept, so that nothing moves when it appears.
 */
final class ColumnWidths {
    private static final double SCROLL_BAR = 14;

    private record Share(TableColumn<?, ?> column, double least, double weight) {}

    private final TableView<?> table;
    private final List<Share> shares = new ArrayList<>();

    ColumnWidths(TableView<?> table) {
        this.table = table;
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.widthProperty().subscribe((was, is) -> apply());
    }

    /**
     * @param least width in pixels
     * @param weight share of what is left over, 0 for a column that stays as it is
     */
    void add(TableColumn<?, ?> column, double least, double weight) {
        shares.add(new Share(column, least, weight));
        column.setMinWidth(Math.min(least, 60));
        column.visibleProperty().subscribe((was, is) -> apply());
    }

    private void apply() {
        List<Share> visible =
                shares.stream().filter(share -> share.column().isVisible()).toList();
        double least = visible.stream().mapToDouble(Share::least).sum();
        double weights = visible.stream().mapToDouble(Share::weight).sum();
        double spare = Math.max(0, table.getWidth() - SCROLL_BAR - least);
        for (Share share : visible) {
            double extra = weights > 0 ? spare * share.weight() / weights : 0;
            share.column().setPrefWidth(Math.floor(share.least() + extra));
        }
    }
}
