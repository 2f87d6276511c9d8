package circumplex.ui.training;

import circumplex.emotion.ArchitectureResult;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Theme;
import java.util.Arrays;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** The table of all figures. */
final class FiguresSection {
    private final FiguresTable model;
    private final ObservableValue<Theme> theme;
    private final GridPane grid = new GridPane();
    private final ChartCard card;

    FiguresSection(Archive archive, ObservableValue<Theme> theme, ChartSaver saver) {
        model = new FiguresTable(archive);
        this.theme = theme;
        grid.setId("metrics-table");
        grid.getStyleClass().addAll("metrics-table", "figures-table");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(130);
        names.setMaxWidth(260);
        grid.getColumnConstraints().add(names);
        for (int i = 0; i < FiguresTable.MEASURES.size() + 4; i++) {
            ColumnConstraints figures = new ColumnConstraints();
            figures.setHalignment(HPos.RIGHT);
            figures.setHgrow(Priority.SOMETIMES);
            grid.getColumnConstraints().add(figures);
        }
        card = new ChartCard(Messages.text("network.figures.title"), grid);
        card.say(Messages.text(model.rows().isEmpty() ? "network.comparison.none" : "network.figures.sentence"));
        if (model.rows().isEmpty()) {
            return;
        }
        card.savableData(saver, "figures", model::csv);
        card.control(
                Choice.of(
                        "figures",
                        Arrays.asList(Songs.values()),
                        songs -> Names.words("network.songs.", songs),
                        model.songsProperty()),
                Choice.of("figures", Arrays.asList(Target.values()), Names::of, model.targetProperty()));
        model.songsProperty().subscribe(this::show);
        model.targetProperty().subscribe(this::show);
        show();
    }

    Region node() {
        return card.node();
    }

    private void show() {
        grid.getChildren().clear();
        int column = 1;
        for (Measure measure : FiguresTable.MEASURES) {
            heading(Names.of(measure), column++);
        }
        heading(Messages.text("network.figures.parameters"), column++);
        heading(Messages.text("network.figures.step"), column++);
        heading(Messages.text("network.figures.window"), column++);
        heading(Messages.text("network.figures.folds"), column);
        int row = 1;
        for (ArchitectureResult result : model.rows()) {
            addRow(result, row + 1);
            Region line = new Region();
            line.getStyleClass().add("row-line");
            grid.add(line, 0, row, FiguresTable.MEASURES.size() + 5, 1);
            row += 2;
        }
    }

    private void addRow(ArchitectureResult result, int row) {
        Architecture architecture = Archive.architecture(result);
        Label name = Labels.paragraph(architecture.words());
        name.setGraphic(ArchitectureChips.dot(architecture, theme));
        grid.add(name, 0, row);
        int column = 1;
        for (Measure measure : FiguresTable.MEASURES) {
            grid.add(figure(result, measure), column++, row);
        }
        grid.add(
                plain(result.parameters() > 0 ? Messages.text("network.count", result.parameters()) : "–"),
                column++,
                row);
        grid.add(plain(time(result.secondsPerStep(), 1, "%.2f s")), column++, row);
        grid.add(plain(time(result.secondsPerWindow(), 1000, "%.1f ms")), column++, row);
        grid.add(plain(Integer.toString(result.folds())), column, row);
    }

    private Region figure(ArchitectureResult result, Measure measure) {
        Spread spread = model.figure(result, measure);
        Label mean = Labels.of(
                new Spread(spread.mean(), Double.NaN).three(),
                model.best(result, measure) ? "best-figure" : "text-figure");
        VBox cell = new VBox(mean);
        if (spread.hasDeviation()) {
            cell.getChildren()
                    .add(Labels.of("± " + new Spread(spread.deviation(), Double.NaN).three(), "quiet", "small"));
        }
        cell.setAlignment(Pos.CENTER_RIGHT);
        return cell;
    }

    private static String time(double seconds, double scale, String pattern) {
        return Double.isFinite(seconds) && seconds > 0 ? String.format(Locale.ENGLISH, pattern, seconds * scale) : "–";
    }

    private static Label plain(String words) {
        return Labels.of(words, "text-figure");
    }

    private void heading(String words, int column) {
        Label label = Labels.of(words, "quiet", "small");
        label.setTextAlignment(TextAlignment.RIGHT);
        grid.add(label, column, 0);
    }
}
