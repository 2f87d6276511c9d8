package circumplex.ui.training;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A row of joined buttons of which exactly one is chosen. */
final class Choice {
    private Choice() {}

    /**
     * The choices from left to right, bound to the property both ways.
     *
     * @param id beginning of the buttons' ids, followed by a dash and the choice in small letters
     */
    static <T> HBox of(String id, Collection<T> choices, Function<T, String> name, ObjectProperty<T> chosen) {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().add("choice");
        for (T choice : choices) {
            ToggleButton button = new ToggleButton(name.apply(choice));
            button.setId(id + "-" + choice.toString().toLowerCase(Locale.ROOT));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen.set(choice);
            });
            box.getChildren().add(button);
            chosen.subscribe(now -> {
                if (choice.equals(now)) {
                    group.selectToggle(button);
                }
            });
        }
        return box;
    }
}
