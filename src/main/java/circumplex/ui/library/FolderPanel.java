package circumplex.ui.library;

import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import circumplex.ui.common.PageContext;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The imported folders in place, with a button for another one. */
final class FolderPanel {
    private static final double HIGHEST = 190;

    private final VBox node = new VBox();

    FolderPanel(PageContext context) {
        Label title = new Label(Messages.text("library.folders.title"));
        title.getStyleClass().add("panel-title");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Button add = new Button(Messages.text("library.import"), Icons.of(Feather.PLUS));
        add.setOnAction(event -> context.importer().chooseFolder());
        HBox head = new HBox(title, spring, add);
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(new FolderList(context).node());
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HIGHEST);
        node.getStyleClass().addAll("panel", "panel-body", "folder-panel");
        node.getChildren().setAll(head, scroll);
    }

    Region node() {
        return node;
    }
}
