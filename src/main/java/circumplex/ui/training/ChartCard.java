package circumplex.ui.training;

import circumplex.ui.chart.CsvTable;
import circumplex.ui.chart.ReadableChart;
import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A chart in its frame: what it is, one sentence on how to read it, its controls, the chart, and how to save it. */
final class ChartCard {
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final Label told = new Label();
    private final FlowPane controls = new FlowPane();
    private final HBox head = new HBox();
    private final VBox node;
    private ReadableChart chart;

    /** A card around any content. */
    ChartCard(String name, Region content) {
        title.setText(name);
        title.getStyleClass().add("panel-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        head.getChildren().add(title);
        head.getStyleClass().add("chart-head");
        sentence.getStyleClass().addAll("quiet", "chart-sentence");
        wrap(sentence);
        wrap(told);
        told.getStyleClass().add("small");
        show(told, false);
        show(sentence, false);
        controls.getStyleClass().add("chart-controls");
        show(controls, false);
        VBox.setVgrow(content, Priority.ALWAYS);
        node = new VBox(head, sentence, controls, content, told);
        node.getStyleClass().addAll("panel", "chart-panel");
    }

    /**
     * A card around a chart that can be saved.
     *
     * @param file name suggested for its files, without an ending
     * @param data of the chart as it is shown
     */
    ChartCard(String name, ReadableChart chart, ChartSaver saver, String file, Supplier<CsvTable> data) {
        this(name, chart);
        this.chart = chart;
        MenuItem picture = new MenuItem(Messages.text("network.save.picture"));
        picture.setOnAction(event -> saver.savePicture(
                chart.getScene().getWindow(), chart, title.getText(), sentence.getText(), file, this::tell));
        saving(file, picture, data(saver, file, data));
        nameChart();
    }

    /** Makes the data savable of a card whose content is no chart. */
    void savableData(ChartSaver saver, String file, Supplier<CsvTable> data) {
        saving(file, data(saver, file, data));
    }

    /** Adds a control between the sentence and the chart. */
    void control(Node... added) {
        controls.getChildren().addAll(added);
        show(controls, true);
    }

    /** Adds a control as wide as the card, below the others. */
    void wideControl(Region added) {
        node.getChildren().add(node.getChildren().indexOf(controls) + 1, added);
    }

    /** Names what is shown now. */
    void title(String words) {
        title.setText(words);
        nameChart();
    }

    /** Says how to read it and what is good. */
    void say(String words) {
        sentence.setText(words);
        show(sentence, !words.isEmpty());
        nameChart();
    }

    Region node() {
        return node;
    }

    private MenuItem data(ChartSaver saver, String file, Supplier<CsvTable> data) {
        MenuItem item = new MenuItem(Messages.text("network.save.data"));
        item.setOnAction(event -> saver.saveData(node.getScene().getWindow(), data.get(), file, this::tell));
        return item;
    }

    private void saving(String file, MenuItem... items) {
        MenuButton menu = new MenuButton(null, Icons.of(Feather.DOWNLOAD), items);
        menu.setId("save-" + file);
        menu.getStyleClass().addAll("icon-button", "save-menu");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        String meaning = Messages.text("network.save");
        menu.accessibleTextProperty()
                .bind(title.textProperty().map(name -> Messages.text("network.save.of", meaning, name)));
        menu.setTooltip(new Tooltip(meaning));
        head.getChildren().add(menu);
    }

    private void tell(String words, boolean well) {
        told.setText(words);
        told.getStyleClass().removeAll("quiet", "danger-text");
        told.getStyleClass().add(well ? "quiet" : "danger-text");
        show(told, true);
    }

    private void nameChart() {
        if (chart != null) {
            chart.setName(Messages.text("network.chart.spoken", title.getText(), sentence.getText()));
        }
    }

    private static void wrap(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
