package circumplex.ui.library;

import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Shows and hides the columns of the list. */
final class ColumnsMenu {
    private final MenuButton node = new MenuButton(Messages.text("library.columns"), Icons.of(Feather.COLUMNS));

    ColumnsMenu(TrackTable table) {
        node.setId("library-columns");
        node.setMinWidth(Region.USE_PREF_SIZE);
        for (TrackColumn column : TrackColumn.values()) {
            if (column != TrackColumn.TITLE) {
                CheckMenuItem item = new CheckMenuItem(table.name(column));
                item.setId("library-column-" + column.name());
                item.setOnAction(event -> table.want(column, item.isSelected()));
                node.getItems().add(item);
            }
        }
        MenuItem all = new MenuItem(Messages.text("library.columns.as-at-first"));
        all.setOnAction(event -> table.layOutAsAtFirst());
        node.getItems().addAll(new SeparatorMenuItem(), all);
        node.setOnShowing(event -> node.getItems().forEach(item -> {
            if (item instanceof CheckMenuItem check) {
                check.setSelected(
                        table.isWanted(TrackColumn.valueOf(check.getId().substring("library-column-".length()))));
            }
        }));
    }

    MenuButton node() {
        return node;
    }
}
