package circumplex.ui.common;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** The quiet second way to begin, below the button for one's own music. */
public final class DemoButton {
    private DemoButton() {}

    /** Starts the demo library; disabled while it is being unpacked. */
    public static Button of(DemoPieces demo) {
        Button button = new Button(Messages.text("common.demo.start"));
        button.getStyleClass().add("quiet-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(demo.unpackingProperty());
        button.setOnAction(event -> demo.start());
        return button;
    }
}
