package circumplex.ui.common;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** A line in a list of folders. */
public final class FolderRow {
    private FolderRow() {}

    /**
     * Where the path is too long its middle is left out, since both its ends tell folders apart.
     *
     * @param name of the folder, usually its path
     * @param actions what can be done with the folder
     */
    public static HBox of(String name, Button... actions) {
        Label path = new Label(name);
        path.setGraphic(Icons.of(Feather.FOLDER));
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        HBox row = new HBox(path);
        row.getChildren().addAll(actions);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("folder-row");
        return row;
    }
}
