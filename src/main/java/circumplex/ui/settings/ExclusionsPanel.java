package circumplex.ui.settings;

import atlantafx.base.controls.ToggleSwitch;
import circumplex.config.ExclusionSettings;
import circumplex.ui.common.FolderRow;
import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The part of the settings page about what is left out of the moods. */
final class ExclusionsPanel {
    private static final int MINUTES_A_STEP = 5;

    private final ExclusionsViewModel model;
    private final Supplier<Optional<Path>> folderChooser;
    private final VBox folders = new VBox();
    private final VBox node;

    /**
     * @param folderChooser asks the person for a folder; empty where none was chosen
     */
    ExclusionsPanel(ExclusionsViewModel model, Supplier<Optional<Path>> folderChooser) {
        this.model = model;
        this.folderChooser = folderChooser;
        folders.getStyleClass().add("folder-list");
        Label explained = new Label(Messages.text("settings.exclusions.explained"));
        explained.getStyleClass().addAll("quiet", "small");
        explained.setWrapText(true);
        node = SettingRows.panel(
                "settings.exclusions",
                explained,
                toggle(
                        "settings.spoken-word",
                        "settings.spoken-word.explained",
                        ExclusionSettings::spokenWord,
                        model::setSpokenWord),
                toggle(
                        "settings.long-tracks",
                        "settings.long-tracks.explained",
                        ExclusionSettings::longTracks,
                        model::setLongTracks),
                longest(),
                foldersRow(),
                folders);
        model.currentProperty().subscribe(now -> showFolders(now.folders()));
    }

    Node node() {
        return node;
    }

    private HBox toggle(String key, String explainedKey, Predicate<ExclusionSettings> value, Consumer<Boolean> change) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setId(key.replace('.', '-'));
        toggle.setAccessibleText(Messages.text(key));
        model.currentProperty().subscribe(now -> toggle.setSelected(value.test(now)));
        toggle.selectedProperty().subscribe((was, is) -> change.accept(is));
        return SettingRows.setting(key, explainedKey, toggle);
    }

    private HBox longest() {
        IntegerProperty minutes = new SimpleIntegerProperty();
        model.currentProperty().subscribe(now -> minutes.set(now.longestMinutes()));
        minutes.subscribe((was, is) -> model.setLongestMinutes(is.intValue()));
        Region spinner =
                SettingRows.spinner("settings-longest", minutes, 1, ExclusionSettings.MOST_MINUTES, MINUTES_A_STEP);
        HBox row = SettingRows.setting("settings.longest", "settings.longest.explained", spinner);
        model.currentProperty().subscribe(now -> row.setDisable(!now.longTracks()));
        return row;
    }

    private HBox foldersRow() {
        Label name = new Label(Messages.text("settings.excluded-folders"));
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Button add = new Button(Messages.text("settings.excluded-folders.add"), Icons.of(Feather.FOLDER_MINUS));
        add.setId("settings-exclude-folder");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(event -> folderChooser.get().ifPresent(model::addFolder));
        HBox row = new HBox(name, spring, add);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("setting-row");
        return row;
    }

    private void showFolders(List<Path> excluded) {
        folders.getChildren().setAll(excluded.stream().map(this::row).toList());
        if (excluded.isEmpty()) {
            Label none = new Label(Messages.text("settings.excluded-folders.none"));
            none.getStyleClass().add("quiet");
            folders.getChildren().add(none);
        }
    }

    private HBox row(Path folder) {
        Button remove = Icons.iconOnly(
                new Button(), Feather.X, Messages.text("settings.excluded-folders.remove", folder.toString()));
        remove.setOnAction(event -> model.removeFolder(folder));
        return FolderRow.of(folder.toString(), remove);
    }
}
