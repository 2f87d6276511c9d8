package circumplex.ui.training;

import circumplex.emotion.RunningTraining;
import circumplex.ui.chart.Decimals;
import circumplex.ui.common.Durations;
import circumplex.ui.common.Messages;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;

/** The trainings that run now: how far they are and their curves, growing. Hidden where none runs. */
final class LiveSection {
    private static final Duration INTERVAL = Duration.seconds(2);
    private static final double HEIGHT = 190;
    private static final double NARROWEST = 300;

    private final LiveViewModel model;
    private final Timeline clock;
    private final VBox node = new VBox();
    /** Whether the window is on screen: a clock that outlives it would ask for ever. */
    private final ObservableValue<Boolean> inWindow;

    private final Map<Path, Running> shown = new HashMap<>();
    private boolean wanted;

    LiveSection(LiveViewModel model) {
        this.model = model;
        clock = new Timeline(new KeyFrame(INTERVAL, event -> model.poll()));
        clock.setCycleCount(Animation.INDEFINITE);
        node.setId("training-now");
        node.getStyleClass().add("section-body");
        model.trainingsProperty().subscribe(this::show);
        inWindow = node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
        inWindow.subscribe(this::follow);
    }

    Region node() {
        return node;
    }

    /** Follows from now on. */
    void start() {
        wanted = true;
        follow();
    }

    /** Follows no longer. */
    void stop() {
        wanted = false;
        follow();
    }

    private void follow() {
        if (wanted && inWindow.getValue()) {
            model.poll();
            clock.play();
        } else {
            clock.stop();
        }
    }

    private void show(List<LiveTraining> trainings) {
        node.setVisible(!trainings.isEmpty());
        node.setManaged(!trainings.isEmpty());
        shown.keySet()
                .removeIf(output ->
                        trainings.stream().noneMatch(t -> t.training().output().equals(output)));
        // Cards that stay keep their nodes: what is pointed at or focused must not vanish every two seconds.
        List<VBox> cards = trainings.stream()
                .map(training -> {
                    Running running = shown.computeIfAbsent(training.training().output(), output -> new Running());
                    running.update(training);
                    return running.node;
                })
                .toList();
        if (!node.getChildren().equals(cards)) {
            node.getChildren().setAll(cards);
        }
    }

    private static final class Running {
        private final Label title = new Label();
        private final Label state = new Label();
        private final ProgressBar progress = new ProgressBar(0);
        private final CurveChart quality = new CurveChart();
        private final CurveChart loss = new CurveChart();
        private final VBox node;
        private LiveTraining last;

        Running() {
            title.getStyleClass().add("panel-title");
            title.setWrapText(true);
            state.getStyleClass().addAll("quiet", "chart-sentence");
            state.setWrapText(true);
            progress.setMaxWidth(Double.MAX_VALUE);
            progress.getStyleClass().add("thin-progress");
            CardRows curves = new CardRows();
            curves.add(NARROWEST, HEIGHT, quality.node(), loss.node());
            node = new VBox(title, state, progress, curves);
            node.getStyleClass().addAll("panel", "chart-panel", "live-panel");
        }

        void update(LiveTraining now) {
            if (now.equals(last)) {
                return;
            }
            last = now;
            RunningTraining training = now.training();
            String name = Architecture.single(training.architecture()).words();
            title.setText(
                    training.fold() > 0
                            ? Messages.text("network.live.title", name, training.fold(), Long.toString(training.seed()))
                            : Messages.text("network.live.title-all", name, Long.toString(training.seed())));
            state.setText(state(now));
            progress.setProgress(now.progress());
            quality.show(
                    List.of(now.curve(CurveMeasure.R2, true), now.curve(CurveMeasure.R2, false)),
                    true,
                    training.epochs(),
                    Names.words("network.measure.", CurveMeasure.R2));
            quality.node().setName(Messages.text("network.live.quality"));
            loss.show(
                    List.of(now.curve(CurveMeasure.LOSS, false)),
                    false,
                    training.epochs(),
                    Names.words("network.measure.", CurveMeasure.LOSS));
            loss.node().setName(Messages.text("network.live.loss"));
        }

        private static String state(LiveTraining now) {
            if (now.done() == 0) {
                return Messages.text("network.live.first", now.training().epochs());
            }
            String epochs = Messages.text(
                    "network.live.epoch", now.done(), now.training().epochs());
            double unseen = now.curve(CurveMeasure.R2, true).last();
            String quality = Double.isFinite(unseen) ? Messages.text("network.live.unseen", Decimals.two(unseen)) : "";
            return epochs
                    + now.remaining()
                            .filter(left -> !left.isZero())
                            .map(left -> Messages.text("network.live.left", Durations.words(left)))
                            .orElse("")
                    + quality;
        }
    }
}
