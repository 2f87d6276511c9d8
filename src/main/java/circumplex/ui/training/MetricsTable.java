package circumplex.ui.training;

import circumplex.emotion.Metrics;
import circumplex.emotion.TargetMetrics;
import circumplex.emotion.TrainingRecord;
import circumplex.ui.chart.Decimals;
import circumplex.ui.common.Messages;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Every measure of both targets, on unseen songs and on those trained on, and the paper's figures below. */
final class MetricsTable {
    private static final Measure[] COLUMNS = {Measure.MSE, Measure.RMSE, Measure.MAE, Measure.R2, Measure.CCC};

    private final GridPane grid = new GridPane();
    private int row;

    MetricsTable() {
        grid.setId("metrics-table");
        grid.getStyleClass().add("metrics-table");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMinWidth(100);
        grid.getColumnConstraints().add(names);
        for (int i = 0; i < COLUMNS.length; i++) {
            ColumnConstraints figures = new ColumnConstraints(46);
            figures.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(figures);
        }
    }

    Region node() {
        return grid;
    }

    void show(TrainingRecord record) {
        grid.getChildren().clear();
        row = 0;
        for (int i = 0; i < COLUMNS.length; i++) {
            grid.add(label(Messages.text("network.measure." + COLUMNS[i].name()), "quiet", "small"), i + 1, row);
        }
        row++;
        group(
                Messages.text("network.metrics.unseen", record.card().fold().unseenSongs()),
                record.card().unseenMetrics(),
                true);
        group(
                Messages.text("network.metrics.training", record.card().fold().trainingSongs()),
                record.card().trainingMetrics(),
                false);
        heading(Messages.text("network.metrics.paper"));
        for (PaperFigures.PaperNetwork network : PaperFigures.networks()) {
            line(Messages.text("network." + network.key()), network.metrics(), "text-figure");
        }
    }

    private void group(String name, TargetMetrics metrics, boolean strong) {
        heading(name);
        for (Target target : new Target[] {Target.VALENCE, Target.AROUSAL, Target.MEAN}) {
            String styleClass = strong && target == Target.MEAN ? "strong" : "text-figure";
            line(Messages.text("network.target." + target.name()), target.of(metrics), styleClass);
        }
    }

    private void heading(String name) {
        grid.add(label(name, "metrics-heading"), 0, row++, COLUMNS.length + 1, 1);
    }

    private void line(String name, Metrics metrics, String styleClass) {
        grid.add(label(name, styleClass), 0, row);
        for (int i = 0; i < COLUMNS.length; i++) {
            grid.add(label(Decimals.three(COLUMNS[i].of(metrics)), styleClass), i + 1, row);
        }
        row++;
    }

    private static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
