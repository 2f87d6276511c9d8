package circumplex.ui.training;

import circumplex.emotion.TrainingRecord;
import circumplex.ui.chart.Decimals;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Page;
import circumplex.ui.common.PageContext;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How the bundled network was trained and how good it is: curves, comparison, scatter, error map, metrics, model card. */
public final class TrainingPage implements Page {
    private static final double CURVES_HEIGHT = 330;
    private static final double HALF = 420;
    private static final double THIRD = 280;

    private final TrainingViewModel model;
    private final CurveChart curves = new CurveChart(TrainingPage::roleName, TrainingPage::epochName);
    private final CurveChart loss = new CurveChart(TrainingPage::roleName, TrainingPage::epochName);
    private final BarChart comparison = new BarChart();
    private final ScatterChart valence = scatter(Target.VALENCE);
    private final ScatterChart arousal = scatter(Target.AROUSAL);
    private final ErrorMapChart errors = new ErrorMapChart(new ErrorMapChart.Names(
            Messages.text("network.errors.valence"),
            Messages.text("network.errors.arousal"),
            count -> Messages.text("network.errors.songs", count),
            Messages.text("network.errors.mean")));
    private final MetricsTable metrics = new MetricsTable();
    private final CardText cardText = new CardText();

    private final ChartCard curvesCard = new ChartCard(Messages.text("network.curves"), curves.node());
    private final ChartCard lossCard = new ChartCard(Messages.text("network.loss"), loss.node());
    private final ChartCard comparisonCard = new ChartCard(Messages.text("network.comparison"), comparison.node());
    private final ChartCard valenceCard = new ChartCard(Messages.text("network.scatter.valence"), valence.node());
    private final ChartCard arousalCard = new ChartCard(Messages.text("network.scatter.arousal"), arousal.node());
    private final ChartCard errorsCard = new ChartCard(Messages.text("network.errors"), errors.node());
    private final ChartCard metricsCard = new ChartCard(Messages.text("network.metrics"), metrics.node());
    private final ChartCard modelCard = new ChartCard(Messages.text("network.card"), cardText.node());

    private final Label network = new Label();
    private final VBox content = new VBox();
    private final VBox notice = new VBox();
    private final StackPane node = new StackPane();

    /** Builds the page; the record is read when it is first shown. */
    public TrainingPage(PageContext context) {
        model = new TrainingViewModel(
                context.services().trainingRecord(), context.services().executors());
        Label title = new Label(Messages.text("network.title"));
        title.getStyleClass().add("page-title");
        title.setWrapText(true);
        network.getStyleClass().add("quiet");
        network.setWrapText(true);
        network.setId("network-summary");
        VBox head = new VBox(title, network);
        head.getStyleClass().add("network-head");

        curvesCard.control(Choice.of(Measure.values(), TrainingPage::measureName, model.measureProperty()));
        curvesCard.secondControl(Choice.of(Target.values(), TrainingPage::targetName, model.targetProperty()));
        lossCard.say(Messages.text("network.loss.sentence"));
        CardRows rows = new CardRows();
        rows.add(HALF, CURVES_HEIGHT, curvesCard.node(), comparisonCard.node());
        rows.add(THIRD, 0, valenceCard.node(), arousalCard.node(), errorsCard.node());
        rows.add(HALF, 0, metricsCard.node(), lossCard.node());
        rows.add(HALF, 0, modelCard.node());
        content.getChildren().setAll(head, rows);
        content.getStyleClass().addAll("page", "network-page");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        notice.setAlignment(Pos.CENTER);
        notice.getStyleClass().add("empty-state");
        node.getChildren().setAll(scroll, notice);

        model.curvesProperty().subscribe(this::showCurves);
        model.recordProperty().subscribe(this::showRecord);
        model.statusProperty().subscribe(this::showStatus);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void shown() {
        model.load();
    }

    private void showStatus(TrainingViewModel.Status status) {
        boolean ready = status == TrainingViewModel.Status.READY;
        content.setVisible(ready);
        notice.setVisible(!ready);
        if (ready) {
            return;
        }
        boolean failed = status == TrainingViewModel.Status.FAILED;
        Label words = new Label(Messages.text(failed ? "network.failed" : "network.loading"));
        words.getStyleClass().add("empty-words");
        words.setWrapText(true);
        notice.getChildren().setAll(words);
        if (failed) {
            Button again = new Button(Messages.text("network.again"));
            again.setOnAction(event -> model.load());
            notice.getChildren().add(again);
        }
    }

    private void showCurves(List<Curve> shown) {
        Measure measure = model.measureProperty().get();
        curves.show(shown, measure.higherIsBetter());
        curvesCard.say(Messages.text("network.curves." + measure.name()));
        showComparison(measure);
    }

    private void showComparison(Measure measure) {
        TrainingRecord record = model.recordProperty().get();
        if (record == null) {
            return;
        }
        // The paper gives no concordance correlation: the comparison then stays with R².
        Measure compared = measure == Measure.CCC ? Measure.R2 : measure;
        List<BarChart.Bar> bars = new ArrayList<>();
        for (PaperFigures.PaperNetwork paper : PaperFigures.networks()) {
            bars.add(new BarChart.Bar(
                    Messages.text("network.paper-bar", Messages.text("network." + paper.key())),
                    compared.of(paper.metrics()),
                    false));
        }
        bars.add(new BarChart.Bar(
                Messages.text("network.own-bar"),
                compared.of(record.card().unseenMetrics().mean()),
                true));
        comparison.show(bars, compared.higherIsBetter());
        comparisonCard.say(Messages.text(
                compared.higherIsBetter() ? "network.comparison.sentence" : "network.comparison.sentence-error",
                measureName(compared)));
    }

    private void showRecord(TrainingRecord record) {
        if (record == null) {
            return;
        }
        network.setText(Messages.text(
                "network.summary",
                record.card().id(),
                Decimals.two(record.card().unseenMetrics().mean().r2()),
                record.card().fold().unseenSongs(),
                record.card().trainingSet().name()));
        loss.show(model.loss(), false);
        valence.show(record.unseen());
        arousal.show(record.unseen());
        errors.show(model.errorMap());
        valenceCard.say(scatterSentence(record.card().unseenMetrics().valence().r2()));
        arousalCard.say(scatterSentence(record.card().unseenMetrics().arousal().r2()));
        errorsCard.say(Messages.text("network.errors.sentence"));
        metricsCard.say(Messages.text("network.metrics.sentence"));
        modelCard.say(Messages.text(
                "network.card.sentence", record.card().id(), record.card().architecture()));
        metrics.show(record);
        cardText.show(record.card());
    }

    private static String scatterSentence(double r2) {
        return Messages.text("network.scatter.sentence", Decimals.two(r2));
    }

    private static ScatterChart scatter(Target target) {
        return new ScatterChart(
                target,
                new ScatterChart.Names(
                        Messages.text("network.scatter.true." + target.name()),
                        Messages.text("network.scatter.predicted." + target.name())));
    }

    private static String roleName(Curve.Role role) {
        return Messages.text("network.role." + role.name());
    }

    private static String epochName(int epoch) {
        return Messages.text("network.epoch", epoch);
    }

    private static String measureName(Measure measure) {
        return Messages.text("network.measure." + measure.name());
    }

    private static String targetName(Target target) {
        return Messages.text("network.target." + target.name());
    }
}
