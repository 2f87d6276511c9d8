package circumplex.ui.settings;

import atlantafx.base.controls.ToggleSwitch;
import circumplex.ui.common.Messages;
import circumplex.ui.common.WholeNumbers;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
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

    /** A switch that follows its part of some settings and sets it; its identifier is the key with hyphens. */
    static <S> ToggleSwitch toggle(
            String key, ObjectProperty<S> settings, Predicate<S> value, BiFunction<S, Boolean, S> change) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setId(key.replace('.', '-'));
        toggle.setAccessibleText(Messages.text(key));
        settings.subscribe(now -> toggle.setSelected(value.test(now)));
        toggle.selectedProperty().subscribe((was, is) -> {
            if (is != value.test(settings.get())) {
                settings.set(change.apply(settings.get(), is));
            }
        });
        return toggle;
    }

    /**
     * Joined buttons, one for each value, that follow their part of some settings and set it. Each is called by the value's
     * name behind the prefix, which ends in a dot.
     */
    static <S, V extends Enum<V>> HBox choice(
            String prefix, V[] values, ObjectProperty<S> settings, Function<S, V> part, BiFunction<S, V, S> change) {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().add("choice");
        for (V value : values) {
            String name = value.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(Messages.text(prefix + name));
            button.setId(prefix.replace('.', '-') + name);
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                button.setSelected(true);
                settings.set(change.apply(settings.get(), value));
            });
            settings.subscribe(now -> {
                if (part.apply(now) == value) {
                    group.selectToggle(button);
                }
            });
            box.getChildren().add(button);
        }
        return box;
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
