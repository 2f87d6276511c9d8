package circumplex.ui.training;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A chart in its frame: its name, one sentence on how to read it, controls at the right, the chart. */
final class ChartCard {
    private final Label sentence = new Label();
    private final HBox head;
    private final HBox second;
    private final VBox node;

    ChartCard(String title, Region chart) {
        Label name = new Label(title);
        name.getStyleClass().add("panel-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        head = new HBox(name, spring);
        head.getStyleClass().add("chart-head");
        sentence.getStyleClass().addAll("quiet", "chart-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        second = new HBox(sentence);
        second.getStyleClass().add("chart-second");
        VBox.setVgrow(chart, Priority.ALWAYS);
        chart.setAccessibleText(title);
        node = new VBox(head, second, chart);
        node.getStyleClass().addAll("panel", "chart-panel");
    }

    /** Puts a control at the right of the name. */
    void control(Node control) {
        head.getChildren().add(control);
    }

    /** Puts a control at the right of the sentence. */
    void secondControl(Node control) {
        second.getChildren().add(control);
    }

    void say(String words) {
        sentence.setText(words);
    }

    Region node() {
        return node;
    }
}
