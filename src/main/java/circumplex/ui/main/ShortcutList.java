package circumplex.ui.main;

import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The keys that the window knows, shown over the content until dismissed. */
final class ShortcutList extends VBox {
    private static final String[] SHORTCUTS = {
        "play", "skip", "seek", "mute", "order", "plane", "fine", "middle", "zoom", "modes", "leave", "enter", "track",
        "edit", "row", "undo", "keep", "pages", "search", "import", "list"
    };

    private final Button close = Icons.iconOnly(new Button(), Feather.X, Messages.text("main.close"));

    ShortcutList() {
        setId("shortcut-list");
        getStyleClass().addAll("panel", "shortcut-list");
        close.setOnAction(e -> setVisible(false));
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setVisible(false);
    }

    /** Shows the list, or hides it. */
    void toggle() {
        if (getChildren().isEmpty()) {
            getChildren().addAll(head(), table());
        }
        setVisible(!isVisible());
        if (isVisible()) {
            close.requestFocus();
        }
    }

    private HBox head() {
        Label title = new Label(Messages.text("main.shortcuts"));
        title.getStyleClass().add("panel-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(title, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static GridPane table() {
        GridPane table = new GridPane();
        table.setHgap(20);
        table.setVgap(8);
        for (int row = 0; row < SHORTCUTS.length; row++) {
            Label keys = new Label(Messages.text("main.keys." + SHORTCUTS[row]));
            keys.getStyleClass().add("strong");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            Label meaning = new Label(Messages.text("main.keys." + SHORTCUTS[row] + "-does"));
            meaning.setMinWidth(Region.USE_PREF_SIZE);
            table.addRow(row, keys, meaning);
        }
        return table;
    }
}
