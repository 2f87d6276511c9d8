package circumplex.ui.settings;

import atlantafx.base.controls.ToggleSwitch;
import circumplex.ui.common.DemoButton;
import circumplex.ui.common.DemoPieces;
import circumplex.ui.common.Icons;
import circumplex.ui.common.ImportedFolders;
import circumplex.ui.common.Messages;
import circumplex.ui.common.PageContext;
import circumplex.ui.library.FolderList;
import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The part of the settings page about where the music lies. */
final class FoldersPanel {
    private final VBox node;

    FoldersPanel(PageContext context) {
        Button add = new Button(Messages.text("library.import"), Icons.of(Feather.PLUS));
        add.setId("settings-add-folder");
        add.setOnAction(event -> context.importer().chooseFolder());
        HBox buttons = new HBox(add, demo(context.demo(), context.folders()));
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("setting-row");
        node = SettingRows.panel(
                "settings.folders",
                new FolderList(context).node(),
                buttons,
                SettingRows.setting(
                        "settings.watch",
                        "settings.watch.explained",
                        watch(context.preferences().watchFoldersProperty())));
    }

    Node node() {
        return node;
    }

    /** Where it was taken out, or was never asked for. */
    private static Button demo(DemoPieces demo, ImportedFolders folders) {
        Button button = DemoButton.of(demo);
        button.setId("settings-demo");
        Runnable show = () -> {
            button.setVisible(folders.list().stream().noneMatch(demo::isFolder));
            button.setManaged(button.isVisible());
        };
        folders.list().addListener((ListChangeListener<Path>) change -> show.run());
        show.run();
        return button;
    }

    private static ToggleSwitch watch(BooleanProperty watched) {
        ToggleSwitch choice = new ToggleSwitch();
        choice.setId("settings-watch");
        choice.setAccessibleText(Messages.text("settings.watch"));
        choice.selectedProperty().bindBidirectional(watched);
        return choice;
    }
}
