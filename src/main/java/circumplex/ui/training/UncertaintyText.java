package circumplex.ui.training;

import circumplex.emotion.Uncertainty;
import circumplex.ui.chart.CsvTable;
import circumplex.ui.chart.Decimals;
import circumplex.ui.common.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How well the network knows when it is wrong: songs by stated uncertainty, and how far off they were. */
final class UncertaintyText {
    private static final List<String> HEADER =
            List.of("songs", "stated_valence", "rmse_valence", "stated_arousal", "rmse_arousal");

    private final VBox node = new VBox();

    UncertaintyText(Uncertainty uncertainty) {
        node.setId("uncertainty");
        node.getStyleClass().add("uncertainty");
        node.getChildren().add(table(uncertainty.bands()));
        for (Uncertainty.Coverage coverage : uncertainty.coverage()) {
            node.getChildren()
                    .add(Labels.quiet(Messages.text(
                            "network.sure.coverage",
                            multiple(coverage.multiple()),
                            percent(coverage.valence()),
                            percent(coverage.arousal()),
                            percent(coverage.expected()))));
        }
    }

    Region node() {
        return node;
    }

    /** The table as data. */
    static CsvTable csv(Uncertainty uncertainty) {
        return new CsvTable(
                HEADER,
                uncertainty.bands().stream()
                        .map(band -> List.<Object>of(
                                band.songs(),
                                band.statedValence(),
                                band.rmseValence(),
                                band.statedArousal(),
                                band.rmseArousal()))
                        .toList());
    }

    private static GridPane table(List<Uncertainty.Band> bands) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("metrics-table");
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(first);
        for (int i = 0; i < 5; i++) {
            ColumnConstraints figures = new ColumnConstraints();
            figures.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(figures);
        }
        grid.add(Labels.of(Messages.text("network.sure.songs"), "quiet", "small"), 1, 1);
        heading(grid, Target.VALENCE, 2);
        heading(grid, Target.AROUSAL, 4);
        for (int i = 0; i < bands.size(); i++) {
            Uncertainty.Band band = bands.get(i);
            List<Label> cells = new ArrayList<>();
            cells.add(Labels.of(name(i, bands.size()), "text-figure"));
            cells.add(Labels.of(Messages.text("network.count", band.songs()), "quiet"));
            cells.add(Labels.of("± " + Decimals.two(band.statedValence()), "quiet"));
            cells.add(Labels.of(Decimals.two(band.rmseValence()), "text-figure"));
            cells.add(Labels.of("± " + Decimals.two(band.statedArousal()), "quiet"));
            cells.add(Labels.of(Decimals.two(band.rmseArousal()), "text-figure"));
            grid.addRow(i + 2, cells.toArray(Label[]::new));
        }
        return grid;
    }

    private static void heading(GridPane grid, Target target, int column) {
        Label name = Labels.of(Names.of(target), "strong");
        GridPane.setHalignment(name, HPos.RIGHT);
        grid.add(name, column, 0, 2, 1);
        grid.add(Labels.of(Messages.text("network.sure.says"), "quiet", "small"), column, 1);
        grid.add(Labels.of(Messages.text("network.sure.was"), "quiet", "small"), column + 1, 1);
    }

    private static String name(int band, int bands) {
        if (band == 0) {
            return Messages.text("network.sure.surest");
        }
        return band == bands - 1
                ? Messages.text("network.sure.least")
                : Messages.text("network.sure.between", band + 1);
    }

    private static String multiple(double multiple) {
        return multiple == 1 ? Messages.text("network.sure.once") : Messages.text("network.sure.times", multiple);
    }

    private static String percent(double part) {
        return Long.toString(Math.round(100 * part));
    }
}
