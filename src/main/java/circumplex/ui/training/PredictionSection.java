package circumplex.ui.training;

import circumplex.ui.chart.Decimals;
import circumplex.ui.common.Messages;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Predicted against true valence and arousal of every unseen song. */
final class PredictionSection {
    private static final double NARROWEST = 280;

    private final PredictionViewModel model;
    private final ScatterChart valence = new ScatterChart(Target.VALENCE);
    private final ScatterChart arousal = new ScatterChart(Target.AROUSAL);
    private final ChartCard valenceCard;
    private final ChartCard arousalCard;
    private final VBox node = new VBox();

    PredictionSection(PredictionViewModel model, ChartSaver saver) {
        this.model = model;
        valence.node().setId("valence-scatter");
        arousal.node().setId("arousal-scatter");
        valenceCard = new ChartCard("", valence.node(), saver, "predicted-valence", model::csv);
        arousalCard = new ChartCard("", arousal.node(), saver, "predicted-arousal", model::csv);
        CardRows cards = new CardRows();
        cards.add(NARROWEST, 0, valenceCard.node(), arousalCard.node());
        node.getStyleClass().add("section-body");
        node.getChildren().addAll(ArchitectureBox.of("prediction-architecture", model), cards);
        model.chosenProperty().subscribe(chosen -> show());
    }

    Region node() {
        return node;
    }

    private void show() {
        valence.show(model.predictions());
        arousal.show(model.predictions());
        valenceCard.title(title(Target.VALENCE));
        arousalCard.title(title(Target.AROUSAL));
        valenceCard.say(sentence(Target.VALENCE));
        arousalCard.say(sentence(Target.AROUSAL));
    }

    private String title(Target target) {
        return Messages.text(
                "network.titled",
                Names.words("network.scatter.title.", target),
                model.chosenProperty().get().words());
    }

    private String sentence(Target target) {
        return Messages.text(
                "network.scatter.sentence",
                model.predictions().size(),
                Decimals.two(model.metrics(target).r2()),
                Decimals.two(model.metrics(target).mae()));
    }
}
