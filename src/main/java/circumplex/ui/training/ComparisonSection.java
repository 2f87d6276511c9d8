package circumplex.ui.training;

import circumplex.emotion.ArchitectureResult;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Theme;
import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The architectures side by side, and what each of them is. */
final class ComparisonSection {
    private static final int ALL_FOLDS = 4;

    private final ComparisonViewModel model;
    private final BarTableChart chart = new BarTableChart();
    private final ChartCard card;
    private final Label verdict = Labels.paragraph("");
    private final VBox node = new VBox();

    ComparisonSection(Archive archive, ObservableValue<Theme> theme, ChartSaver saver) {
        model = new ComparisonViewModel(archive);
        chart.node().setId("comparison-chart");
        card = new ChartCard("", chart.node(), saver, "architectures", model::csv);
        verdict.setId("verdict");
        card.control(
                Choice.of(
                        "comparison",
                        Arrays.asList(Songs.values()),
                        songs -> Names.words("network.songs.", songs),
                        model.songsProperty()),
                Choice.of("comparison", Arrays.asList(Target.values()), Names::of, model.targetProperty()));
        node.getStyleClass().add("section-body");
        if (model.rows().isEmpty()) {
            node.getChildren().add(Labels.quiet(Messages.text("network.comparison.none")));
            return;
        }
        node.getChildren().addAll(verdict, card.node(), glossary(theme));
        model.songsProperty().subscribe(this::show);
        model.targetProperty().subscribe(this::show);
        show();
    }

    Region node() {
        return node;
    }

    private void show() {
        Songs songs = model.songsProperty().get();
        Target target = model.targetProperty().get();
        List<BarTable.Column> columns = ComparisonViewModel.MEASURES.stream()
                .map(measure -> new BarTable.Column(
                        Names.of(measure),
                        Messages.text(measure.higherIsBetter() ? "network.bars.longer" : "network.bars.shorter"),
                        measure.higherIsBetter(),
                        measure.higherIsBetter() ? 2 : 3,
                        measure.higherIsBetter() ? Double.NaN : model.floor(measure)))
                .toList();
        List<BarTable.Row> rows = model.rows().stream().map(this::row).toList();
        chart.show(new BarTable(columns, List.of(new BarTable.Group("", false, rows))));
        card.title(Messages.text(
                "network.comparison.title",
                Names.words("network.songs-of.", songs),
                Names.words("network.target-of.", target)));
        boolean paper = model.rows().stream().anyMatch(r -> Double.isFinite(model.paper(r, Measure.R2)));
        boolean floor = Double.isFinite(model.floor(Measure.MSE));
        card.say(Messages.text("network.comparison.sentence")
                + (paper ? " " + Messages.text("network.comparison.sentence-paper") : "")
                + (floor ? " " + Messages.text("network.comparison.sentence-floor") : ""));
        verdict.setText(model.verdict());
    }

    private BarTable.Row row(ArchitectureResult result) {
        String name = Archive.architecture(result).lines();
        return new BarTable.Row(
                result.folds() < ALL_FOLDS ? Messages.text("network.comparison.so-far", name, result.folds()) : name,
                Archive.architecture(result),
                ComparisonViewModel.MEASURES.stream()
                        .map(measure -> model.figure(result, measure))
                        .toList(),
                ComparisonViewModel.MEASURES.stream()
                        .map(measure -> model.paper(result, measure))
                        .toList());
    }

    private Region glossary(ObservableValue<Theme> theme) {
        VBox lines = new VBox();
        lines.getStyleClass().add("glossary");
        model.rows().stream()
                .map(Archive::architecture)
                .filter(architecture -> !architecture.explained().isEmpty())
                .map(architecture -> Architecture.single(architecture.label()))
                .distinct()
                .forEach(architecture -> lines.getChildren().add(entry(architecture, theme)));
        return new ChartCard(Messages.text("network.glossary"), lines).node();
    }

    private static Region entry(Architecture architecture, ObservableValue<Theme> theme) {
        Label name = Labels.of(architecture.words(), "strong", "chart-sentence");
        name.setGraphic(ArchitectureChips.dot(architecture, theme));
        name.setPrefWidth(170);
        Label words = Labels.quiet(architecture.explained());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox entry = new HBox(name, words);
        entry.getStyleClass().add("glossary-entry");
        return entry;
    }
}
