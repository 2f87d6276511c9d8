package circumplex.ui.moodplane;

import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import org.kordamp.ikonli.feather.Feather;

/** Beside the plane: what the pointer does on it, and how close one looks. */
final class PlaneTools extends VBox {
    private static final double ZOOM_STEP = 1.5;
    /** A loop with a loose end. */
    private static final String LASSO =
            "M12 4 C6 4 3 7 3 10 C3 13 7 16 12 16 C17 16 21 13 21 10 C21 7 18 4 12 4 M7 15 C5 17 6 19 8 19 C10 19 10 22 7 22";
    /** A way between two places. */
    private static final String JOURNEY =
            "M5 17 a2.5 2.5 0 1 0 0.01 0 M19 2 a2.5 2.5 0 1 0 0.01 0 M8 19 C16 18 8 6 16 5";

    PlaneTools(MoodViewModel model) {
        getStyleClass().add("plane-tools");
        setAlignment(Pos.TOP_CENTER);
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        Button closer = button("zoom-in", Icons.of(Feather.PLUS), Messages.text("mood.tool.closer"));
        closer.setOnAction(e -> model.zoom(ZOOM_STEP));
        Button further = button("zoom-out", Icons.of(Feather.MINUS), Messages.text("mood.tool.further"));
        further.setOnAction(e -> model.zoom(1 / ZOOM_STEP));
        Button whole = button("whole-plane", Icons.of(Feather.MAXIMIZE), Messages.text("mood.tool.whole-does"));
        whole.setText(Messages.text("mood.tool.whole"));
        whole.setOnAction(e -> model.showWhole());
        ReadOnlyObjectProperty<PlaneView> view = model.viewProperty();
        further.disableProperty().bind(view.map(PlaneView::isWhole));
        whole.disableProperty().bind(view.map(PlaneView::isWhole));
        getChildren()
                .addAll(
                        mode(model, PlaneMode.CHOOSE, Icons.of(Feather.CROSSHAIR), "choose"),
                        mode(model, PlaneMode.LASSO, drawn(LASSO), "lasso"),
                        mode(model, PlaneMode.JOURNEY, drawn(JOURNEY), "journey"),
                        space,
                        closer,
                        further,
                        whole);
    }

    private static ToggleButton mode(MoodViewModel model, PlaneMode mode, Node icon, String name) {
        ToggleButton button = new ToggleButton(Messages.text("mood.tool." + name));
        dress(button, "mode-" + name, icon, Messages.text("mood.tool." + name + "-does"));
        button.setOnAction(e -> {
            model.enter(mode);
            button.setSelected(true);
        });
        model.modeProperty().subscribe(now -> button.setSelected(now == mode));
        return button;
    }

    private static Button button(String id, Node icon, String meaning) {
        Button button = new Button();
        dress(button, id, icon, meaning);
        return button;
    }

    private static void dress(ButtonBase button, String id, Node icon, String meaning) {
        button.setId(id);
        button.setGraphic(icon);
        button.setContentDisplay(ContentDisplay.TOP);
        button.getStyleClass().addAll("icon-button", "plane-tool");
        button.setMaxWidth(Double.MAX_VALUE);
        Icons.name(button, meaning);
    }

    private static SVGPath drawn(String content) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        path.getStyleClass().add("drawn-icon");
        return path;
    }
}
