package circumplex.ui.training;

import circumplex.ui.common.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** Chooses whose answers are shown. */
final class ArchitectureBox {
    private ArchitectureBox() {}

    /** The choice with its words before it. */
    static Region of(String id, PredictionViewModel model) {
        ComboBox<Architecture> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(model.architectures());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Architecture architecture) {
                return architecture == null ? "" : architecture.shortWords();
            }

            @Override
            public Architecture fromString(String words) {
                throw new UnsupportedOperationException("Not editable");
            }
        });
        box.valueProperty().bindBidirectional(model.chosenProperty());
        Label name = Labels.of(Messages.text("network.answers-of"), "quiet");
        name.setLabelFor(box);
        HBox line = new HBox(name, box);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("page-tools");
        return line;
    }
}
