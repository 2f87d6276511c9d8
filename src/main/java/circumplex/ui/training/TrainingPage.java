package circumplex.ui.training;

import circumplex.ui.common.Messages;
import circumplex.ui.common.OneAFrame;
import circumplex.ui.common.Page;
import circumplex.ui.common.PageContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * How the network was trained and how good it is, in sections from words to figures; and the trainings that run now. A
 * row of links at the top goes to each section.
 */
public final class TrainingPage implements Page {
    private static final double HALF = 400;
    private static final double ABOVE_HEADING = 12;

    private final PageContext context;
    private final TrainingViewModel model;
    private final ChartSaver saver;
    private final LiveSection live;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final FlowPane links = new FlowPane();
    private final VBox notice = new VBox();
    private final BorderPane page = new BorderPane();
    private final StackPane node = new StackPane();
    private final OneAFrame building = new OneAFrame();

    /** Builds the page; what was recorded is read when it is first shown. */
    public TrainingPage(PageContext context) {
        this(context, new FileDialog());
    }

    /** As the other, with another way to ask where to save. */
    TrainingPage(PageContext context, SaveChooser chooser) {
        this.context = context;
        model = new TrainingViewModel(
                context.services().recordedTrainings(), context.services().executors());
        saver = new ChartSaver(chooser, context.services().executors());
        live = new LiveSection(new LiveViewModel(
                context.services().runningTrainings(), context.services().executors()));
        Label title = new Label(Messages.text("network.title"));
        title.getStyleClass().add("page-title");
        links.getStyleClass().add("section-links");
        VBox head = new VBox(title, links);
        head.getStyleClass().add("network-head");
        content.getStyleClass().add("network-page");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        scroll.setId("network-scroll");
        page.setTop(head);
        page.setCenter(scroll);
        notice.setAlignment(Pos.CENTER);
        notice.getStyleClass().add("empty-state");
        node.getChildren().setAll(page, notice);
        model.archiveProperty().subscribe(this::showArchive);
        model.statusProperty().subscribe(this::showStatus);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void shown() {
        model.load();
        live.start();
    }

    @Override
    public void hidden() {
        live.stop();
    }

    private void showStatus(TrainingViewModel.Status status) {
        boolean ready = status == TrainingViewModel.Status.READY;
        page.setVisible(ready);
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

    /** The links and headings are there at once; what stands below them comes section by section. */
    private void showArchive(Archive archive) {
        if (archive == null) {
            return;
        }
        content.getChildren().setAll(live.node());
        links.getChildren().clear();
        List<Runnable> bodies = new ArrayList<>();
        sections(archive).forEach((key, body) -> {
            Label heading = new Label(Messages.text("network.section." + key));
            heading.getStyleClass().add("section-title");
            VBox section = new VBox(heading);
            section.getStyleClass().add("network-section");
            section.setId("section-" + key);
            content.getChildren().add(section);
            bodies.add(() -> section.getChildren().add(body.get()));
            Button link = new Button(Messages.text("network.link." + key));
            link.setId("link-" + key);
            link.getStyleClass().setAll("button", "section-link");
            link.setOnAction(event -> goTo(section));
            links.getChildren().add(link);
        });
        building.begin(bodies);
    }

    private Map<String, Supplier<Region>> sections(Archive archive) {
        PredictionViewModel predictions = new PredictionViewModel(archive);
        var theme = context.preferences().themeProperty();
        Map<String, Supplier<Region>> sections = new LinkedHashMap<>();
        sections.put("summary", () -> summary(archive));
        sections.put("learning", () -> new LearningSection(archive, theme, saver).node());
        sections.put("comparison", () -> new ComparisonSection(archive, theme, saver).node());
        sections.put("related", () -> new RelatedSection(archive, saver).node());
        if (predictions.architectures().isEmpty()) {
            sections.put("predictions", () -> Labels.quiet(Messages.text("network.scatter.none")));
        } else {
            sections.put("predictions", () -> new PredictionSection(predictions, saver).node());
            sections.put("errors", () -> new ErrorSection(predictions, saver).node());
        }
        sections.put("figures", () -> new FiguresSection(archive, theme, saver).node());
        return sections;
    }

    private Region summary(Archive archive) {
        VBox summary = new VBox(new SummarySection(archive).node());
        summary.getStyleClass().add("section-body");
        ChartCard card = new ChartCard(Messages.text("network.card"), new ModelCardText(archive.card()).node());
        CardRows rows = new CardRows();
        archive.uncertainty()
                .ifPresentOrElse(
                        uncertainty -> {
                            ChartCard sure = new ChartCard(
                                    Messages.text("network.sure"), new UncertaintyText(uncertainty).node());
                            sure.say(Messages.text("network.sure.sentence"));
                            sure.savableData(saver, "uncertainty", () -> UncertaintyText.csv(uncertainty));
                            rows.add(HALF, 0, sure.node(), card.node());
                        },
                        () -> rows.add(HALF, 0, card.node()));
        summary.getChildren().add(rows);
        return summary;
    }

    private void goTo(Region section) {
        double hidden = content.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            double top = section.getBoundsInParent().getMinY() - ABOVE_HEADING;
            scroll.setVvalue(Math.max(0, Math.min(1, top / hidden)));
        }
    }
}
