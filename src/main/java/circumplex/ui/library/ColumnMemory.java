package circumplex.ui.library;

import circumplex.config.LibrarySettings;
import circumplex.config.LibrarySettings.Column;
import circumplex.ui.common.Preferences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Which columns the person wants, in which order and how wide, kept for the next start. Columns that were never made wider
 * or narrower share out the width.
 */
final class ColumnMemory {
    private final TableView<?> table;
    private final Preferences preferences;
    private final ColumnWidths widths;
    private final Map<String, ? extends TableColumn<?, ?>> columns;
    private final Map<String, Boolean> wanted;
    private Set<String> hidden = Set.of();
    private boolean ready;

    /**
     * @param columns by name, in the order in which the program lays them out
     * @param first those that are shown until the person says otherwise
     */
    ColumnMemory(
            TableView<?> table,
            Preferences preferences,
            ColumnWidths widths,
            Map<String, ? extends TableColumn<?, ?>> columns,
            Set<String> first) {
        this.table = table;
        this.preferences = preferences;
        this.widths = widths;
        this.columns = columns;
        this.wanted = columns.keySet().stream().collect(Collectors.toMap(name -> name, first::contains));
        widths.onResized(this::keep);
    }

    /** Lays the table out as it was left. */
    <T> void restore(TableView<T> same) {
        List<Column> kept = preferences.library().columns();
        kept.forEach(column -> find(column.name()).ifPresent(known -> {
            wanted.put(column.name(), column.shown());
            if (column.width() > 0) {
                widths.fix(known, column.width());
            }
        }));
        List<String> order = kept.stream().map(Column::name).toList();
        List<TableColumn<T, ?>> sorted = new ArrayList<>(same.getColumns());
        if (!order.isEmpty()) {
            sorted.sort(Comparator.comparingInt(column -> place(order, column)));
        }
        same.getColumns().setAll(sorted);
        show();
        same.getColumns().addListener((ListChangeListener<TableColumn<T, ?>>) change -> keep());
        ready = true;
    }

    /** Whether the person wants the column. */
    boolean isWanted(String name) {
        return wanted.get(name);
    }

    /** Shows or hides a column from now on. */
    void want(String name, boolean shown) {
        wanted.put(name, shown);
        show();
        keep();
    }

    /** Lays everything out as the program does. */
    <T> void forget(TableView<T> same, Set<String> first) {
        wanted.replaceAll((name, shown) -> first.contains(name));
        widths.share();
        ready = false;
        List<TableColumn<T, ?>> sorted = new ArrayList<>(same.getColumns());
        List<String> order = List.copyOf(columns.keySet());
        sorted.sort(Comparator.comparingInt(column -> place(order, column)));
        same.getColumns().setAll(sorted);
        show();
        ready = true;
        preferences.keepLibrary(LibrarySettings.DEFAULTS);
    }

    /** Takes these off the screen for now, whether they are wanted or not. */
    void hide(Set<String> names) {
        hidden = Set.copyOf(names);
        show();
    }

    private void show() {
        columns.forEach((name, column) -> column.setVisible(wanted.get(name) && !hidden.contains(name)));
    }

    private void keep() {
        if (!ready) {
            return;
        }
        List<Column> kept = new ArrayList<>();
        for (TableColumn<?, ?> column : table.getColumns()) {
            name(column).ifPresent(name -> kept.add(new Column(name, widths.fixed(column), wanted.get(name))));
        }
        preferences.keepLibrary(new LibrarySettings(kept));
    }

    /** What has no name of its own stays behind its neighbours. */
    private int place(List<String> order, TableColumn<?, ?> column) {
        int place = name(column).map(order::indexOf).orElse(-1);
        return place < 0 ? order.size() : place;
    }

    private Optional<? extends TableColumn<?, ?>> find(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    private Optional<String> name(TableColumn<?, ?> column) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(entry -> entry.getKey())
                .findFirst();
    }
}
