package circumplex.ui.training;

import circumplex.ui.common.Messages;
import circumplex.ui.common.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** The learning curves with their choices. */
final class LearningSection {
    private static final double HEIGHT = 330;

    private final LearningViewModel model;
    private final CurveChart chart = new CurveChart();
    private final ChartCard card;
    private final Node targets;

    LearningSection(Archive archive, ObservableValue<Theme> theme, ChartSaver saver) {
        model = new LearningViewModel(archive);
        chart.node().setMinHeight(HEIGHT);
        chart.node().setPrefHeight(HEIGHT);
        chart.node().setId("learning-chart");
        card = new ChartCard("", chart.node(), saver, "learning", model::csv);
        targets = Choice.of("learning", Arrays.asList(Target.values()), Names::of, model.targetProperty());
        card.control(
                Choice.of(
                        "learning",
                        Arrays.asList(CurveMeasure.values()),
                        measure -> Names.words("network.measure.", measure),
                        model.measureProperty()),
                targets);
        if (model.folds().size() > 1) {
            List<Integer> folds = new ArrayList<>(model.folds());
            folds.add(0, LearningViewModel.ALL_FOLDS);
            card.control(Choice.of("fold", folds, LearningSection::foldName, model.foldProperty()));
        }
        if (model.architectures().size() > 1) {
            card.wideControl(ArchitectureChips.of(model.architectures(), model.chosen(), theme));
        }
        model.curvesProperty().subscribe(this::show);
    }

    Region node() {
        return card.node();
    }

    private void show(List<Curve> curves) {
        CurveMeasure measure = model.measureProperty().get();
        String name = Names.words("network.measure.", measure);
        targets.setDisable(!measure.hasUnseen());
        card.title(title(curves, measure, name));
        card.say(sentence(curves, measure));
        chart.show(curves, measure.higherIsBetter(), 0, name);
    }

    private String title(List<Curve> curves, CurveMeasure measure, String name) {
        String title = measure.hasUnseen()
                ? Messages.text(
                        "network.curves.title",
                        name,
                        Names.words("network.target-of.", model.targetProperty().get()))
                : Messages.text("network.curves.title-loss");
        List<Architecture> shown =
                curves.stream().map(Curve::architecture).distinct().toList();
        // Several are named at the ends of their curves.
        return shown.size() == 1
                ? Messages.text("network.titled", title, shown.get(0).words())
                : title;
    }

    private static String sentence(List<Curve> curves, CurveMeasure measure) {
        String meaning = Names.words("network.curves.", measure);
        if (measure.hasUnseen()) {
            meaning += " " + Messages.text("network.curves.lines");
        }
        boolean band = curves.stream().anyMatch(curve -> curve.deviations().size() > 1);
        return band ? meaning + " " + Messages.text("network.curves.band") : meaning;
    }

    private static String foldName(int fold) {
        return fold == LearningViewModel.ALL_FOLDS
                ? Messages.text("network.fold.all")
                : Messages.text("network.fold", fold);
    }
}
