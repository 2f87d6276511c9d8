package circumplex.ui.settings;

import circumplex.ui.common.Messages;
import circumplex.ui.common.WholeNumbers;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the settings page is made of. */
final class SettingRows {
    private SettingRows() {}

    /** A control for a whole number that follows its property and sets it. */
    static Spinner<Integer> spinner(String id, IntegerProperty value, int least, int most, int step) {
        Spinner<Integer> spinner = new Spinner<>(least, most, value.get(), step);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.getValueFactory().setConverter(new WholeNumbers(least, most, value::get));
        spinner.getValueFactory().valueProperty().subscribe((was, is) -> value.set(is));
        value.subscribe(now -> spinner.getValueFactory().setValue(now.intValue()));
        spinner.focusedProperty().subscribe((was, is) -> {
            if (!is) {
                spinner.commitValue();
            }
        });
        return spinner;
    }

    /** A titled part of the page. */
    static VBox panel(String key, Node... rows) {
        Label title = new Label(Messages.text(key));
        title.getStyleClass().add("panel-title");
        VBox panel = new VBox(title);
        panel.getChildren().addAll(rows);
        panel.getStyleClass().addAll("panel", "panel-body", "settings-panel");
        return panel;
    }

    /** A setting with its name, a sentence on it, and its control. */
    static HBox setting(String key, String explainedKey, Region control) {
        Label name = new Label(Messages.text(key));
        Label explained = new Label(Messages.text(explainedKey));
        explained.getStyleClass().addAll("quiet", "small");
        explained.setWrapText(true);
        VBox words = new VBox(name, explained);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        name.setLabelFor(control);
        control.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(words, control);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("setting-row");
        return row;
    }
}
