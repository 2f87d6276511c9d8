package circumplex.ui.library;

import circumplex.ui.common.FolderRow;
import circumplex.ui.common.Icons;
import circumplex.ui.common.Importer;
import circumplex.ui.common.Messages;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The imported folders, each with a button that brings the library up to date with it. */
public final class FolderList {
    private final Importer importer;
    private final ObservableList<Path> folders;
    private final VBox node = new VBox();

    /** Follows the list. */
    public FolderList(ObservableList<Path> folders, Importer importer) {
        this.folders = folders;
        this.importer = importer;
        node.getStyleClass().add("folder-list");
        folders.addListener((ListChangeListener<Path>) change -> rebuild());
        rebuild();
    }

    /** The list. */
    public Region node() {
        return node;
    }

    private void rebuild() {
        node.getChildren().setAll(folders.stream().map(this::row).toList());
        if (folders.isEmpty()) {
            Label none = new Label(Messages.text("library.folders.none"));
            none.getStyleClass().add("quiet");
            none.setWrapText(true);
            node.getChildren().add(none);
        }
    }

    private HBox row(Path folder) {
        Button rescan = Icons.iconOnly(
                new Button(), Feather.REFRESH_CW, Messages.text("library.folders.rescan-one", folder.toString()));
        rescan.disableProperty().bind(importer.runningProperty());
        rescan.setOnAction(event -> importer.importFolders(List.of(folder)));
        return FolderRow.of(folder, rescan);
    }
}
