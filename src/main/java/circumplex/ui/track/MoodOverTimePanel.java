package circumplex.ui.track;

import circumplex.model.AnalysisState;
import circumplex.model.Track;
import circumplex.ui.common.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Mood over time with its name and its legend, or why there is none. */
final class MoodOverTimePanel {
    private final TrackViewModel model;
    private final MoodOverTimeChart chart;
    private final Label none = new Label();
    private final HBox legend = new HBox();
    private final VBox node;

    MoodOverTimePanel(TrackViewModel model, TimeZoom zoom) {
        this.model = model;
        this.chart = new MoodOverTimeChart(
                Messages.text("track.valence"), Messages.text("track.arousal"), zoom, model::seek);
        chart.node().setAccessibleText(Messages.text("track.mood-over-time"));
        Label title = new Label(Messages.text("track.mood-over-time"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Label shaded = new Label(Messages.text("track.mood-over-time.shaded"));
        shaded.getStyleClass().addAll("quiet", "small");
        legend.getChildren().setAll(key("valence"), key("arousal"), shaded);
        legend.getStyleClass().add("chart-head");
        HBox head = new HBox(title, spring, legend);
        head.getStyleClass().add("chart-head");
        head.setAlignment(Pos.CENTER_LEFT);
        none.getStyleClass().add("quiet");
        none.setWrapText(true);
        StackPane body = new StackPane(chart.node(), none);
        VBox.setVgrow(body, Priority.ALWAYS);
        node = new VBox(head, body);
        node.getStyleClass().addAll("panel", "chart-panel", "mood-over-time-panel");
        model.curveProperty().subscribe(curve -> update());
        model.trackProperty().subscribe(track -> update());
    }

    Region node() {
        return node;
    }

    void setPlayhead(double second) {
        chart.setPlayhead(second);
    }

    private void update() {
        chart.show(model.curveProperty().get());
        boolean heard = model.curveProperty().get() != null;
        chart.node().setVisible(heard);
        legend.setVisible(heard);
        none.setText(reason(model.trackProperty().get()));
    }

    private static String reason(Track track) {
        if (track == null || track.state() instanceof AnalysisState.Analysed) {
            return "";
        }
        return Messages.text(
                track.state() instanceof AnalysisState.Pending ? "track.mood.waiting" : "track.mood.failed");
    }

    private static Label key(String target) {
        Region mark = new Region();
        mark.getStyleClass().addAll("legend-mark", "legend-" + target);
        Label key = new Label(Messages.text("track." + target), mark);
        key.getStyleClass().addAll("quiet", "small");
        key.setMinWidth(Region.USE_PREF_SIZE);
        return key;
    }
}
