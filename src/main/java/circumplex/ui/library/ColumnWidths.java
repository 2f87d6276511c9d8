package circumplex.ui.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Shares a table's width out among its visible columns: each gets its least width, and what is left over goes to them by
 * weight. A column that the person made wider or narrower stays as wide as that. Room for the scroll bar is always kept,
 * so that nothing moves when it appears.
 */
final class ColumnWidths {
    private static final double SCROLL_BAR = 14;
    private static final double NOTICEABLE = 0.6;

    private record Share(TableColumn<?, ?> column, double least, double weight) {}

    private final TableView<?> table;
    private final List<Share> shares = new ArrayList<>();
    private final Map<TableColumn<?, ?>, Double> fixed = new HashMap<>();
    private Runnable resized = () -> {};
    private boolean applying;

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
        column.widthProperty().addListener((observed, was, is) -> resized(column, is.doubleValue()));
    }

    /** Is told when the person makes a column wider or narrower. */
    void onResized(Runnable listener) {
        resized = listener;
    }

    /** Makes a column as wide as the person left it, in pixels. */
    void fix(TableColumn<?, ?> column, double width) {
        fixed.put(column, width);
        apply();
    }

    /** The width that the person gave a column, in pixels; 0 where it shares. */
    double fixed(TableColumn<?, ?> column) {
        return fixed.getOrDefault(column, 0.0);
    }

    /** Every column shares again. */
    void share() {
        fixed.clear();
        apply();
    }

    /** A drag of a header's edge changes the width, and not the one that is preferred. */
    private void resized(TableColumn<?, ?> column, double width) {
        if (!applying && Math.abs(width - column.getPrefWidth()) > NOTICEABLE) {
            fixed.put(column, (double) Math.round(width));
            resized.run();
        }
    }

    private void apply() {
        List<Share> visible =
                shares.stream().filter(share -> share.column().isVisible()).toList();
        double least = visible.stream()
                .mapToDouble(share -> fixed.getOrDefault(share.column(), share.least()))
                .sum();
        double weights = visible.stream().mapToDouble(this::weight).sum();
        double spare = Math.max(0, table.getWidth() - SCROLL_BAR - least);
        applying = true;
        for (Share share : visible) {
            double extra = weights > 0 ? spare * weight(share) / weights : 0;
            double width = fixed.getOrDefault(share.column(), share.least());
            share.column().setPrefWidth(Math.floor(width + extra));
        }
        applying = false;
    }

    private double weight(Share share) {
        return fixed.containsKey(share.column()) ? 0 : share.weight();
    }
}
