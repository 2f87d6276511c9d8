package circumplex.ui.training;

import circumplex.model.Mood;
import circumplex.ui.chart.Decimals;
import circumplex.ui.common.Messages;
import circumplex.ui.common.MoodColours;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** The error over the plane as a map, and beside it in words by quarter of the plane. */
final class ErrorSection {
    private static final double NARROWEST = 340;
    private static final String[][] QUARTERS = {{"DEPRESSED", "RELAXED"}, {"TENSE", "EXCITED"}};

    private final PredictionViewModel model;
    private final ErrorMapChart chart = new ErrorMapChart();
    private final ChartCard map;
    private final VBox words = new VBox();
    private final CardRows node = new CardRows();

    ErrorSection(PredictionViewModel model, ChartSaver saver) {
        this.model = model;
        chart.node().setId("error-map");
        map = new ChartCard("", chart.node(), saver, "error-over-plane", model::mapCsv);
        map.say(Messages.text("network.errors.sentence"));
        words.getStyleClass().add("quarters");
        words.setId("quarters");
        ChartCard quarters = new ChartCard(Messages.text("network.quarters"), words);
        quarters.say(Messages.text("network.quarters.sentence"));
        node.add(NARROWEST, 0, map.node(), quarters.node());
        model.chosenProperty().subscribe(chosen -> show());
    }

    Region node() {
        return node;
    }

    private void show() {
        map.title(Messages.text(
                "network.titled",
                Messages.text("network.errors.title"),
                model.chosenProperty().get().words()));
        chart.show(model.errorMap());
        words.getChildren().clear();
        ErrorMap quarters = model.quarters();
        for (int row = 1; row >= 0; row--) {
            for (int column = 0; column < 2; column++) {
                ErrorMap.Cell cell = quarters.cell(column, row);
                if (cell.songs() > 0) {
                    words.getChildren().add(quarter(QUARTERS[row][column], new Mood(column, row), cell));
                }
            }
        }
    }

    private static Region quarter(String name, Mood corner, ErrorMap.Cell cell) {
        Label heading = new Label(Messages.text("network.quarter." + name), new Circle(5, MoodColours.of(corner)));
        heading.getStyleClass().add("strong");
        Label text = Labels.quiet(Messages.text(
                "network.quarter.text", cell.songs(), Decimals.two(cell.meanError()), Tendency.words(cell)));
        VBox quarter = new VBox(heading, text);
        quarter.getStyleClass().add("quarter");
        return quarter;
    }
}
