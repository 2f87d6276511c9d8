package circumplex.ui.training;

import circumplex.ui.common.Theme;
import java.util.Collection;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Circle;
import javafx.util.Duration;

/** Pills to choose architectures with, each with its colour; at least one stays chosen. */
final class ArchitectureChips {
    private ArchitectureChips() {}

    /**
     * @param chosen kept in step with the pills
     * @param theme gives the shades
     */
    static FlowPane of(
            Collection<Architecture> architectures, ObservableList<Architecture> chosen, ObservableValue<Theme> theme) {
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("architecture-chips");
        for (Architecture architecture : architectures) {
            ToggleButton chip = new ToggleButton(architecture.shortWords(), dot(architecture, theme));
            chip.setId("curve-" + architecture.label());
            chip.getStyleClass().setAll("toggle-button", "chip", "architecture-chip");
            chip.setSelected(chosen.contains(architecture));
            String explained = architecture.explained();
            if (!explained.isEmpty()) {
                Tooltip tooltip = new Tooltip(architecture.words() + ": " + explained);
                tooltip.setWrapText(true);
                tooltip.setMaxWidth(420);
                tooltip.setShowDelay(Duration.millis(400));
                chip.setTooltip(tooltip);
            }
            chip.setOnAction(event -> {
                if (chip.isSelected()) {
                    chosen.add(architecture);
                } else if (chosen.size() > 1) {
                    chosen.remove(architecture);
                } else {
                    chip.setSelected(true);
                }
            });
            chips.getChildren().add(chip);
        }
        return chips;
    }

    /** A dot in the colour of an architecture, that follows the theme. */
    static Node dot(Architecture architecture, ObservableValue<Theme> theme) {
        Circle dot = new Circle(5);
        theme.subscribe(now -> dot.setFill(ArchitectureColours.of(architecture, now)));
        return dot;
    }
}
