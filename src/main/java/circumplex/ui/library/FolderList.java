package circumplex.ui.library;

import circumplex.ui.common.DemoPieces;
import circumplex.ui.common.FolderRow;
import circumplex.ui.common.Icons;
import circumplex.ui.common.ImportedFolders;
import circumplex.ui.common.Importer;
import circumplex.ui.common.Messages;
import circumplex.ui.common.PageContext;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The imported folders, each with a button that brings the library up to date with it and one that takes it out. Taking
 * out is asked for in place, since hours of listening may go with it.
 */
public final class FolderList {
    private final Importer importer;
    private final ImportedFolders folders;
    private final DemoPieces demo;
    private final VBox node = new VBox();

    /** Follows the list. */
    public FolderList(PageContext context) {
        this.importer = context.importer();
        this.folders = context.folders();
        this.demo = context.demo();
        node.getStyleClass().add("folder-list");
        folders.list().addListener((ListChangeListener<Path>) change -> rebuild());
        rebuild();
    }

    /** The list. */
    public Region node() {
        return node;
    }

    private void rebuild() {
        node.getChildren().setAll(folders.list().stream().map(this::row).toList());
        if (folders.list().isEmpty()) {
            Label none = new Label(Messages.text("library.folders.none"));
            none.getStyleClass().add("quiet");
            none.setWrapText(true);
            node.getChildren().add(none);
        }
    }

    private HBox row(Path folder) {
        String name = demo.isFolder(folder) ? Messages.text("library.folders.demo") : folder.toString();
        Button rescan =
                Icons.iconOnly(new Button(), Feather.REFRESH_CW, Messages.text("library.folders.rescan-one", name));
        rescan.disableProperty().bind(importer.runningProperty());
        rescan.setOnAction(event -> importer.importFolders(List.of(folder)));
        Button forget = Icons.iconOnly(new Button(), Feather.X, Messages.text("library.folders.forget", name));
        forget.getStyleClass().add("folder-forget");
        forget.disableProperty().bind(importer.runningProperty());
        HBox row = FolderRow.of(name, rescan, forget);
        forget.setOnAction(event -> {
            HBox question = question(folder, row);
            node.getChildren().set(node.getChildren().indexOf(row), question);
            question.lookup(".folder-keep").requestFocus();
        });
        return row;
    }

    private HBox question(Path folder, HBox row) {
        Label text = new Label(Messages.text(
                demo.isFolder(folder) ? "library.folders.forget-demo-sure" : "library.folders.forget-sure",
                folders.tracksIn(folder)));
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button forget = new Button(Messages.text("library.folders.forget-yes"));
        forget.getStyleClass().add("folder-forget-yes");
        forget.disableProperty().bind(importer.runningProperty());
        forget.setOnAction(event -> {
            // Else the focus would go on to what comes next, and the page would scroll there.
            node.requestFocus();
            if (demo.isFolder(folder)) {
                demo.remove();
            } else {
                folders.forget(folder);
            }
        });
        Button keep = new Button(Messages.text("library.folders.forget-no"));
        keep.getStyleClass().add("folder-keep");
        HBox question = new HBox(text, keep, forget);
        keep.setOnAction(event -> {
            node.getChildren().set(node.getChildren().indexOf(question), row);
            row.lookup(".folder-forget").requestFocus();
        });
        for (Button button : List.of(keep, forget)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        question.setAlignment(Pos.CENTER_LEFT);
        question.getStyleClass().add("folder-question");
        return question;
    }
}
