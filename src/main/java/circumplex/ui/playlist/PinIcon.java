package circumplex.ui.playlist;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A drawing pin, which the icon pack does not have; shaped and coloured by the style sheet. */
final class PinIcon {
    private PinIcon() {}

    static StackPane create() {
        Region shape = new Region();
        shape.getStyleClass().add("pin-icon");
        return new StackPane(shape);
    }
}
